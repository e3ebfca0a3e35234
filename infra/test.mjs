#!/usr/bin/env node
// npm test: installs and builds when needed, runs the suite (arguments go to vitest) and counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode(new URL('../', import.meta.url));
const { prepareOrExit } = await import('./lib/prepare.mjs');
const { run } = await import('./lib/run.mjs');
const { summarise } = await import('./lib/test-summary.mjs');

const root = fileURLToPath(new URL('../', import.meta.url));
await prepareOrExit(root);

const folder = mkdtempSync(join(tmpdir(), 'samenspoor-test-'));
const reportFile = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const { code, interrupted } = await run(
  process.execPath,
  [vitest, 'run', ...reporters, ...process.argv.slice(2)],
  {
    cwd: root,
  },
);
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
rmSync(folder, { recursive: true, force: true });

const { passed, failed, failures, skippedNames, problems } = summarise(withRelativeNames(report), code);
for (const failure of [...failures, ...problems]) console.log(`FAILED: ${failure}`);
if (skippedNames.length > 0) {
  console.log(`\n!!! ${skippedNames.length} SKIPPED, so nothing is known of:`);
  for (const name of skippedNames) console.log(`  - ${name}`);
}
console.log(`\n${passed} passed, ${failed} failed, ${skippedNames.length} skipped`);
process.exitCode = interrupted ?? (failed > 0 ? 1 : 0);

function withRelativeNames(result) {
  if (result === null) return null;
  return {
    ...result,
    testResults: result.testResults.map((file) => ({ ...file, name: relative(root, file.name) })),
  };
}
