import type { Chapter, Explained, Holding, Row, Table } from './row.js';

const begin = '<!-- rules-and-tests: made by npm run generate:rules -->';
const end = '<!-- end of rules-and-tests -->';

/**
 * The page `docs/reference/rules-and-tests.md` with its tables as the rows say.
 * @throws Error when it lacks the marks between which they stand
 */
export const withRulesAndTests = (page: string, table: Table): string => {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error('the page lacks the marks between which the tables stand');
  return `${before}${begin}\n\n${tablesOf(table)}\n\n${end}${after}`;
};

const held: Readonly<Record<Holding, string>> = {
  data: 'data',
  code: 'code',
  'not-software': 'not in the software',
  'not-yet': '**not yet**',
};

const tablesOf = ({ chapters, explained }: Table): string =>
  [figures(chapters), ...chapters.map(chapterOf), explainedOf(explained)].join('\n\n');

const figures = (chapters: readonly Chapter[]): string => {
  const rows = chapters.flatMap((chapter) => chapter.rows);
  const of = (holding: Holding) => rows.filter((row) => row.held === holding);
  const missing = of('not-yet').map(({ id, rule, why }) => [code(id), cell(rule), cell(why ?? '')]);
  return [
    `${rows.length} rules: ${of('data').length} data, ${of('code').length} code, ${of('not-software').length} not in the ` +
      `software, ${of('not-yet').length} not yet.`,
    '## What is missing',
    rowsOf(['id', 'rule', 'what is missing'], missing),
  ].join('\n\n');
};

const chapterOf = ({ title, intro, rows }: Chapter): string =>
  [
    `## ${title}`,
    ...(intro === undefined ? [] : [intro.trim()]),
    rowsOf(
      ['id', 'rule', 'held as', 'decided by', 'shown by'],
      rows.map((row) => [
        code(row.id),
        `${cell(row.rule)} ${cell(row.source)}`,
        [held[row.held], ...(row.why === undefined ? [] : [cell(row.why)])].join(': '),
        decidedBy(row),
        lines(row.tests.map(shownBy)),
      ]),
    ),
  ].join('\n\n');

const decidedBy = ({ data, code: locations, refusals }: Row): string =>
  lines([
    ...data.map(code),
    ...locations.map((location) => {
      const [file = '', name = ''] = location.split('#');
      return `${fileLink(file)} ${code(name)}`;
    }),
    ...(refusals.length === 0 ? [] : [`refused as ${refusals.map(code).join(', ')}`]),
  ]);

const shownBy = (test: string): string => {
  const [file = '', ...titles] = test.split(' > ');
  return `${fileLink(file)} ${cell(titles.join(' › '))}`;
};

const explainedOf = ({ data, files, refusals }: Explained): string => {
  const rows = (reasons: Readonly<Record<string, string>>, shown: (each: string) => string) =>
    Object.entries(reasons).map(([each, why]) => [shown(each), cell(why)]);
  return [
    '## What no rule of the domain stands behind',
    rowsOf(
      ['data, code or refusal', 'why it is there'],
      [...rows(data, code), ...rows(files, fileLink), ...rows(refusals, code)],
    ),
  ].join('\n\n');
};

const rowsOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Text that ends no cell, and is no markup. */
const cell = (text: string): string =>
  text
    .trim()
    .replaceAll('\n', ' ')
    .replaceAll(/[|$*_<]/g, '\\$&');
const code = (text: string): string => `\`${text}\``;
const lines = (all: readonly string[]): string => all.join('<br>');
const fileLink = (file: string): string =>
  `[${(file.split('/').at(-1) ?? file).replaceAll('_', '\\_')}](../../${file})`;
