import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { masterKeyFromEnvironment } from './environment.js';
import { localMasterKey } from './master-key.js';

describe('master key from a setting', () => {
  it('is 32 bytes in base64 or base64url, white space around it allowed', () => {
    const bytes = randomBytes(32);
    const { id } = localMasterKey(bytes);
    expect(masterKeyFromEnvironment(bytes.toString('base64')).id).toBe(id);
    expect(masterKeyFromEnvironment(` ${bytes.toString('base64url')}\n`).id).toBe(id);
  });

  it.each([
    ['', '0 bytes'],
    [Buffer.alloc(16, 9).toString('base64'), '16 bytes'],
    [Buffer.alloc(33, 9).toString('base64'), '33 bytes'],
    ['not base64 at all!', 'not base64'],
    [`${Buffer.alloc(32, 9).toString('base64')}#`, 'not base64'],
  ])('refuses anything else without repeating it', (value, found) => {
    const refused = (): unknown => {
      try {
        return masterKeyFromEnvironment(value, 'SAMENSPOOR_MASTER_KEY_OLD');
      } catch (error) {
        return error;
      }
    };
    expect(refused()).toMatchObject({ code: 'master-key-malformed' });
    expect(String(refused())).toContain('SAMENSPOOR_MASTER_KEY_OLD must be 32 bytes in base64');
    expect(String(refused())).toContain(found);
    if (value !== '') expect(String(refused())).not.toContain(value);
  });
});
