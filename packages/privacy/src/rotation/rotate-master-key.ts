import type { KeyStore } from '../key-store/key-store.js';
import { createSecret, openSecret } from '../key-store/secret.js';
import type { KeyRing } from '../master-key/key-ring.js';
import { CHECK_VALUE } from '../start-up/check-master-key.js';

export interface Rotation {
  /** Data keys rewrapped by this call. */
  readonly dataKeys: number;
  /** Secrets rewrapped by this call, the key-check value among them. */
  readonly secrets: number;
  /**
   * Whether nothing is left under another master key. False when other processes went on wrapping with the old one
   * during the whole run: give them the new one as current and run again.
   */
  readonly complete: boolean;
}

// Each round takes along what others wrapped with the old key during the one before.
const ROUNDS = 8;

async function rewrapDataKeys(
  keyStore: KeyStore,
  keyRing: KeyRing,
  from: string,
  batch: number,
): Promise<number> {
  let rewrapped = 0;
  let after: string | null = null;
  for (;;) {
    const records = await keyStore.allWrappedWith(from, after, batch);
    const last = records.at(-1);
    if (last === undefined) return rewrapped;
    const changes = records.map((record) => {
      const dataKey = keyRing.unwrap(record, record.keyId);
      const to = keyRing.wrap(dataKey, record.keyId);
      dataKey.fill(0);
      return { keyId: record.keyId, was: record.wrapped, to };
    });
    rewrapped += await keyStore.rewrapBatch(changes);
    after = last.keyId;
  }
}

async function rewrapSecrets(
  keyStore: KeyStore,
  keyRing: KeyRing,
  only: (name: string) => boolean,
): Promise<number> {
  let rewrapped = 0;
  for (const secret of await keyStore.secrets()) {
    if (secret.masterKeyId === keyRing.currentId || !only(secret.name)) continue;
    const bytes = openSecret(keyRing, secret);
    const to = createSecret(keyRing, secret.name, bytes);
    bytes.fill(0);
    if (await keyStore.rewrapSecret(secret.name, secret.wrapped, to)) rewrapped += 1;
  }
  return rewrapped;
}

const besides = async (keyStore: KeyStore, keyRing: KeyRing): Promise<readonly string[]> =>
  (await keyStore.masterKeyIds()).filter((id) => id !== keyRing.currentId);

/** Whether anything but the key-check value still needs another master key than the current one. */
async function othersInUse(keyStore: KeyStore, keyRing: KeyRing): Promise<boolean> {
  for (const id of await besides(keyStore, keyRing)) {
    if ((await keyStore.allWrappedWith(id, null, 1)).length > 0) return true;
  }
  const secrets = await keyStore.secrets();
  return secrets.some(({ name, masterKeyId }) => name !== CHECK_VALUE && masterKeyId !== keyRing.currentId);
}

/**
 * Rewraps every data key and secret with the current master key, `batch` (default 500) data keys at a time; envelopes
 * and data keys stay as they are. Others may append meanwhile. May be stopped at any moment and run again, also by
 * two processes at once: each row is replaced only if it still is what was read, and the key-check value comes last.
 * Throws `master-key-unknown` when the ring lacks a key that is still needed.
 *
 * Without downtime, with several processes: (1) restart each with the new key as SAMENSPOOR_MASTER_KEY_OLD, so that
 * all can read it; (2) restart each with the new key as SAMENSPOOR_MASTER_KEY and the former as
 * SAMENSPOOR_MASTER_KEY_OLD; (3) rotate; (4) restart without the old key and destroy every copy of it. After that no
 * backup, dead row or write-ahead log from before gives away a data key: (4) is what makes past erasures final.
 */
export async function rotateMasterKey(
  keyStore: KeyStore,
  keyRing: KeyRing,
  { batch = 500 }: { readonly batch?: number } = {},
): Promise<Rotation> {
  if (!Number.isInteger(batch) || batch < 1)
    throw new RangeError('batch must be a whole number of at least 1.');
  let dataKeys = 0;
  let secrets = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const from of await besides(keyStore, keyRing)) {
      dataKeys += await rewrapDataKeys(keyStore, keyRing, from, batch);
    }
    secrets += await rewrapSecrets(keyStore, keyRing, (name) => name !== CHECK_VALUE);
    if (await othersInUse(keyStore, keyRing)) continue;
    secrets += await rewrapSecrets(keyStore, keyRing, () => true);
    if ((await besides(keyStore, keyRing)).length === 0) return { dataKeys, secrets, complete: true };
  }
  return { dataKeys, secrets, complete: false };
}
