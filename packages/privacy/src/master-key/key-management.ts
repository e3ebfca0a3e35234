import { randomBytes } from 'node:crypto';
import type { WrappedKey } from '../key-store/key-store.js';
import { KEY_BYTES } from '../sealing/cipher.js';
import { type LocalMasterKey, localMasterKey, type MasterKeyPort } from './master-key.js';

const NAME = 'samenspoor/master-key';

/**
 * A new master key under a key management service, to be kept as a setting: only the service can open it.
 *
 * The service is asked once per start, not once per report: it unwraps the master key, which wraps data keys in this
 * process. That costs no call per report and no outage of ours when the service has one; what it gives up is that a
 * process that runs holds the master key in memory.
 */
export async function newMasterKeyUnder(service: MasterKeyPort): Promise<WrappedKey> {
  const bytes = randomBytes(KEY_BYTES);
  try {
    return await service.wrap(bytes, NAME);
  } finally {
    bytes.fill(0);
  }
}

/** The master key that `newMasterKeyUnder` made; rejects as the service does. */
export async function masterKeyUnder(service: MasterKeyPort, wrapped: WrappedKey): Promise<LocalMasterKey> {
  const bytes = await service.unwrap(wrapped, NAME);
  const key = localMasterKey(bytes);
  bytes.fill(0);
  return key;
}
