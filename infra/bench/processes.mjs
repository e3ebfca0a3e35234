import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freshDatabase, freshFolder } from './engines.mjs';

const mainOf = (service) => fileURLToPath(new URL(`../../services/${service}/dist/main.js`, import.meta.url));
const bareMain = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
const patienceMs = 60_000;

/**
 * The real service, as a process of its own, on an engine and data of its own.
 *
 * @param server address of a PostgreSQL server, or null for the embedded engine
 * @param more `main`: the service of another build; `environment`: further settings
 */
export async function startService(server, cleanUp, { main, environment = {} } = {}) {
  const data = await freshFolder(cleanUp);
  const database = server === null ? null : await freshDatabase(server, cleanUp);
  const service = await startProcess(
    'standalone',
    cleanUp,
    {
      SAMENSPOOR_DATA: data,
      SAMENSPOOR_LOG: server === null ? 'pglite' : 'postgres',
      LOG_LEVEL: 'warn',
      ...(database === null ? {} : { DATABASE_URL: database }),
      ...environment,
    },
    main,
  );
  const tokens = JSON.parse(await readFile(join(data, 'demo-tokens.json'), 'utf8'));
  return { ...service, data, database, token: tokens.kans };
}

/** One of the services, of this build unless `main` is that of another, as a process of its own, once it is ready. */
export async function startProcess(name, cleanUp, environment, main = mainOf(name)) {
  const service = await start(main, cleanUp, environment);
  await answers(service, '/health/ready');
  return service;
}

/** A bare Fastify server that takes the same bodies and answers a constant. */
export async function startBare(cleanUp) {
  const service = await start(bareMain, cleanUp, {});
  await answers(service, '/health/ready');
  return { ...service, token: 'none' };
}

/** Memory that a process holds now, in MiB; null where the system does not say. */
export function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kilobytes) / 1_024;
  } catch {
    return null;
  }
}

/** Processor time that a process has taken so far, in milliseconds; NaN where the system does not say. */
export function processorTimeOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // Fields 14 and 15, user and system time, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function start(main, cleanUp, environment) {
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed = (printed + chunk).slice(-4_000);
    });
  }
  const gone = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await gone;
    clearTimeout(late);
  };
  cleanUp.add(stop);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, child, stop, printed: () => printed };
}

async function answers({ url, child, printed }, path) {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    if (child.exitCode !== null) throw new Error(`a process under measurement ended:\n${printed()}`);
    const status = await fetch(url + path).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(50);
  }
  throw new Error(`a process under measurement was not ready in ${patienceMs / 1_000} s:\n${printed()}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
