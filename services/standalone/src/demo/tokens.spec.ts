import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationId } from '@samenspoor/domain';
import { readTokens } from '@samenspoor/hosting';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoTokens, demoTokensFile } from './tokens.js';

const organisations = ['kans', 'clb-1', 'school-04'].map(organisationId);
const token = 'a-token-of-24-characters';

describe('demo tokens', () => {
  let data = '';
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'tokens-'));
  });
  afterEach(() => rm(data, { recursive: true }));
  const read = async () => readTokens(await demoTokens(data, organisations));

  it('of the demo network are made once, for its owner only, and never rewritten', async () => {
    const first = await read();
    expect([...first.values()].sort()).toEqual([...organisations].sort());
    const file = demoTokensFile(data);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { ino, mtimeMs } = await stat(file);
    expect(await read()).toEqual(first);
    expect(await stat(file)).toMatchObject({ ino, mtimeMs });
    const own = JSON.stringify({ kans: token });
    await writeFile(file, own);
    expect([...(await read()).keys()]).toEqual([token]);
    expect(await readFile(file, 'utf8')).toBe(own);
  });

  it('are the same for all that start at once, and leave no draft behind', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 12 }, () => read()));
    for (const other of others) expect(other).toEqual(first);
    expect(await readdir(data)).toEqual(['demo-tokens.json']);
  });
});
