import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.js';
import { readTokens } from './tokens.js';

const token = 'a-token-of-24-characters';

describe('tokens', () => {
  let data = '';
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'tokens-'));
  });
  afterEach(() => rm(data, { recursive: true }));

  it('come from SAMENSPOOR_TOKENS, inline or in a file', async () => {
    const inline = JSON.stringify({ kans: token });
    const file = join(data, 'given.json');
    await writeFile(file, inline);
    const expected = new Map([[token, 'kans']]);
    expect(await readTokens(` ${inline}`)).toEqual(expected);
    expect(await readTokens(file)).toEqual(expected);
  });

  it.each([
    ['one that two organisations share', JSON.stringify({ kans: token, 'clb-1': token })],
    ['an empty one', JSON.stringify({ kans: '', 'clb-1': token })],
    ['no object', '{"kans": 5}'],
    ['half an object', `{"kans": "${token}`],
    ['a file that is not there', `${token}.json`],
  ])('are refused without being told: %s', async (_, tokens) => {
    const refusal = await readTokens(tokens).then(
      () => new Error('accepted'),
      (error: unknown) => (error instanceof Error ? error : new Error('no error')),
    );
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal.message).toMatch(/^SAMENSPOOR_TOKENS: /);
    expect(refusal.message).not.toMatch(/a-token-of/);
  });
});
