import { existsSync } from 'node:fs';
import { get } from 'node:http';
import type { PostgreSqlContainer, StartedPostgreSqlContainer } from '@testcontainers/postgresql';

export type ContainerStart =
  | { readonly ok: true; readonly url: string; stop(): Promise<void> }
  | { readonly ok: false; readonly reason: string };

const defaultImage = 'postgres:15-bookworm';
const defaultSocket = '/var/run/docker.sock';
const probeMs = 2_000;
/** An image that is not there yet has to come over the network first. */
const startMs = 100_000;

/**
 * Starts a PostgreSQL server in a container, from the image in SAMENSPOOR_TEST_POSTGRES_IMAGE (default
 * `postgres:15-bookworm`). Without a container engine that answers within two seconds nothing is tried. What it holds
 * is for tests only and goes with it, so nothing is flushed to disk.
 */
export async function startPostgresContainer(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ContainerStart> {
  const engine = engineAddress(environment['DOCKER_HOST']);
  if (engine === undefined || !(await answers(engine))) {
    return {
      ok: false,
      reason: 'SAMENSPOOR_TEST_POSTGRES_URL names no server and no container engine answers',
    };
  }
  const image = environment['SAMENSPOOR_TEST_POSTGRES_IMAGE'] || defaultImage;
  try {
    // Loaded here, so that a run with a server of its own never loads it.
    const { PostgreSqlContainer: Container } = await import('@testcontainers/postgresql');
    const container = await startedInTime(new Container(image));
    return { ok: true, url: container.getConnectionUri(), stop: async () => void (await container.stop()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `a container of ${image} could not be started (${message})` };
  }
}

async function startedInTime(container: PostgreSqlContainer): Promise<StartedPostgreSqlContainer> {
  const starting = container
    .withCommand(['postgres', '-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'synchronous_commit=off'])
    .withStartupTimeout(startMs)
    .start();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not there after ${startMs / 1_000} s`)), startMs);
  });
  try {
    return await Promise.race([starting, late]);
  } catch (error) {
    // Should it come after all, nobody will use it.
    starting.then((container) => container.stop()).catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

type EngineAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** Where the container engine should listen; undefined when there is no such place. */
export function engineAddress(dockerHost: string | undefined): EngineAddress | undefined {
  if (dockerHost === undefined || dockerHost === '') {
    return existsSync(defaultSocket) ? { socketPath: defaultSocket } : undefined;
  }
  if (!URL.canParse(dockerHost)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(dockerHost);
  if (protocol === 'unix:') return { socketPath: pathname };
  // Behind TLS on its own port; that it listens is all that is asked.
  return hostname === '' ? undefined : { host: hostname, port: Number(port || 2375) };
}

function answers(engine: EngineAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ ...engine, path: '/_ping', timeout: probeMs }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
}
