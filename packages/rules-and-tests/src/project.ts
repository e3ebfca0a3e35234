import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type RuleCode, ruleCodes } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { ruleEntries } from './rule-entries.js';

/** What the table is held against. Files are named by their path from the root of the repository. */
export interface Project {
  /** Null for a file that is not there. */
  readonly text: (file: string) => string | null;
  /** The code of every package, tests and fixtures left out. */
  readonly files: readonly string[];
  /** Entries of the data of rules. */
  readonly entries: ReadonlySet<string>;
  /** Every code by which something is refused. */
  readonly refusals: readonly RuleCode[];
}

const isCode = (file: string): boolean => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file);
/** This one explains what a source looks like, and decides nothing. */
const ownPackage = 'rules-and-tests';

/** This repository. */
export const thisProject = async (root = new URL('../../../', import.meta.url)): Promise<Project> => {
  const texts = new Map<string, string | null>();
  const text = (file: string) => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const url = new URL(file, root);
    const read = existsSync(url) && statSync(url).isFile() ? readFileSync(url, 'utf8') : null;
    texts.set(file, read);
    return read;
  };
  const packages = readdirSync(new URL('packages/', root)).filter(
    (name) => name !== ownPackage && existsSync(new URL(`packages/${name}/src/`, root)),
  );
  const files = packages.flatMap((name) =>
    readdirSync(new URL(`packages/${name}/src/`, root), { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .map((file) => `packages/${name}/src/${file.replaceAll('\\', '/')}`),
  );
  return { text, files, entries: ruleEntries(await readRules()), refusals: ruleCodes };
};
