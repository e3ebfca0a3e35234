import { citedSections, plain, sectionsOf } from './cited-sections.js';
import { exportedNames } from './exported-names.js';
import type { Project } from './project.js';
import type { Row, Table } from './row.js';
import { testTitles } from './test-titles.js';

/**
 * Everything in which table and project do not agree, in both directions: what a row names and is not there, and what is
 * there and no row names. Empty when nothing is left over.
 */
export const checkTable = (table: Table, project: Project): readonly string[] => {
  const rows = table.chapters.flatMap((chapter) => chapter.rows);
  // What only a rule that is not held names is as good as named by none.
  const held = rows.filter(isHeld);
  return [
    ...doubles(rows),
    ...rows.flatMap((row) => checkRow(row, project).map((problem) => `${row.id}: ${problem}`)),
    ...unnamedEntries(held, table, project),
    ...unnamedFiles(held, table, project),
    ...unnamedRefusals(held, table, project),
  ];
};

const doubles = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ id }, index) =>
    rows.findIndex((each) => each.id === id) === index ? [] : [`${id}: two rules have this id`],
  );

const checkRow = (row: Row, project: Project): readonly string[] => [
  ...whatItNeeds(row),
  ...row.data.filter((entry) => !project.entries.has(entry)).map((entry) => `no data has the entry ${entry}`),
  ...row.code.flatMap((location) => checkCode(location, project)),
  ...row.tests.flatMap((test) => checkTest(test, project)),
  ...row.refusals
    .filter((code) => !project.refusals.some((known) => known === code))
    .map((code) => `nothing is refused by ${code}`),
  ...(isHeld(row) && row.tests.length > 0 && !row.tests.some((test) => namesSource(test, row.source, project))
    ? [`none of its tests names ${row.source}`]
    : []),
];

const isHeld = ({ held }: Row): boolean => held === 'data' || held === 'code';

const whatItNeeds = (row: Row): readonly string[] => {
  if (!isHeld(row)) return row.why === undefined ? ['is not held, and does not say why'] : [];
  return [
    ...(row.why === undefined ? [] : ['is held, and says why it is not']),
    ...(row.held === 'data' && row.data.length === 0 ? ['is held as data, and names none'] : []),
    ...(row.held === 'code' && row.code.length === 0 ? ['is held in code, and names none'] : []),
    ...(row.tests.length === 0 ? ['no test shows it'] : []),
  ];
};

const checkCode = (location: string, { text }: Project): readonly string[] => {
  const [file = '', name = ''] = location.split('#');
  const found = text(file);
  if (found === null) return [`there is no file ${file}`];
  return exportedNames(found).has(name) ? [] : [`${file} exports no "${name}"`];
};

/** File and titles of a test, as a row writes them. */
const partsOf = (test: string): readonly [file: string, titles: readonly string[]] => {
  const [file = '', ...titles] = test.split(' > ');
  return [file, titles];
};

/** Whether the titles of a test end on those that a row gives. */
const isNamed = (path: readonly string[], titles: readonly string[]): boolean =>
  titles.every((title, index) => path[path.length - titles.length + index] === title);

const pathsOf = (test: string, { text }: Project): readonly (readonly string[])[] => {
  const [file, titles] = partsOf(test);
  return testTitles(text(file) ?? '').filter((path) => isNamed(path, titles));
};

const checkTest = (test: string, project: Project): readonly string[] => {
  const [file, titles] = partsOf(test);
  if (project.text(file) === null) return [`there is no file ${file}`];
  if (titles.length === 0) return [`${file} is named without a test in it`];
  return pathsOf(test, project).length > 0 ? [] : [`${file} has no test "${titles.join(' > ')}"`];
};

/** Whether a text names a section, or a part of it: `S2 §2.2` stands in `[S2 §2.2.1]`, and `S2 §1` not in `[S2 §12]`. */
const names = (text: string, section: string): boolean => {
  const at = plain(text).indexOf(section);
  return at >= 0 && !/\d/.test(plain(text).charAt(at + section.length));
};

/** Whether a test tells in its titles, or in the table that its `$source` comes from, where the rule comes from. */
const namesSource = (test: string, source: string, project: Project): boolean =>
  pathsOf(test, project).some((path) => {
    const titles = path.join(' ');
    const told = titles.includes('$source') ? (project.text(partsOf(test)[0]) ?? '') : titles;
    return sectionsOf(source).some((section) => names(told, section));
  });

const unnamedEntries = (rows: readonly Row[], { explained }: Table, { entries }: Project) => {
  const named = new Set(rows.flatMap((row) => row.data));
  return [
    ...leftOver(entries, named, explained.data, (entry) => `no rule names the data ${entry}`),
    ...idle(explained.data, (entry) => entries.has(entry) && !named.has(entry)),
  ];
};

const unnamedFiles = (rows: readonly Row[], { explained }: Table, { files, text }: Project) => {
  const sources = sourcesByFile(rows);
  const cited = new Map(files.map((file) => [file, citedSections(text(file) ?? '')]));
  const citing = new Set(files.filter((file) => (cited.get(file) ?? []).length > 0));
  return [
    ...leftOver(
      citing,
      new Set(sources.keys()),
      explained.files,
      (file) => `no rule points to ${file}, which names a source`,
    ),
    ...[...citing].flatMap((file) =>
      (sources.has(file) ? (cited.get(file) ?? []) : [])
        .filter((section) => !sources.get(file)?.some((source) => areAlike(section, source)))
        .map((section) => `${file} names ${section}, and no rule that points to it does`),
    ),
    ...idle(explained.files, (file) => citing.has(file) && !sources.has(file)),
  ];
};

/** The sections that the rules name which point to a file. */
const sourcesByFile = (rows: readonly Row[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const { code, source } of rows)
    for (const location of code) {
      const [file = ''] = location.split('#');
      found.set(file, [...(found.get(file) ?? []), ...sectionsOf(source)]);
    }
  return found;
};

/** One is the other, or a part of it: code may say it more exactly than the rule, or less. */
const areAlike = (one: string, other: string): boolean => isPartOf(one, other) || isPartOf(other, one);
const isPartOf = (part: string, of: string): boolean =>
  part.startsWith(of) && !/\d/.test(part.charAt(of.length));

const unnamedRefusals = (rows: readonly Row[], { explained }: Table, { refusals }: Project) => {
  const named = new Set(rows.flatMap((row) => row.refusals));
  return [
    ...leftOver(refusals, named, explained.refusals, (code) => `no rule names the refusal ${code}`),
    ...idle(explained.refusals, (code) => refusals.some((known) => known === code) && !named.has(code)),
  ];
};

const leftOver = (
  all: Iterable<string>,
  named: ReadonlySet<string | undefined>,
  reasons: Readonly<Record<string, string>>,
  problem: (each: string) => string,
): readonly string[] =>
  [...all].filter((each) => !named.has(each) && !Object.hasOwn(reasons, each)).map(problem);

/** What is explained and needs it no more would hide the next thing of its name. */
const idle = (reasons: Readonly<Record<string, string>>, isNeeded: (each: string) => boolean) =>
  Object.keys(reasons)
    .filter((each) => !isNeeded(each))
    .map((each) => `${each} is explained, and needs no explanation`);
