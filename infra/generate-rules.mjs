#!/usr/bin/env node
// npm run generate:rules: writes the tables of docs/reference/rules.md from the rules that come with the software
// (packages/rules/data). A spec of that package holds the page against the data.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { readRules, withRuleTables } = await import(new URL('packages/rules/dist/index.js', root));

const page = new URL('docs/reference/rules.md', root);
const before = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
const after = withRuleTables(before, await readRules());
if (after === before) {
  console.log('The tables of the rules are up to date.');
} else {
  writeFileSync(page, after);
  console.log('Wrote docs/reference/rules.md');
}
