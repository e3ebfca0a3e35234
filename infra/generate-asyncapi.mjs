#!/usr/bin/env node
// npm run generate:asyncapi: writes down what is published: the AsyncAPI 3 document (docs/reference/asyncapi.json), held
// against the schema of AsyncAPI itself, and the tables in docs/reference/integration-events.md. With --check it writes
// nothing, and fails when what is committed is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { asyncApiProblems } = await import('./lib/asyncapi-problems.mjs');
const { eventTables } = await import('./lib/event-tables.mjs');
const { asyncApiDocument, describedEvents } = await import(new URL('packages/contracts/dist/index.js', root));
const { formatted } = await import('./lib/formatted.mjs');

const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const document = asyncApiDocument(version);
const problems = asyncApiProblems(document);
if (problems.length > 0) {
  console.error('This is no AsyncAPI 3 document:');
  for (const problem of problems) console.error(`  ${problem}`);
  process.exit(1);
}

const page = 'docs/reference/integration-events.md';
const files = [
  ['docs/reference/asyncapi.json', formatted(root, 'docs/reference/asyncapi.json', JSON.stringify(document))],
  [page, betweenMarks(contentOf(page), eventTables(describedEvents()))],
];
const stale = files.filter(([path, content]) => contentOf(path) !== content);
if (stale.length === 0) {
  console.log('The AsyncAPI document is valid, and up to date with the events.');
} else if (process.argv.includes('--check')) {
  console.error('The documents do not say what is published. Run `npm run generate:asyncapi` and commit:');
  for (const [path] of stale) console.error(`  ${path}`);
  process.exitCode = 1;
} else {
  for (const [path, content] of stale) {
    writeFileSync(new URL(path, root), content);
    console.log(`Wrote ${path}`);
  }
}

function betweenMarks(text, content) {
  const [begin, end] = ['<!-- events: made by npm run generate:asyncapi -->', '<!-- end of events -->'];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${page} lacks the marks between which the events stand.`);
  return `${before}${begin}\n\n${content}\n${end}${after}`;
}

function contentOf(path) {
  try {
    return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
