import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measuring-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const put = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.join('\n'));
  return join(folder, name);
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const body = (externalRef: string, youngPerson: object): string =>
  JSON.stringify({
    externalRef,
    youngPerson,
    concern: { kind: 'relative-absence' },
    legalBasis: 'compulsory-education-guidance',
  });

/** What a command line ends with: its exit code, and what it says is wrong. */
const outcome = async (...args: string[]): Promise<{ exitCode: number; complaint: unknown }> => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const complained = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const exitCode = await run(args);
  return { exitCode, complaint: complained.mock.calls.flat()[0] };
};

describe('what can not be measured', () => {
  it.each([
    [['nope'], /^There is no command nope\./],
    [['generate', 'extra', '--out', 'nowhere/at/all'], /^Too many words: extra\./],
    [['--nope'], /--nope/],
    [['api', '--start', '--url', 'http://127.0.0.1:1'], /^api: either --url URL/],
    [
      ['api', '--url', 'http://127.0.0.1:1', '--token', 't', '--database', 'x'],
      /^api: --database URL is for/,
    ],
    [['--seed', '3'], /^Measuring sets takes no --seed\.\n\n\[--reports/],
    [['generate', '--out', 'nowhere/at/all', '--json'], /^generate takes no --json\.\n\ngenerate --out/],
    [['train'], /^train: --reports FILE/],
    [['train', '--reports', 'nowhere.ndjson'], /^train: --reports FILE/],
    [
      ['train', '--reports', 'nowhere.ndjson', '--out', 'x.ts'],
      /^nowhere\.ndjson can't be read: there is no/,
    ],
    [['--reports', 'nowhere.ndjson', '--truth', 'x.csv'], /can't be read: there is no such file/],
    [['--reports', 'nowhere.ndjson'], /^Every --reports FILE needs a --truth FILE/],
    [['--febrl', 'nowhere.csv'], /^nowhere\.csv can't be read: there is no such file/],
    [['--febrl', '.'], /^\. can't be read: it is a folder/],
    [['generate'], /^generate: --out/],
    [['scale', '--persons', '0'], /^--persons is a whole number from 1 on, not 0\./],
    [['api', '--url', 'http://127.0.0.1:1', '--token', 'x'], /^POST \/v1\/imports\/reports: /],
    [['api', '--url', 'http://127.0.0.1:1'], /^api: either --url URL --token TOKEN/],
  ])('%j is told in words', async (args, expected) => {
    expect(await outcome(...args)).toEqual({ exitCode: 1, complaint: expect.stringMatching(expected) });
  });

  it('is told by its file and line, and nothing that stands there', async () => {
    const reports = await put('set.ndjson', body('a', { familyName: 'Proef' }), body('b', { familyName: 7 }));
    const truth = await put('set.truth.csv', 'externalRef,trueId', 'a,P1', 'b,P1');
    const { exitCode, complaint } = await outcome('--reports', reports, '--truth', truth);
    expect(exitCode).toBe(1);
    expect(complaint).toMatch(/set\.ndjson, line 2: youngPerson\.familyName /);
    expect(complaint).not.toContain('Proef');
  });
});

describe('training', () => {
  const number = { nationalNumber: '10051700055' };
  const other = { nationalNumber: '08051210063' };

  it.each([
    ['nothing', [], /^There are no reports in .*set\.ndjson/],
    [
      'nobody with a number',
      [body('a', { familyName: 'Proef' }), body('b', { familyName: 'Proef' })],
      /^train: /,
    ],
    [
      'nobody twice',
      [body('a', { familyName: 'Proef', ...number }), body('b', { familyName: 'Proef', ...other })],
      /^train: /,
    ],
    [
      'one person',
      [body('a', { familyName: 'Proef', ...number }), body('b', { familyName: 'Proef', ...number })],
      /^train: /,
    ],
  ])('on %s writes nothing', async (_, lines, expected) => {
    const reports = await put('set.ndjson', ...lines);
    const out = join(folder, 'parameters.ts');
    const done = await outcome('train', '--reports', reports, '--out', out);
    expect(done).toEqual({ exitCode: 1, complaint: expect.stringMatching(expected) });
    expect(await exists(out)).toBe(false);
  });

  it('writes what it learned where it is told', async () => {
    const said = [number, other].flatMap((each) => Array.from({ length: 6 }, () => each));
    const people = said.map((each, at) => body(`${at}`, { familyName: 'Proef', ...each }));
    const reports = await put('set.ndjson', ...people);
    const out = join(folder, 'new', 'parameters.ts');
    expect(await outcome('train', '--reports', reports, '--out', out)).toMatchObject({ exitCode: 0 });
    expect(await exists(out)).toBe(true);
    const unwritable = await outcome('train', '--reports', reports, '--out', join(reports, 'parameters.ts'));
    expect(unwritable).toEqual({ exitCode: 1, complaint: expect.stringMatching(/can't be written: /) });
  });
});

describe('a FEBRL set', () => {
  const febrl1 = fileURLToPath(new URL('../../../../tests/data/febrl1.csv', import.meta.url));

  it('is measured also with what it teaches by its numbers, which are not compared', async () => {
    expect(await outcome('--febrl', febrl1, '--only', 'pairs', '--json')).toMatchObject({ exitCode: 0 });
    const [inForce, learned] = JSON.parse(String(vi.mocked(console.log).mock.calls.flat()[0]));
    expect([inForce.numbers, learned.numbers]).toEqual(['none', 'anchors']);
    expect(learned.pairs.atEvenOdds.f1).toBeGreaterThan(inForce.pairs.atEvenOdds.f1);
    expect(learned.pairs.atEvenOdds.f1).toBeGreaterThan(0.99);
  });
});
