#!/usr/bin/env node
// npm run bench:register: the identity register with very many persons known.
//   --persons N   how many (default 1,000,000; takes about eight minutes)
//   --reports N   further reports that are identified (default 5,000)
//   --at-once N   reports that wait for their answer at the same time, for the second round (default 2)
//   --semi-space MB  room for young objects (default 128, which suits a million persons; `npm start` gives 32)
//   --keep FOLDER keeps the embedded engine's folder, and uses it again when it is there
// On the embedded engine, or on PostgreSQL when SAMENSPOOR_TEST_POSTGRES_URL names a server (a role that may create
// databases). Every phase is a process of its own, as a start of the service is; each prints what it measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '1000000' },
    reports: { type: 'string', default: '5000' },
    'at-once': { type: 'string', default: '2' },
    'semi-space': { type: 'string', default: '128' },
    keep: { type: 'string' },
  },
});
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
const { CleanUp, freshDatabase, freshFolder } = await import('./bench/engines.mjs');

const cleanUp = new CleanUp();
const server = process.env.SAMENSPOOR_TEST_POSTGRES_URL || null;
const place = {
  url: server === null ? null : await freshDatabase(server, cleanUp),
  folder: values.keep ?? (await freshFolder(cleanUp)),
  persons: Number(values.persons),
  reports: Number(values.reports),
  atOnce: Number(values['at-once']),
};
let failed = false;
try {
  for (const phase of ['fill', 'from-the-log', 'from-the-snapshot']) {
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',
        `--max-semi-space-size=${values['semi-space']}`,
        fileURLToPath(new URL('bench/register.mjs', import.meta.url)),
        phase,
        JSON.stringify(place),
      ],
      { stdio: 'inherit' },
    );
    const [code] = await once(child, 'exit');
    if (code === 0) continue;
    failed = true;
    break;
  }
} finally {
  await cleanUp.run();
}
process.exit(failed ? 1 : 0);
