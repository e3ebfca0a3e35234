import { describe, expect, it } from 'vitest';
import { checkTable } from './check-table.js';
import { type Project, thisProject } from './project.js';
import { readTable } from './read-table.js';
import { type Row, row, type Table } from './row.js';

// The table of this repository, broken in each way in which it can be: every check has to notice.

const table = await readTable();
const project = await thisProject();

/** The table with one row as it is changed, or without it. */
const withRow = (id: string, change: (row: Row) => Row | null): Table => ({
  ...table,
  chapters: table.chapters.map((chapter) => ({
    ...chapter,
    rows: chapter.rows.flatMap((each) => {
      const changed = each.id === id ? change(each) : each;
      return changed === null ? [] : [changed];
    }),
  })),
});
/** The project with the text of one file as it is changed. */
const withText = (file: string, from: string, to: string): Project => {
  const before = project.text(file) ?? '';
  expect(before).toContain(from);
  return { ...project, text: (each) => (each === file ? before.replaceAll(from, to) : project.text(each)) };
};
const withExplained = (more: Partial<Table['explained']>): Table => ({
  ...table,
  explained: { ...table.explained, ...more },
});

const timers = 'packages/domain/src/trajectory/clocks/timers.ts';
/** The code of the clocks names the source of its letters. */
const ofLetters = `${timers} names S2 §6, and no rule that points to it does`;
const ladderTable = 'packages/domain/src/trajectory/ladder-table.spec.ts';

describe('a row', () => {
  it('that is not there leaves its data over', () => {
    expect(
      checkTable(
        withRow('deadline-letter', () => null),
        project,
      ),
    ).toEqual(['no rule names the data deadlines/letters/worrying-file', ofLetters]);
  });

  it('that is not there leaves its refusals over', () => {
    expect(
      checkTable(
        withRow('no-plan-with-police', () => null),
        project,
      ),
    ).toEqual(['no rule names the refusal no-plan-with-judicial']);
  });

  it('that is not held leaves over what it names', () => {
    const missing = withRow('deadline-stalled', (each) => ({
      ...each,
      held: 'not-yet',
      why: 'Nobody looks.',
    }));
    expect(checkTable(missing, project)).toEqual([
      'no rule names the data deadlines/stalledDays',
      'no rule names the data deadlines/stalledSuggests',
      `${timers} names S2 §15.1, and no rule that points to it does`,
    ]);
  });

  it('that points to its code no more leaves the file over', () => {
    expect(
      checkTable(
        withRow('offer-short-wait', (each) => ({ ...each, code: [] })),
        project,
      ),
    ).toEqual([
      'offer-short-wait: is held in code, and names none',
      'no rule points to packages/domain/src/offer/ranking.ts, which names a source',
    ]);
  });

  it('is the only one of its id', () => {
    expect(
      checkTable(
        withRow('duty-begins', (each) => ({ ...each, id: 'duty-ends' })),
        project,
      ),
    ).toEqual(['duty-ends: two rules have this id']);
  });

  it('names data, code, tests and refusals that there are', () => {
    const wrong = withRow('deadline-letter', (each) => ({
      ...each,
      data: [...each.data, 'deadlines/letters/nobody'],
      code: [...each.code, `${timers}#noTimer`, 'packages/domain/src/nowhere.ts#timersOf'],
      tests: [
        ...each.tests,
        `${ladderTable} > no such test`,
        `${ladderTable}`,
        'tests/nowhere.spec.ts > a test',
      ],
      refusals: ['no-such-refusal'],
    }));
    expect(checkTable(wrong, project)).toEqual([
      'deadline-letter: no data has the entry deadlines/letters/nobody',
      `deadline-letter: ${timers} exports no "noTimer"`,
      'deadline-letter: there is no file packages/domain/src/nowhere.ts',
      `deadline-letter: ${ladderTable} has no test "no such test"`,
      `deadline-letter: ${ladderTable} is named without a test in it`,
      'deadline-letter: there is no file tests/nowhere.spec.ts',
      'deadline-letter: nothing is refused by no-such-refusal',
    ]);
  });

  it('that is held has a test, and one that is not says why', () => {
    expect(
      checkTable(
        withRow('deadline-letter', (each) => ({ ...each, tests: [] })),
        project,
      ),
    ).toEqual(['deadline-letter: no test shows it']);
    expect(
      checkTable(
        withRow('anchors', ({ why: _, ...each }) => each),
        project,
      ),
    ).toEqual(['anchors: is not held, and does not say why']);
    expect(
      checkTable(
        withRow('deadline-letter', (each) => ({ ...each, why: 'x' })),
        project,
      ),
    ).toEqual(['deadline-letter: is held, and says why it is not']);
  });

  it('has a test that names its source', () => {
    expect(
      checkTable(
        withRow('deadline-letter', (each) => ({ ...each, source: '[S2 §60]' })),
        project,
      ),
    ).toEqual(['deadline-letter: none of its tests names [S2 §60]', ofLetters]);
    const other = withRow('deadline-letter', (each) => ({ ...each, source: '[S2 §1]' }));
    expect(checkTable(other, project)).toEqual([
      'deadline-letter: none of its tests names [S2 §1]',
      ofLetters,
    ]);
  });

  it.each(['S2 fase 1', '[S5 fase 1]', '[S2 fase 1; docs/adr/0028]', '[S2 ]'])(
    'has no source %s',
    (source) => {
      const [one] = table.chapters.flatMap((chapter) => chapter.rows);
      expect(row.safeParse({ ...one, source: '[S2 fase 1; S4 §2.1.2]' }).success).toBe(true);
      expect(row.safeParse({ ...one, source }).success).toBe(false);
    },
  );
});

