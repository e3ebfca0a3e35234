import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Dated, inForce } from './dated.js';

/** The versions of a rule, as its file among the rules of the product has them. */
export function ruleVersions<Content>(rule: string): readonly Dated<Content>[] {
  const file = new URL(`../../../rules/data/${rule}.yaml`, import.meta.url);
  const read: { readonly rule: string; readonly versions: readonly Dated<Content>[] } = parse(
    readFileSync(file, 'utf8'),
  );
  if (read.rule !== rule) throw new Error(`${rule}.yaml is about ${read.rule}`);
  return read.versions;
}

/** What a rule says on a day. */
export const ruleContent = <Content>(rule: string, day: string): Content =>
  inForce(ruleVersions<Content>(rule), day).content;
