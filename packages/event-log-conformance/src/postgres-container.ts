import type { PostgreSqlContainer, StartedPostgreSqlContainer } from '@testcontainers/postgresql';
import { containerEngineAnswers } from './container-engine.js';

export type ContainerStart =
  | { readonly ok: true; readonly url: string; stop(): Promise<void> }
  | { readonly ok: false; readonly reason: string };

const defaultImage = 'postgres:15-bookworm';
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
  if (!(await containerEngineAnswers(environment['DOCKER_HOST']))) {
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
