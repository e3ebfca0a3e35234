import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { openEngines } from './engines.js';

describe('engines', () => {
  let data = '';
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'engines-'));
  });
  afterEach(() => rm(data, { recursive: true }));
  const open = (more: NodeJS.ProcessEnv = {}) =>
    openEngines(readConfig({ SAMENSPOOR_DATA: data, ...more }), pino({ level: 'silent' }));

  it('refuse to make a new master key beside keys that another one sealed, and leave no file', async () => {
    const first = await open();
    expect(await first.keyStore.masterKeyIds()).not.toEqual([]);
    await first.close();
    const file = join(data, 'master.key');
    await rename(file, join(data, 'set-aside'));
    await expect(open()).rejects.toThrow(/^SAMENSPOOR_MASTER_KEY: /);
    expect(existsSync(file)).toBe(false);
    // Another key is refused as well; the folder is free again each time, and the right one opens it.
    const other = Buffer.alloc(32, 7).toString('base64');
    await expect(open({ SAMENSPOOR_MASTER_KEY: other })).rejects.toThrow(/master key/);
    expect(existsSync(file)).toBe(false);
    await rename(join(data, 'set-aside'), file);
    await (await open()).close();
  });
});
