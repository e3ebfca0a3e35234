import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { topicName } from '@samenspoor/contracts';
import type { Engines, Watching } from '@samenspoor/hosting';
import {
  createProjection,
  createPseudonyms,
  createPublication,
  KafkaPublisher,
  openKafka,
} from '@samenspoor/integration';
import type { MeasuredPublication } from '@samenspoor/metrics';
import { createKeyedHash } from '@samenspoor/privacy';
import { prepareTopic } from './prepare-topic.js';

/** How long a stop waits for the brokers' client, which can't be broken off while it connects. */
const stopPatienceMs = 5_000;

/** What leaves for Kafka, as long as it runs. */
export interface Publishing extends MeasuredPublication {
  stop(): Promise<void>;
}

/** Of what network, and where it goes: each topic is filled from the beginning of the log. */
export interface PublishingTarget {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  readonly network: string;
  /** Null: the usual one of the network. */
  readonly topic: string | null;
}

/**
 * Publishes what may leave of the log to a topic, here or standing by. Waits for the brokers with
 * growing pauses; does not publish to a topic that is set up otherwise than it must be. Its status and its log say why.
 */
export const startPublishing = async (
  { log, database, keyStore, keyRing }: Engines,
  { brokers, network, topic: named }: PublishingTarget,
  { logger, tracing }: Watching,
): Promise<Publishing> => {
  const kafka = openKafka({
    brokers,
    clientId: `samenspoor-projector-${hostname()}-${process.pid}`,
    log: (level, line) => logger[level]({ kafka: line }, 'Kafka'),
  });
  const topic = named ?? topicName(network);
  const keyedHash = await createKeyedHash(keyStore, keyRing);
  const publisher = new KafkaPublisher(kafka, topic);
  const publication = await createPublication({
    name: topic,
    log,
    database,
    publisher,
    tracing,
    projection: createProjection({
      source: `/samenspoor/${network}`,
      pseudonyms: createPseudonyms(keyedHash.hash, network),
    }),
  });
  const preparing = prepareTopic({ log, kafka, topic, network, logger });
  const starting = preparing.ready.then((isReady) => {
    if (isReady) publication.start();
  });
  return {
    status: () => {
      const failure = preparing.failure();
      return failure === null ? publication.status() : { ...publication.status(), state: 'stopped', failure };
    },
    lag: () => publication.lag(),
    copies: () => preparing.copies(),
    stop: async () => {
      preparing.stop();
      const stopped = starting.then(() => publication.stop()).then(() => publisher.close());
      await Promise.race([stopped, pause(stopPatienceMs, undefined, { ref: false })]);
    },
  };
};
