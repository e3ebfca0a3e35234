import type { KeyRing } from '../master-key/key-ring.js';
import type { SecretRecord, WrappedKey } from './key-store.js';

// A secret is wrapped under a name that no data key can have (those have UUIDs), so neither passes for the other.
const contextOf = (name: string): string => `secret/${name}`;

/** Wraps a secret of the application for the key store. */
export function createSecret(keyRing: KeyRing, name: string, bytes: Uint8Array): WrappedKey {
  return keyRing.wrap(bytes, contextOf(name));
}

/** Unwraps a secret; throws as `KeyRing.unwrap` does. */
export function openSecret(keyRing: KeyRing, secret: SecretRecord): Uint8Array {
  return keyRing.unwrap(secret, contextOf(secret.name));
}
