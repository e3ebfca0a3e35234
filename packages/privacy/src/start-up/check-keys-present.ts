import { randomUUID } from 'node:crypto';
import { PrivacyFault } from '../fault.js';
import type { KeyStore } from '../key-store/key-store.js';

/** Name of the marker that says whose keys a key store holds. */
export const LOG_IDENTITY = 'log-identity';

/**
 * Refuses a log whose keys are not there (`keys-missing`): without them everything sealed would read as erased, and
 * views would be rebuilt without persons. A key store is marked when log and keys begin together; a log that holds
 * events beside a key store without a mark was separated from its keys.
 *
 * With `logIdentity` (anything that names this log) the keys must also be of this log (`keys-of-another-log`);
 * without it the first start makes one up. Returns the identity that stands. Safe when several processes start
 * together, as long as each looks at the log before it calls and appends only afterwards.
 */
export async function checkKeysPresent(
  keyStore: KeyStore,
  logIsEmpty: boolean,
  logIdentity?: string,
): Promise<string> {
  const known = await keyStore.marker(LOG_IDENTITY);
  if (known === null && !logIsEmpty) {
    throw new PrivacyFault(
      'keys-missing',
      'The log holds events, but its key store was never initialised: nothing that was sealed could be opened. ' +
        'Restore the backup of the key store (schema "keys") and start again; do not start with an empty one.',
    );
  }
  const standing = known ?? (await keyStore.setMarker(LOG_IDENTITY, logIdentity ?? randomUUID()));
  if (logIdentity !== undefined && standing !== logIdentity) {
    throw new PrivacyFault(
      'keys-of-another-log',
      'The key store belongs to another log. Point both settings at the same installation, or restore log and key ' +
        'store from backups of the same one.',
    );
  }
  return standing;
}
