import {
  type ContainerStart,
  containerEngineAnswers,
  containerStartMs,
  startedInTime,
} from './container-engine.js';

const port = 2113;

/**
 * Starts an EventStoreDB (or KurrentDB) server in a container from the image that SAMENSPOOR_TEST_ESDB_IMAGE names;
 * there is no default, because none can be had without accepting its terms. It keeps everything in memory, and needs no
 * password.
 */
export async function startEsdbContainer(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ContainerStart> {
  const image = environment['SAMENSPOOR_TEST_ESDB_IMAGE'];
  if (image === undefined || image === '') {
    return {
      ok: false,
      reason: 'SAMENSPOOR_ESDB_URL names no server and SAMENSPOOR_TEST_ESDB_IMAGE no image',
    };
  }
  if (!(await containerEngineAnswers(environment['DOCKER_HOST']))) {
    return { ok: false, reason: 'SAMENSPOOR_ESDB_URL names no server and no container engine answers' };
  }
  try {
    // Loaded here, so that a run with a server of its own never loads it.
    const { GenericContainer, Wait } = await import('testcontainers');
    const starting = new GenericContainer(image)
      .withCommand(['--insecure', '--mem-db', '--run-projections=None'])
      .withExposedPorts(port)
      .withWaitStrategy(Wait.forHttp('/health/live', port).forStatusCode(204))
      .withStartupTimeout(containerStartMs)
      .start();
    const container = await startedInTime(starting);
    const url = `esdb://${container.getHost()}:${container.getMappedPort(port)}?tls=false`;
    return { ok: true, url, stop: async () => void (await container.stop()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `a container of ${image} could not be started (${message})` };
  }
}
