import {
  checkMasterKey,
  createMemoryKeyStore,
  type KeyRing,
  type KeyStore,
  PrivacyFault,
} from '@samenspoor/privacy';
import { MovingFault } from '../fault.js';
import type { KeysBackup, LogBackup } from './backup-files.js';

/**
 * Refuses a log and keys that do not belong together, or keys that are older than the log: then its last events have
 * keys that are not among them.
 *
 * @param acceptOlderKeys the operator has no others: what they do not open reads as erased
 * @throws MovingFault
 */
export function checkTogether(log: LogBackup, keys: KeysBackup, acceptOlderKeys: boolean): void {
  const [ofLog, ofKeys] = [log.manifest, keys.manifest];
  if (ofLog.logIdentity !== ofKeys.logIdentity)
    throw new MovingFault('These are the keys of another log: take both backups from the same installation.');
  if (ofKeys.begunAt >= ofLog.completedAt || acceptOlderKeys) return;
  throw new MovingFault(
    `The keys are older than the log: they were backed up from ${ofKeys.begunAt}, the log until ${ofLog.completedAt}. What was ` +
      'sealed in between would read as erased. Take keys that were backed up after the log; if there are none, ' +
      'give --older-keys: what can still be opened will be.',
  );
}

/** The secrets of a backup as a key store, for what looks at these only. */
export async function secretsOf(keys: KeysBackup): Promise<KeyStore> {
  const store = createMemoryKeyStore();
  for (const secret of await keys.secrets()) await store.secret(secret.name, () => secret);
  return store;
}

/**
 * Refuses a master key that does not open the keys of a backup, before anything is restored.
 * @throws PrivacyFault `master-key-does-not-fit`
 */
export async function checkMasterKeyFits(keys: KeysBackup, secrets: KeyStore, ring: KeyRing): Promise<void> {
  const unknown = keys.manifest.masterKeyIds.filter((id) => !ring.has(id));
  if (unknown.length > 0)
    throw new PrivacyFault(
      'master-key-does-not-fit',
      `These keys need master key ${unknown.join(', ')}, and the one given is ${ring.currentId}. Nothing was restored. Give ` +
        'the master key that was in use when they were backed up.',
    );
  await checkMasterKey(secrets, ring);
}
