import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { topicName } from '@samenspoor/contracts';
import { registerStream } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
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
/** How long a stop waits for the brokers' client, which can't be broken off while it connects. */
const stopPatienceMs = 5_000;

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
        if (!(await isOfNetwork(log, network))) {
          logger.error({ network }, 'the log holds no register of this network: nothing is published');
          throw new Error('another network');
        }
        const replicas = Math.min(wantedReplicas, await brokersOf(kafka));
        const ready = await ensureTopic(kafka, { topic, replicas });
        if (ready.ok) return;
        logger.error(
          { topic, differs: ready.differs },
          'the topic is set up otherwise: nothing is published',
        );
      } catch (error) {
        logger.warn({ topic, fault: error instanceof Error ? error.name : 'unknown' }, 'not publishing yet');
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
      const stopped = starting.then(() => publication.stop()).then(() => publisher.close());
      await Promise.race([stopped, pause(stopPatienceMs, undefined, { ref: false })]);
    },
  };
};

/** Under the name of another network everything would leave once more, as somebody else's. */
const isOfNetwork = async (log: EventLog, network: string): Promise<boolean> =>
  (await log.readStream(registerStream(network), { max: 1 })).length > 0;

const brokersOf = async (kafka: ReturnType<typeof openKafka>): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.describeCluster()).brokers.length;
  } finally {
    await admin.disconnect();
  }
};
