import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { PrivacyFault } from '../fault.js';
import type { WrappedKey } from '../key-store/key-store.js';
import { decrypt, encrypt, IV_BYTES, KEY_BYTES, TAG_BYTES } from '../sealing/cipher.js';

/**
 * What wraps keys: what a key management service implements (see `masterKeyUnder` for how one is used). `name` is
 * authenticated with the key: what was wrapped under one name unwraps under no other.
 */
export interface MasterKeyPort {
  /** Fingerprint that names the key without telling anything of it. */
  readonly id: string;
  wrap(key: Uint8Array, name: string): Promise<WrappedKey>;
  /** Rejects with a `PrivacyFault` when the key does not fit. */
  unwrap(wrapped: WrappedKey, name: string): Promise<Uint8Array>;
}

/**
 * A master key held by this process. Wrapping takes microseconds and is synchronous, so that a batch of reports is
 * sealed between two steps of the event loop.
 */
export interface LocalMasterKey extends MasterKeyPort {
  wrapNow(key: Uint8Array, name: string): WrappedKey;
  /** Throws `wrapped-key-tampered` when the key does not fit. */
  unwrapNow(wrapped: WrappedKey, name: string): Uint8Array;
}

/**
 * A master key from 32 bytes; they are copied, so the caller may wipe them. Throws `master-key-malformed` for any other length.
 *
 * Keys are wrapped by AES-256-GCM under a key derived from it (HKDF-SHA-256), with a random 96-bit initialisation
 * vector: NIST SP 800-38D allows 2³² of these under one key, so rotate long before four billion entries.
 */
export function localMasterKey(bytes: Uint8Array): LocalMasterKey {
  if (bytes.length !== KEY_BYTES) {
    throw new PrivacyFault(
      'master-key-malformed',
      `A master key is ${KEY_BYTES} bytes; got ${bytes.length}.`,
    );
  }
  const wrapping = createSecretKey(
    Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), 'samenspoor/wrap/1', KEY_BYTES)),
  );
  const id = createHmac('sha256', bytes).update('samenspoor/fingerprint/1').digest('base64url').slice(0, 12);

  const wrapNow = (key: Uint8Array, name: string): WrappedKey => {
    const iv = randomBytes(IV_BYTES);
    const { tag, text } = encrypt(wrapping, iv, name, key);
    return { wrapped: Buffer.concat([iv, tag, text]).toString('base64url'), masterKeyId: id };
  };

  const unwrapNow = ({ wrapped }: WrappedKey, name: string): Uint8Array => {
    const stored = Buffer.from(wrapped, 'base64url');
    const iv = stored.subarray(0, IV_BYTES);
    const tag = stored.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const key = decrypt(wrapping, iv, name, { tag, text: stored.subarray(IV_BYTES + TAG_BYTES) });
    if (key === null) {
      throw new PrivacyFault(
        'wrapped-key-tampered',
        `The stored key ${name} does not open with master key ${id}: the key store was damaged or altered. ` +
          'Restore it from its backup.',
      );
    }
    return key;
  };

  return {
    id,
    wrapNow,
    unwrapNow,
    wrap: async (key, name) => wrapNow(key, name),
    unwrap: async (wrapped, name) => unwrapNow(wrapped, name),
  };
}
