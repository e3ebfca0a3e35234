import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { topicName } from '@samenspoor/contracts';
import type { Engines } from '@samenspoor/hosting';
import {
  createProjection,
  createPseudonyms,
  createPublication,
  ensureTopic,
  KafkaPublisher,
  openKafka,
  type PublicationStatus,
} from '@samenspoor/integration';
import { createKeyedHash } from '@samenspoor/privacy';
import type { Logger } from 'pino';

/** Copies of the topic, where there are as many brokers. */
const wantedReplicas = 3;
const longestPauseMs = 30_000;

/** What leaves for Kafka, as long as it runs. */
export interface Publishing {
  /** Null until the topic was found to be set up as it must be. */
  status(): PublicationStatus | null;
  stop(): Promise<void>;
}

/**
 * Publishes what may leave of the log to the topic of the network, here or standing by. Waits for the brokers with
 * growing pauses; does not publish to a topic that is set up otherwise than it must be, and says so in the log.
 */
export const startPublishing = async (
  { log, database, keyStore, keyRing }: Engines,
  { brokers, network }: { readonly brokers: readonly string[]; readonly network: string },
  logger: Logger,
): Promise<Publishing> => {
  const kafka = openKafka({
    brokers,
    clientId: `samenspoor-projector-${hostname()}-${process.pid}`,
    log: (level, line) => logger[level]({ kafka: line }, 'Kafka'),
  });
  const topic = topicName(network);
  const keyedHash = await createKeyedHash(keyStore, keyRing);
  const publisher = new KafkaPublisher(kafka, topic);
  const publication = await createPublication({
    name: topic,
    log,
    database,
    publisher,
    projection: createProjection({
      source: `/samenspoor/${network}`,
      pseudonyms: createPseudonyms(keyedHash.hash, network),
    }),
  });
  const stopping = new AbortController();
  let isReady = false;

  const untilTopicIsRight = async (): Promise<void> => {
    for (let pauseMs = 500; !stopping.signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        const replicas = Math.min(wantedReplicas, await brokersOf(kafka));
        const ready = await ensureTopic(kafka, { topic, replicas });
        if (ready.ok) return;
        logger.error(
          { topic, differs: ready.differs },
          'the topic is set up otherwise: nothing is published',
        );
      } catch (error) {
        logger.warn({ topic, fault: error instanceof Error ? error.name : 'unknown' }, 'Kafka is away');
      }
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const starting = untilTopicIsRight().then(() => {
    if (stopping.signal.aborted) return;
    isReady = true;
    publication.start();
  });
  return {
    status: () => (isReady ? publication.status() : null),
    stop: async () => {
      stopping.abort();
      await starting;
      await publication.stop();
      await publisher.close();
    },
  };
};

const brokersOf = async (kafka: ReturnType<typeof openKafka>): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.describeCluster()).brokers.length;
  } finally {
    await admin.disconnect();
  }
};
