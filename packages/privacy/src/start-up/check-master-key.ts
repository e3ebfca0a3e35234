import { PrivacyFault } from '../fault.js';
import type { KeyStore, SecretRecord } from '../key-store/key-store.js';
import { createSecret, openSecret } from '../key-store/secret.js';
import type { KeyRing } from '../master-key/key-ring.js';

/** Name of the key-check value: a constant wrapped under the master key, and rewrapped as the last step of rotation. */
export const CHECK_VALUE = 'master-key-check';

const constant = Buffer.from('samenspoor: this is our key', 'utf8');

const doesNotFit = (found: readonly string[], keyRing: KeyRing): PrivacyFault =>
  new PrivacyFault(
    'master-key-does-not-fit',
    `The key store needs master key ${found.join(', ')}, but the current one is ${keyRing.currentId}. ` +
      'Give back the master key that was used before (the key file in the data folder, or SAMENSPOOR_MASTER_KEY); ' +
      'if you are rotating, or a rotation did not finish, set that one as SAMENSPOOR_MASTER_KEY_OLD.',
  );

/**
 * Refuses to start with a master key that does not fit (`master-key-does-not-fit`): with it, what was sealed would
 * not open, and what is sealed now would be lost with it. The first start writes the key-check value. Passes with the
 * former key as `old` on the ring, and refuses to leave that one out until the rotation is complete.
 */
export async function checkMasterKey(keyStore: KeyStore, keyRing: KeyRing): Promise<void> {
  const missing = (await keyStore.masterKeyIds()).filter((id) => !keyRing.has(id));
  if (missing.length > 0) throw doesNotFit(missing, keyRing);
  const check: SecretRecord = await keyStore.secret(CHECK_VALUE, () =>
    createSecret(keyRing, CHECK_VALUE, constant),
  );
  // Another process with another key may have written it a moment ago.
  if (!keyRing.has(check.masterKeyId)) throw doesNotFit([check.masterKeyId], keyRing);
  if (!constant.equals(openSecret(keyRing, check))) throw doesNotFit([check.masterKeyId], keyRing);
}
