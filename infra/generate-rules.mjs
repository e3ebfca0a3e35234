#!/usr/bin/env node
// npm run generate:rules: writes the tables of docs/reference/rules.md from the rules that come with the software
// (packages/rules/data), and those of docs/reference/rules-and-tests.md from packages/rules-and-tests/rows. Specs of
// these packages hold the pages against them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { readRules, withRuleTables } = await import(new URL('packages/rules/dist/index.js', root));
const { readTable, withRulesAndTests } = await import(
  new URL('packages/rules-and-tests/dist/index.js', root)
);

const rules = await readRules();
const table = await readTable();
write('docs/reference/rules.md', (page) => withRuleTables(page, rules));
write('docs/reference/rules-and-tests.md', (page) => withRulesAndTests(page, table));

function write(name, made) {
  const page = new URL(name, root);
  const before = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
  const after = made(before);
  if (after === before) {
    console.log(`${name} is up to date.`);
  } else {
    writeFileSync(page, after);
    console.log(`Wrote ${name}`);
  }
}
