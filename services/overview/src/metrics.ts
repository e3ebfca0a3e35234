import type { TopicReading } from '@samenspoor/http';
import { Gauge, type Registry } from 'prom-client';

const states: readonly TopicReading['state'][] = ['reading', 'no-topic', 'no-broker'];

/** How reading each topic stands, asked at each scrape; no figures while the database is away. */
export const measureTopics = (
  registry: Registry,
  topicsNow: () => Promise<readonly TopicReading[]>,
): void => {
  new Gauge({
    name: 'samenspoor_topic_state',
    help: 'Whether this process reads the topic, waits for somebody to make it, or for a broker',
    labelNames: ['topic', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { topic, state } of await orNone(topicsNow))
        for (const each of states) this.set({ topic, state: each }, each === state ? 1 : 0);
    },
  });
  const each = (name: string, help: string, of: (reading: TopicReading) => number | null): void => {
    new Gauge({
      name,
      help,
      labelNames: ['topic'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const reading of await orNone(topicsNow)) {
          const value = of(reading);
          if (value !== null) this.set({ topic: reading.topic }, value);
        }
      },
    });
  };
  each('samenspoor_topic_lag', 'Messages on the topic that were not taken yet', ({ lag }) => lag);
  each(
    'samenspoor_topic_last_taken_timestamp_seconds',
    'When the last messages were taken, in seconds since 1970',
    ({ lastTakenAt }) => (lastTakenAt === null ? null : Date.parse(lastTakenAt) / 1_000),
  );
  each('samenspoor_topic_dead_letters', 'Messages that could not be taken', ({ deadLetters }) => deadLetters);
  each(
    'samenspoor_topic_missed',
    'Messages that the topic let go before they were taken, since this process started',
    ({ missed }) => missed,
  );
};

const orNone = (topicsNow: () => Promise<readonly TopicReading[]>): Promise<readonly TopicReading[]> =>
  topicsNow().catch(() => []);
