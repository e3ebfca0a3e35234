import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../services/standalone/dist/main.js', import.meta.url));
const organisations = fileURLToPath(
  new URL('../../../../services/standalone/data/organisations.json', import.meta.url),
);
const readyWithinMs = 120_000;

/** Where a service answers, and the token of the central contact point. */
export interface ServiceAddress {
  readonly url: string;
  readonly token: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const end = Date.now() + readyWithinMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the service ended:\n${printed()}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > end) throw new Error(`the service was not ready in ${readyWithinMs} ms:\n${printed()}`);
    await pause(100);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/**
 * Starts the standalone service, empty, in a folder of its own that is removed after the work is done.
 * @param database address of an empty PostgreSQL database, which is left as it is then; the embedded engine without one
 * @throws Error when the service was not built, or does not become ready
 */
export async function withOwnService<Answer>(
  work: (service: ServiceAddress) => Promise<Answer>,
  database?: string,
): Promise<Answer> {
  await access(main).catch(() => {
    throw new Error('The service was not built yet. Run `npm run build` first.');
  });
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-measuring-'));
  const token = randomBytes(24).toString('base64url');
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      SAMENSPOOR_DATA: folder,
      SAMENSPOOR_DEMO: 'off',
      SAMENSPOOR_ORGANISATIONS: organisations,
      SAMENSPOOR_TOKENS: JSON.stringify({ kans: token }),
      LOG_LEVEL: 'error',
      ...(database === undefined ? {} : { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: database }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, () => printed);
    return await work({ url, token });
  } finally {
    await stop(child);
    await rm(folder, { recursive: true, force: true });
  }
}
