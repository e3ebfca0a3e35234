import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Which of the services. */
export type ServiceName = 'standalone' | 'meldpunt' | 'projector' | 'overview';

const mainOf = (name: ServiceName): string =>
  fileURLToPath(new URL(`../../services/${name}/dist/main.js`, import.meta.url));

/** A port that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** The real service as a process of its own. */
export interface Service {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  tokenOf(organisation: string): Promise<string>;
  /** Resolves once `/health/live` is 200: it listens, and has made what others need to start, such as the master key. */
  live(): Promise<void>;
  /** Resolves once `/health/ready` is 200. */
  ready(): Promise<void>;
  /** Sends the signal and resolves with the exit code once the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Asks until it holds, at most `forMs` milliseconds. */
export const until = async (holds: () => Promise<boolean>, forMs = 60_000): Promise<void> => {
  const end = Date.now() + forMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not come to hold in ${forMs} ms: ${holds}`);
    await pause(20);
  }
};

export const startService = async (
  data: string,
  environment: Record<string, string> = {},
  name: ServiceName = 'standalone',
): Promise<Service> => {
  const port = await freePort();
  const child = spawn(process.execPath, [mainOf(name)], {
    env: { PATH: process.env['PATH'], PORT: String(port), SAMENSPOOR_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const answers = (path: string) =>
    until(async () => {
      if (child.exitCode !== null) throw new Error(`the service ended: ${printed}`);
      return fetch(url + path).then(
        ({ status }) => status === 200,
        () => false,
      );
    });
  return {
    url,
    process: child,
    output: () => printed,
    tokenOf: async (organisation) => {
      const tokens: unknown = JSON.parse(await readFile(join(data, 'demo-tokens.json'), 'utf8'));
      return String(Object.entries(tokens ?? {}).find(([id]) => id === organisation)?.[1]);
    },
    live: () => answers('/health/live'),
    ready: () => answers('/health/ready'),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
};

/** A folder of the test's own, removed when `work` is done. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
