#!/usr/bin/env node
// npm run chaos: random faults under load against services, a PostgreSQL server and a Kafka broker of its own, and the
// audit of what they leave (docs/explanation/proof.md).
//   --faults N           how many (default 120)
//   --minutes M          no new fault after so many minutes (default 30)
//   --longest-seconds S  no cause of a fault lasts longer (default 60)
//   --kinds TEXT,TEXT    only kinds of faults whose names contain one of these texts
//   --seed N             makes the same faults and reports again; else one is drawn and printed
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '120' },
    minutes: { type: 'string', default: '30' },
    'longest-seconds': { type: 'string', default: '60' },
    seed: { type: 'string' },
    kinds: { type: 'string', default: '' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  const told = readFileSync(fileURLToPath(import.meta.url), 'utf8').split('\n');
  console.log(
    told
      .filter((line) => /^\/\/ /.test(line))
      .map((line) => line.slice(3))
      .join('\n'),
  );
  process.exit(0);
}
for (const [name, value] of Object.entries(values))
  if (name !== 'kinds' && !/^\d+(\.\d+)?$/.test(value)) {
    console.error(`--${name} ${value}: give a number.`);
    process.exit(1);
  }
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { run } = await import('./lib/run.mjs');

const environment = {
  CHAOS_FAULTS: values.faults,
  CHAOS_MINUTES: values.minutes,
  CHAOS_LONGEST_SECONDS: values['longest-seconds'],
  CHAOS_KINDS: values.kinds,
  ...(values.seed !== undefined && { CHAOS_SEED: values.seed }),
  // Asked for by name: what is missing is a failure, and no reason to skip it.
  SAMENSPOOR_REQUIRE_POSTGRES: '1',
  SAMENSPOOR_REQUIRE_KAFKA: '1',
};
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
const { code, interrupted } = await run(
  process.execPath,
  [vitest, 'run', 'tests/chaos/random-faults.spec.ts', '--disable-console-intercept'],
  { cwd: fileURLToPath(root), env: { ...process.env, ...environment } },
);
process.exitCode = interrupted ?? code;
