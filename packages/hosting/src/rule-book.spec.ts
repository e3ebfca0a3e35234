import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRuleBook } from './rule-book.js';

describe('the rules of an installation', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rule-book-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are ours without a folder, and with an empty one', async () => {
    const ours = await readRuleBook(null);
    expect(ours.ladder.map(({ version }) => version)).toContain('2022-1');
    expect(await readRuleBook(folder)).toEqual(ours);
  });

  it('that can not be are told as a setting that a person can mend', async () => {
    await writeFile(join(folder, 'ladder.yaml'), 'rule: ladders\nversions: []\n');
    const reading = readRuleBook(folder);
    await expect(reading).rejects.toMatchObject({ name: 'ConfigError' });
    await expect(reading).rejects.toThrow(
      /^SAMENSPOOR_RULES: .*ladder\.yaml, line 1: the rule ladder at \/rule: /,
    );
  });
});
