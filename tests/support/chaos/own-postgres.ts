import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of one test's own, that it may stop as it likes. */
export interface OwnPostgres {
  readonly port: number;
  /** `fast`: clients are put out, and all is written. `immediate`: as in a crash; the next start recovers. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  /** Starts it on what it left; resolves when it takes connections. */
  start(): Promise<void>;
  /** Stops it and removes what it stored. */
  close(): Promise<void>;
}

const installed = '/usr/lib/postgresql';

/** Folder with the server's programs, or null: on the path, or where Debian puts them. */
export const postgresPrograms = (): string | null => {
  if (spawnSync('initdb', ['--version']).status === 0) return '';
  const versions = existsSync(installed) ? readdirSync(installed) : [];
  const folders = versions.map((version) => join(installed, version, 'bin'));
  return folders.filter((folder) => existsSync(join(folder, 'initdb'))).at(-1) ?? null;
};

/** PostgreSQL refuses to run as root: then it runs as the user of its package, or as nobody. */
const userOf = (): { readonly uid: number; readonly gid: number } | Record<string, never> => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string, user: string) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const user = id('-u', 'postgres').status === 0 ? 'postgres' : 'nobody';
  return { uid: Number(id('-u', user).stdout), gid: Number(id('-g', user).stdout) };
};

const stopSignals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** Makes a cluster in a temporary folder and starts it. Durable as a new cluster is: nothing of it is switched off. */
export const startOwnPostgres = async (programs: string, port: number): Promise<OwnPostgres> => {
  const user = userOf();
  const folder = mkdtempSync(join(tmpdir(), 'own-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = ['-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-D', data];
  execFileSync(join(programs, 'initdb'), options, { ...user, stdio: ['ignore', 'ignore', 'inherit'] });
  let server: ChildProcess | null = null;
  const end = () => server?.kill('SIGQUIT');
  process.once('exit', end);

  const stop = async (how: 'fast' | 'immediate'): Promise<void> => {
    if (server === null) return;
    const ended = once(server, 'exit');
    server.kill(stopSignals[how]);
    await ended;
    server = null;
  };
  const start = async (): Promise<void> => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
    ];
    const child = spawn(
      join(programs, 'postgres'),
      ['-D', data, ...settings.flatMap((each) => ['-c', each])],
      {
        ...user,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    server = child;
    await takesConnections(child);
  };
  await start();
  return {
    port,
    stop,
    start,
    close: async () => {
      await stop('fast');
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const takesConnections = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended (${code}):\n${said.slice(-4_000)}`)));
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('is ready to accept connections')) {
        server.stderr?.removeAllListeners('data').resume();
        resolve();
      }
    });
  });