describe('the project', () => {
  it('has a test that was renamed', () => {
    const renamed = withText(
      ladderTable,
      'called in for school refusal [S2 §3]',
      'called in for nothing [S2 §3]',
    );
    const problems = checkTable(table, renamed);
    expect(problems).toContain(
      `ladder-police-school-refusal: ${ladderTable} has no test "what the rows say beside the table > the police is never called in for school refusal [S2 §3]"`,
    );
    expect(problems).toContain('ladder-police-school-refusal: none of its tests names [S2 §3; S2 §12]');
  });

  it('has a function that is called otherwise', () => {
    const problems = checkTable(table, withText(timers, 'export const timersOf', 'export const timersFor'));
    expect(problems).toContain(`deadline-letter: ${timers} exports no "timersOf"`);
  });

  it('has data that no row names', () => {
    const more = new Set([...project.entries, 'ladder/police-preventive/grounds/no-patience']);
    expect(checkTable(table, { ...project, entries: more })).toEqual([
      'no rule names the data ladder/police-preventive/grounds/no-patience',
    ]);
  });

  it('has a file that names a source, and no row points to', () => {
    const file = 'packages/domain/src/ids.ts';
    expect(project.files).toContain(file);
    const cites: Project = {
      ...project,
      text: (each) => (each === file ? '// Who is asked first [S2 §12].' : project.text(each)),
    };
    expect(checkTable(table, cites)).toEqual([`no rule points to ${file}, which names a source`]);
  });

  it('has a file that names a source that no row which points to it has', () => {
    const more = withText(timers, 'import {', '// Never in the holidays [S2 §60].\nimport {');
    expect(checkTable(table, more)).toEqual([`${timers} names S2 §60, and no rule that points to it does`]);
  });

  it('refuses something by no rule that a row names', () => {
    const rows = withRow('no-plan-with-police', (each) => ({ ...each, refusals: [] }));
    expect(checkTable(rows, project)).toEqual(['no rule names the refusal no-plan-with-judicial']);
  });
});

describe('what is explained', () => {
  it('is left out as long as it is there and no row names it', () => {
    const { 'not-found': why, ...others } = table.explained.refusals;
    expect(why).toBeDefined();
    expect(checkTable(withExplained({ refusals: others }), project)).toEqual([
      'no rule names the refusal not-found',
    ]);
  });

  it('is not what a row names, or what is there no more', () => {
    const idle = withExplained({
      data: { 'deadlines/stalledDays': 'x', 'deadlines/nothing': 'x' },
      files: { 'packages/domain/src/ids.ts': 'x' },
    });
    expect(checkTable(idle, project)).toEqual([
      'deadlines/stalledDays is explained, and needs no explanation',
      'deadlines/nothing is explained, and needs no explanation',
      'packages/domain/src/ids.ts is explained, and needs no explanation',
    ]);
  });
});
