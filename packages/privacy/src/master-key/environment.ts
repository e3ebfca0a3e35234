import { PrivacyFault } from '../fault.js';
import { KEY_BYTES } from '../sealing/cipher.js';
import { type LocalMasterKey, localMasterKey } from './master-key.js';

/**
 * A master key from a setting: 32 bytes in base64 (or base64url). `setting` names it in the message. Throws
 * `master-key-malformed` without repeating any of the value.
 */
export function masterKeyFromEnvironment(base64: string, setting = 'SAMENSPOOR_MASTER_KEY'): LocalMasterKey {
  const text = base64.trim();
  const bytes = Buffer.from(text, 'base64');
  const wellFormed = /^[A-Za-z0-9+/_-]*={0,2}$/.test(text);
  if (!wellFormed || bytes.length !== KEY_BYTES) {
    const found = wellFormed ? `${bytes.length} bytes` : 'characters that are not base64';
    throw new PrivacyFault(
      'master-key-malformed',
      `${setting} must be ${KEY_BYTES} bytes in base64 (44 characters), but holds ${found}. ` +
        "Make one with 'openssl rand -base64 32', once, and keep it apart from the database and its backups.",
    );
  }
  const key = localMasterKey(bytes);
  bytes.fill(0);
  return key;
}
