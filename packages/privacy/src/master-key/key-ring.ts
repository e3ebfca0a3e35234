import { PrivacyFault } from '../fault.js';
import type { WrappedKey } from '../key-store/key-store.js';
import type { LocalMasterKey } from './master-key.js';

/** The master keys that a process has: it wraps with the current one and unwraps with any. */
export interface KeyRing {
  /** Fingerprint of the key that wraps. */
  readonly currentId: string;
  has(masterKeyId: string): boolean;
  wrap(key: Uint8Array, name: string): WrappedKey;
  /** Throws `master-key-unknown` for a key of another ring, `wrapped-key-tampered` when it does not open. */
  unwrap(wrapped: WrappedKey, name: string): Uint8Array;
}

/**
 * `old` is any other key that still has to open: the former one while rotating, or already the next one, so that a
 * process that wraps with the old key can read what its upgraded neighbour wrote.
 */
export function createKeyRing(keys: {
  readonly current: LocalMasterKey;
  readonly old?: LocalMasterKey | undefined;
}): KeyRing {
  const { current, old } = keys;
  const byId = new Map([...(old === undefined ? [] : [old]), current].map((key) => [key.id, key]));
  return {
    currentId: current.id,
    has: (masterKeyId) => byId.has(masterKeyId),
    wrap: (key, name) => current.wrapNow(key, name),
    unwrap(wrapped, name) {
      const key = byId.get(wrapped.masterKeyId);
      if (key === undefined) {
        throw new PrivacyFault(
          'master-key-unknown',
          `A stored key is wrapped under master key ${wrapped.masterKeyId}, which this process was not given ` +
            `(it has ${[...byId.keys()].join(', ')}). While rotating, set SAMENSPOOR_MASTER_KEY_OLD everywhere.`,
        );
      }
      return key.unwrapNow(wrapped, name);
    },
  };
}
