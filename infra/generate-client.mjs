#!/usr/bin/env node
// npm run generate:client: writes down what the API says of itself (packages/client/openapi.json) and makes the types
// of the client from it. With --check it writes nothing, and fails when what is committed is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { describeApi } = await import('./lib/describe-api.mjs');
const { formatted } = await import('./lib/formatted.mjs');
const { default: typesOf, astToString } = await import('openapi-typescript');

const document = await describeApi(root);
const types = astToString(await typesOf(document, { alphabetize: true }));
const files = [
  [
    'packages/client/openapi.json',
    formatted(root, 'packages/client/openapi.json', JSON.stringify(document, null, 2)),
  ],
  [
    'packages/client/src/generated/schema.ts',
    `// Made by \`npm run generate:client\` from ../../openapi.json; changes by hand are lost.\n\n${types}`,
  ],
];

const stale = files.filter(([path, content]) => contentOf(path) !== content);
if (stale.length === 0) {
  console.log('The client is up to date with the API.');
} else if (process.argv.includes('--check')) {
  console.error('The client does not say what the API says. Run `npm run generate:client` and commit:');
  for (const [path] of stale) console.error(`  ${path}`);
  process.exitCode = 1;
} else {
  for (const [path, content] of stale) {
    writeFileSync(new URL(path, root), content);
    console.log(`Wrote ${path}`);
  }
}

function contentOf(path) {
  try {
    return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
