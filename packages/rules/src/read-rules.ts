import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestName } from '@samenspoor/contracts';
import type { Dated, RuleBook, RuleContents, RuleName } from '@samenspoor/domain';
import { contents } from './contents.js';
import { type RuleFile, readRuleFile } from './rule-file.js';
import { RulesError } from './rules-error.js';

const ours = fileURLToPath(new URL('../data/', import.meta.url));

/** The first day that anything can be about. */
const firstDay = '1900-01-01';

/**
 * The rules as they hold in an installation: those that come with the software and, where a folder is given, the
 * installation's own. A file of the folder is named as ours is; from the first day of its versions on they alone hold.
 * @throws RulesError that names file, line, rule and place of what is wrong
 */
export const readRules = async (folder?: string): Promise<RuleBook> => {
  const own = folder === undefined ? null : { folder, files: await filesIn(folder) };
  const read = <Name extends RuleName>(rule: Name) => readRule(rule, own);
  return {
    ladder: await read('ladder'),
    deadlines: await read('deadlines'),
    'legal-bases': await read('legal-bases'),
    'measure-types': await read('measure-types'),
    'closing-outcomes': await read('closing-outcomes'),
    'school-calendars': await read('school-calendars'),
    'compulsory-education': await read('compulsory-education'),
    'absence-signals': await read('absence-signals'),
    'sick-pupil-education': await read('sick-pupil-education'),
    tracks: await read('tracks'),
    offers: await read('offers'),
    'passing-on': await read('passing-on'),
  };
};

interface OwnFiles {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
}

const fileNameOf = (rule: string): string => `${rule}.yaml`;

/**
 * Names of the installation's files. One that is meant as a rule and has another name, such as `ladder.yaml.txt`, would be
 * left out without a word: it is refused.
 */
const filesIn = async (folder: string): Promise<ReadonlySet<string>> => {
  const entries = await readdir(folder).catch(() => {
    throw new RulesError(`${folder}: the folder can't be read.`);
  });
  const rules = Object.keys(contents);
  const known = rules.map(fileNameOf);
  const files = entries.filter((name) => /\.ya?ml\b/i.test(name) || rules.includes(name.split('.')[0] ?? ''));
  for (const file of files.filter((name) => !known.includes(name)))
    throw new RulesError(
      `${join(folder, file)}: there is no rule of this name. Did you mean "${nearestName(file, known)}"?`,
    );
  return new Set(files);
};

const readRule = async <Name extends RuleName>(
  rule: Name,
  own: OwnFiles | null,
): Promise<readonly Dated<RuleContents[Name]>[]> => {
  const name = fileNameOf(rule);
  const { versions } = await readOne(rule, join(ours, name));
  const all = own?.files.has(name)
    ? together(versions, await readOne(rule, join(own.folder, name)))
    : versions;
  if (!all.some(({ from }) => from <= firstDay))
    throw new RulesError(`${join(ours, name)}: no version of the rule ${rule} is in force on ${firstDay}.`);
  return all;
};

const readOne = async <Name extends RuleName>(rule: Name, path: string) => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new RulesError(`${path}: the file of the rule ${rule} can't be read.`);
  });
  return readRuleFile(rule, path, text);
};

/**
 * Our versions until the installation's first day, and from then on its own alone, oldest first: a release of ours never
 * takes the place of what a network agreed on. Those of ours that would begin later are kept for their names.
 */
const together = <Content>(
  delivered: readonly Dated<Content>[],
  { versions, errorAt }: RuleFile<Content>,
): readonly Dated<Content>[] => {
  // Events record the name of a version: it may never stand for two contents.
  for (const [index, { version }] of versions.entries())
    if (delivered.some((each) => each.version === version))
      throw errorAt(index, 'version', `"${version}" comes with the software: give yours another name`);
  const [first, ...later] = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (first === undefined) return delivered;
  const replaces = delivered.filter(({ from }) => from >= first.from);
  return [
    ...delivered.filter(({ from }) => from < first.from),
    replaces.length === 0 ? first : { ...first, replaces },
    ...later,
  ];
};
