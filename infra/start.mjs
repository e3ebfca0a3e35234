#!/usr/bin/env node
// npm start: from a fresh clone to a running service.
//
// The npm script says `exec` because npm passes a signal to the shell it started, and a shell that waits for us would
// die of it without telling us; what follows the `||` is for Windows, whose shell has no `exec`.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
stopWithNpm();
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));

const main = fileURLToPath(new URL('services/standalone/dist/main.js', root));
if (!existsSync(main)) {
  console.error('There is no service to start: services/standalone/src/main.ts was not built.');
  process.exit(1);
}

// In this same process, so that every signal, also one that cannot be caught, reaches the service itself and nothing
// is left behind holding the data folder. Relative paths in settings count from the root, as with `npm start`.
process.chdir(fileURLToPath(root));
process.argv[1] = main;
await import(pathToFileURL(main).href);

/** An npm that was killed outright cannot pass that on; without it this would run on unseen, holding the data folder. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
