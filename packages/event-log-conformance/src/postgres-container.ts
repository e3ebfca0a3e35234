import {
  type ContainerStart,
  containerEngineAnswers,
  containerStartMs,
  startedInTime,
} from './container-engine.js';

const defaultImage = 'postgres:15-bookworm';

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
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const starting = new PostgreSqlContainer(image)
      .withCommand([
        'postgres',
        '-c',
        'max_connections=200',
        '-c',
        'fsync=off',
        '-c',
        'synchronous_commit=off',
      ])
      .withStartupTimeout(containerStartMs)
      .start();
    const container = await startedInTime(starting);
    return { ok: true, url: container.getConnectionUri(), stop: async () => void (await container.stop()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `a container of ${image} could not be started (${message})` };
  }
}
