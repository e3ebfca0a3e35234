import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createReceiver,
  type InboxQueries,
  inboxQueries,
  type LastTaken,
  openKafka,
  readTopic,
  regionOverview,
  type TopicReader,
} from '@samenspoor/integration';
import type { Database } from '@samenspoor/sql';
import type { Logger } from 'pino';
import type { OverviewConfig } from './config.js';

/** How many days ids and dead letters are kept: longer than a topic keeps events (8). */
const keptDays = 14;
const daily = 24 * 60 * 60 * 1_000;
/** How long a stop waits for the brokers' client, which can't be broken off while it connects. */
const stopPatienceMs = 5_000;
const consumer = 'overview';

/** One installation, and the reading of its topic. */
export interface Installation {
  readonly network: string;
  readonly topic: string;
  readonly source: string;
  readonly reader: TopicReader;
  /** Whether the topic was read to its end once before this process began. */
  readonly wasRead: boolean;
}

/** What comes in of all installations, as long as it runs. */
export interface Intake {
  readonly installations: readonly Installation[];
  readonly inbox: InboxQueries;
  /** @returns how many dead letters were taken */
  retryDeadLetters(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Reads the topics of all installations into the tables of the region, and keeps house: what newer software makes sense
 * of is taken out of the dead letters, what is older than any event on a topic is forgotten.
 */
export const startIntake = async (
  { brokers, topics, group }: Pick<OverviewConfig, 'brokers' | 'topics' | 'group'>,
  database: Database,
  logger: Logger,
): Promise<Intake> => {
  const known = [...topics].map(([network, topic]) => ({
    network,
    topic,
    source: `/samenspoor/${network}`,
  }));
  const receiver = await createReceiver({
    consumer,
    sources: new Map(known.map(({ topic, source }) => [topic, source])),
    database,
    effect: regionOverview(),
  });
  const inbox = inboxQueries(database, consumer);
  const before = await inbox.readToEnd();
  const kafka = openKafka({
    brokers,
    clientId: `samenspoor-overview-${hostname()}-${process.pid}`,
    log: (level, line) => logger[level]({ kafka: line }, 'Kafka'),
  });
  const takenUpTo = async (topic: string): Promise<ReadonlyMap<number, LastTaken>> =>
    new Map(
      (await inbox.takenUpTo())
        .filter((each) => each.topic === topic)
        .map(({ partition, taken, fingerprint }) => [partition, { offset: BigInt(taken), fingerprint }]),
    );
  const installations = known.map((each) => ({
    ...each,
    wasRead: before.has(each.topic),
    reader: readTopic({
      kafka,
      topic: each.topic,
      group: `${group}.${each.network}`,
      receiver,
      takenUpTo: () => takenUpTo(each.topic),
      onTrouble: ({ name }) => logger.warn({ topic: each.topic, fault: name }, 'not reading now'),
      onMadeAnew: (partition) =>
        logger.error(
          { topic: each.topic, partition },
          'the topic was deleted and made anew: reading it from its beginning',
        ),
      onMissed: (messages) =>
        logger.error({ topic: each.topic, messages }, 'the topic let go of what was not read: feed it anew'),
    }),
  }));
  const keepHouse = async (): Promise<void> => {
    await receiver.prune(keptDays);
    const taken = await receiver.retryDeadLetters();
    if (taken > 0) logger.info({ taken }, 'dead letters were taken');
  };
  const keeping = keepingHouse(keepHouse, logger);
  return {
    installations,
    inbox,
    retryDeadLetters: () => receiver.retryDeadLetters(),
    stop: async () => {
      const stopped = Promise.all([keeping.stop(), ...installations.map(({ reader }) => reader.stop())]);
      await Promise.race([stopped, pause(stopPatienceMs, undefined, { ref: false })]);
    },
  };
};

/** Now and every day. A database that is away is tried the next day: nothing is lost by it. */
const keepingHouse = (work: () => Promise<void>, logger: Logger) => {
  const tryIt = (): Promise<void> =>
    work().catch((error: unknown) => {
      const fault = error instanceof Error ? error.name : 'unknown';
      logger.warn({ fault }, 'dead letters were not looked after');
    });
  let running = tryIt();
  const timer = setInterval(() => {
    running = tryIt();
  }, daily);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
