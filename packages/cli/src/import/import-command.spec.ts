import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeService, fakeService, type Reply } from '../testing/fake-service.js';
import { runWith } from '../testing/run-with.js';

const route = 'POST /v1/imports/reports';

/** Answers line by line: `{"as": …}` says as what. */
const answered = (body: string): Reply => {
  const answers = body
    .trim()
    .split('\n')
    .map((line) => {
      const { as }: { as: string } = JSON.parse(line);
      if (as === 'repeat') return { externalRef: null, status: 200, outcome: 'new' };
      if (as === 'refused') {
        const errors = [
          { in: 'body', pointer: '/concern/kind', rule: 'not-in-list', detail: 'Not in the list.' },
        ];
        const problem = { type: '/problems/form', title: 'Form', status: 400, detail: 'The form.', errors };
        return { externalRef: null, status: 400, problem };
      }
      const warnings = as === 'possible' ? [{ field: 'f', rule: 'r', message: 'm' }] : [];
      return { externalRef: null, status: 201, outcome: as, warnings };
    });
  return { status: 200, body: answers.map((answer) => `${JSON.stringify(answer)}\n`).join('') };
};

describe('samenspoor import', () => {
  let service: FakeService;
  let folder: string;
  beforeEach(async () => {
    service = await fakeService({ [route]: ({ body }) => answered(body) });
    folder = await mkdtemp(join(tmpdir(), 'samenspoor-'));
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });
  const importing = (args: readonly string[], options: Parameters<typeof runWith>[1] = {}) =>
    runWith(['import', ...args, '--url', service.url, '--token', 'secret', '--language', 'en'], options);
  const lines = (...as: readonly string[]) => as.map((each) => `{"as":"${each}"}\n`).join('');

  it('counts what became of the lines', async () => {
    const file = join(folder, 'reports.ndjson');
    await writeFile(file, lines('new', 'new', 'joined', 'possible', 'repeat'));
    let clock = 0;
    const { code, out } = await importing([file], {
      now: () => {
        clock += 100;
        return clock;
      },
    });
    expect(code).toBe(0);
    expect(out).toContain('4 accepted: 2 new, 1 joined, 1 possible matches');
    expect(out).toContain('1 were there already');
    expect(out).toContain('1 accepted with a warning');
    expect(out).toMatch(/5 lines in \d+\.\d s, \d+ reports a second/);
  });

  it('names refused lines by their number in the file, blank lines counted, and ends with 1', async () => {
    const input = `\n${lines('new', 'refused')}   \r\n\n${lines('refused')}{"as":"joined"}`;
    const { code, out } = await importing(['-'], { input });
    expect(code).toBe(1);
    expect(out).toContain('2 refused:');
    expect(out).toContain('2 × Form: /concern/kind Not in the list.');
    expect(out).toContain('lines 3, 6');
    expect(service.asked[0]?.body.trim().split('\n')).toHaveLength(4);
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await importing(['-', '--json'], { input: lines('new', 'refused') });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      lines: 2,
      accepted: 1,
      new: 1,
      joined: 0,
      possible: 0,
      repeats: 0,
      refused: 1,
      refusals: [{ type: '/problems/form', count: 1, lines: [2] }],
    });
  });

  it('draws a bar on a terminal and nothing but lines elsewhere', async () => {
    const file = join(folder, 'reports.ndjson');
    await writeFile(file, lines('new', 'new'));
    expect((await importing([file], { isTTY: true })).err).toContain('100%');
    let clock = 0;
    const later = () => {
      clock += 6_000;
      return clock;
    };
    expect((await importing([file], { now: later })).err).toMatch(/^1 lines answered, \d+ a second\n2 lines/);
    expect((await importing([file])).err).toBe('');
  });

  it('tells what was answered when the connection is cut, and ends with 2', async () => {
    const cutting = await fakeService({ [route]: ({ body }) => ({ ...answered(body), cut: true }) });
    try {
      const args = ['import', '-', '--url', cutting.url, '--token', 'secret', '--language', 'en'];
      const { code, out, err } = await runWith(args, { input: lines('new', 'joined') });
      expect(code).toBe(2);
      expect(out).toContain('2 accepted: 1 new, 1 joined');
      expect(err).toMatch(/was cut \(.+\)\. .*Import the same again/);
    } finally {
      await cutting.close();
    }
  });

  it('says in plain words what is wrong with the file', async () => {
    expect(await importing([join(folder, 'absent')])).toMatchObject({ code: 2, out: '' });
    expect((await importing([join(folder, 'absent')])).err).toMatch(/absent can't be read \(ENOENT\)\.\n$/);
    expect((await importing([folder])).err).toContain('is a folder');
  });
});
