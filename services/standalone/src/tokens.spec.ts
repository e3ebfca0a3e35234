import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationId } from '@samenspoor/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from './config.js';
import { demoTokensFile, readTokens } from './tokens.js';

const organisations = ['kans', 'clb-1', 'school-04'].map(organisationId);
const token = 'a-token-of-24-characters';

describe('tokens', () => {
  let data = '';
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'tokens-'));
  });
  afterEach(() => rm(data, { recursive: true }));
  const read = (tokens: string | null = null) => readTokens({ tokens, data }, organisations);

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

  it('come from SAMENSPOOR_TOKENS, inline or in a file, and then no file is made', async () => {
    const inline = JSON.stringify({ kans: token });
    const file = join(data, 'given.json');
    await writeFile(file, inline);
    const expected = new Map([[token, 'kans']]);
    expect(await read(` ${inline}`)).toEqual(expected);
    expect(await read(file)).toEqual(expected);
    expect(await readdir(data)).toEqual(['given.json']);
  });

  it.each([
    ['one that two organisations share', JSON.stringify({ kans: token, 'clb-1': token })],
    ['an empty one', JSON.stringify({ kans: '', 'clb-1': token })],
    ['no object', '{"kans": 5}'],
    ['half an object', `{"kans": "${token}`],
    ['a file that is not there', `${token}.json`],
  ])('are refused without being told: %s', async (_, tokens) => {
    const refusal = await read(tokens).then(
      () => new Error('accepted'),
      (error: unknown) => (error instanceof Error ? error : new Error('no error')),
    );
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal.message).toMatch(/^SAMENSPOOR_TOKENS: /);
    expect(refusal.message).not.toMatch(/a-token-of/);
  });
});
