#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  const { main: run } = await import(main.href);
  await run();
} else {
  console.error(
    'The command line was not built yet. Run `npm run build` in the root of the repository first.',
  );
  process.exitCode = 2;
}
