import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyStore } from '../key-store/key-store.js';
import { createSecret, openSecret } from '../key-store/secret.js';
import type { KeyRing } from '../master-key/key-ring.js';

const SECRET = 'keyed-hash';

/** Compares and names content without telling it: who lacks the secret cannot try out guesses. */
export interface KeyedHash {
  /**
   * HMAC-SHA-256 of the parts in their order, as 43 characters of base64url. Each part counts with its length:
   * `hash('a', 'bc')` is not `hash('ab', 'c')`. The same on every process that shares the key store, for ever: a
   * rotation of the master key does not change it.
   */
  hash(...parts: string[]): string;
}

/** The keyed hash whose secret stands, wrapped, in the key store; the first process makes it. */
export async function createKeyedHash(keyStore: KeyStore, keyRing: KeyRing): Promise<KeyedHash> {
  const stored = await keyStore.secret(SECRET, () => createSecret(keyRing, SECRET, randomBytes(32)));
  const bytes = openSecret(keyRing, stored);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return {
    hash(...parts) {
      const content = Buffer.allocUnsafe(parts.reduce((size, part) => size + 4 + 2 * part.length, 0));
      let at = 0;
      for (const part of parts) {
        at = content.writeUInt32BE(2 * part.length, at);
        // UTF-16 as it stands: UTF-8 would turn every lone surrogate into the same replacement character.
        at += content.write(part, at, 'utf16le');
      }
      return createHmac('sha256', key).update(content).digest('base64url');
    },
  };
}
