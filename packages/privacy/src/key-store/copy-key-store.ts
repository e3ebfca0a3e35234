import { LOG_IDENTITY } from '../start-up/check-keys-present.js';
import type { KeyStore } from './key-store.js';

/**
 * Carries all keys, secrets and the log's identity to another store, for a move of engine; the number of data keys.
 * Nothing is unwrapped. Run it with the writers stopped. May be repeated; destroyed keys are not removed from a
 * target that already had them, so give it an empty one.
 */
export async function copyKeyStore(from: KeyStore, to: KeyStore, batch = 1_000): Promise<number> {
  let copied = 0;
  for (const masterKeyId of await from.masterKeyIds()) {
    let after: string | null = null;
    for (;;) {
      const records = await from.allWrappedWith(masterKeyId, after, batch);
      const last = records.at(-1);
      if (last === undefined) break;
      await to.file(records);
      copied += records.length;
      after = last.keyId;
    }
  }
  for (const secret of await from.secrets()) await to.secret(secret.name, () => secret);
  const identity = await from.marker(LOG_IDENTITY);
  if (identity !== null) await to.setMarker(LOG_IDENTITY, identity);
  return copied;
}
