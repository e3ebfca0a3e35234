import { containerEngineAnswers, containerStartMs, startedInTime } from './container-engine.js';

export type KafkaContainerStart =
  | { readonly ok: true; readonly brokers: string; stop(): Promise<void> }
  | { readonly ok: false; readonly reason: string };

const defaultImage = 'confluentinc/cp-kafka:8.3.0';

/**
 * Starts a Kafka broker in a container, from the image in SAMENSPOOR_TEST_KAFKA_IMAGE (default
 * `confluentinc/cp-kafka:8.3.0`). Without a container engine that answers within two seconds nothing is tried.
 */
export async function startKafkaContainer(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<KafkaContainerStart> {
  if (!(await containerEngineAnswers(environment['DOCKER_HOST'])))
    return {
      ok: false,
      reason: 'SAMENSPOOR_TEST_KAFKA_BROKERS names no broker and no container engine answers',
    };
  const image = environment['SAMENSPOOR_TEST_KAFKA_IMAGE'] || defaultImage;
  try {
    // Loaded here, so that a run with a broker of its own never loads it.
    const { KafkaContainer } = await import('@testcontainers/kafka');
    const container = await startedInTime(
      new KafkaContainer(image).withKraft().withStartupTimeout(containerStartMs).start(),
    );
    return {
      ok: true,
      brokers: `${container.getHost()}:${container.getMappedPort(9093)}`,
      stop: async () => void (await container.stop()),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `a container of ${image} could not be started (${message})` };
  }
}
