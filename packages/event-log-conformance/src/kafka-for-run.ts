import { startKafkaContainer } from './kafka-container.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Vitest's global set-up: before any test file is loaded, finds the Kafka broker of this run and puts its address where
 * describeWithKafka looks. One that SAMENSPOOR_TEST_KAFKA_BROKERS names is left as it is; else one is started in a
 * container where an engine answers; else the suites that need one are skipped by name.
 */
export async function setup(): Promise<void> {
  if (process.env['SAMENSPOOR_TEST_KAFKA_BROKERS']) return;
  const started = await startKafkaContainer();
  if (!started.ok) {
    process.env['SAMENSPOOR_TEST_KAFKA_MISSING'] = started.reason;
    return;
  }
  process.env['SAMENSPOOR_TEST_KAFKA_BROKERS'] = started.brokers;
  stop = started.stop;
}

/** Removes the container that was started. */
export async function teardown(): Promise<void> {
  await stop?.();
}
