import { describe, it } from 'vitest';

/**
 * Declares a suite that needs a Kafka broker. Its address (`host:port`, or several with commas) comes from
 * SAMENSPOOR_TEST_KAFKA_BROKERS, which the set-up of the run fills in where it can start one in a container
 * (kafka-for-run.ts). Without one the suite is skipped, by name and out loud; with SAMENSPOOR_REQUIRE_KAFKA=1, as in
 * continuous integration, its absence is a failure. All suites share the broker: make topics with names of your own.
 */
export function describeWithKafka(name: string, suite: (brokers: readonly string[]) => void): void {
  const brokers = process.env['SAMENSPOOR_TEST_KAFKA_BROKERS'];
  if (brokers !== undefined && brokers !== '') {
    describe(name, () => suite(brokers.split(',')));
    return;
  }
  skippedForKafka(
    name,
    process.env['SAMENSPOOR_TEST_KAFKA_MISSING'] ?? 'SAMENSPOOR_TEST_KAFKA_BROKERS names no broker',
    () => suite([]),
  );
}

/** Declares that a suite can't run because Kafka is missing: a failure where Kafka is asked for. */
export function skippedForKafka(name: string, reason: string, suite: () => void): void {
  if (process.env['SAMENSPOOR_REQUIRE_KAFKA'] === '1') {
    describe(name, () => {
      it('has a Kafka broker to run against', () => {
        throw new Error(`${reason}, and SAMENSPOOR_REQUIRE_KAFKA=1 asks for one.`);
      });
    });
    return;
  }
  console.warn(`SKIPPED: ${name}: ${reason}.`);
  describe.skip(`${name} (skipped: ${reason})`, suite);
}
