import { setTimeout as pause } from 'node:timers/promises';
import { registerStream } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import {
  ensureTopic,
  type KafkaFault,
  kafkaFault,
  type openKafka,
  type PublicationFailure,
} from '@samenspoor/integration';
import type { Logger } from 'pino';

/** Copies of the topic, where there are as many brokers. */
const wantedCopies = 3;
const longestPauseMs = 30_000;

type Kafka = ReturnType<typeof openKafka>;

interface TopicToPrepare {
  readonly log: EventLog;
  readonly kafka: Kafka;
  readonly topic: string;
  readonly network: string;
  readonly logger: Logger;
}

/** The way until the topic is as it must be. */
export interface Preparing {
  /** True once it is; false when it was stopped before. */
  readonly ready: Promise<boolean>;
  /** What stands in the way; null once nothing does. */
  failure(): PublicationFailure | null;
  /** See TopicReady; null until the topic was looked at. */
  copies(): number | null;
  stop(): void;
}

type Found = Pick<PublicationFailure, 'reason' | 'error'>;

/** Looks at the topic, and makes it where it is not there, with growing pauses until it is as it must be. */
export const prepareTopic = (parts: TopicToPrepare): Preparing => {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Until they answered for the first time, it is the brokers that are waited for.
  let failure: PublicationFailure | null = failureOf({ reason: 'broker', error: 'not answered yet' }, 0);
  let copies: number | null = null;
  const prepare = async (): Promise<boolean> => {
    let pauseMs = 500;
    for (let attempts = 1; !signal.aborted; attempts += 1) {
      const found = await look(parts);
      if (typeof found === 'number') {
        copies = found;
        failure = null;
        return !signal.aborted;
      }
      failure = failureOf(found, attempts);
      await pause(pauseMs, undefined, { signal }).catch(() => {});
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    }
    return false;
  };
  return { ready: prepare(), failure: () => failure, copies: () => copies, stop: () => stopping.abort() };
};

const failureOf = ({ reason, error }: Found, attempts: number): PublicationFailure => ({
  reason,
  error,
  attempts,
  position: null,
  eventId: null,
  eventType: null,
});

/** How many copies the topic has, or why nothing can be published to it. */
const look = async (parts: TopicToPrepare): Promise<number | Found> => {
  const { log, network, logger } = parts;
  const isOfNetwork = await holdsRegister(log, network).catch(() => null);
  if (isOfNetwork === null) return { reason: 'log', error: 'not read' };
  if (!isOfNetwork) {
    logger.error({ network }, 'the log holds no register of this network: nothing is published');
    return { reason: 'network', error: 'no register' };
  }
  return lookAtTopic(parts);
};

const lookAtTopic = async ({ kafka, topic, logger }: TopicToPrepare): Promise<number | Found> => {
  try {
    const replicas = Math.min(wantedCopies, await brokersOf(kafka));
    const ready = await ensureTopic(kafka, { topic, replicas });
    if (!ready.ok) {
      logger.error({ topic, differs: ready.differs }, 'the topic is set up otherwise: nothing is published');
      return { reason: 'topic', error: 'set up otherwise' };
    }
    const { copies } = ready;
    if (copies < wantedCopies)
      logger.warn(
        { topic, copies, wanted: wantedCopies },
        'the topic has fewer copies than wanted: a broker that is lost may take what was acknowledged with it',
      );
    return copies;
  } catch (error) {
    const fault: KafkaFault = kafkaFault(error);
    logger.warn({ topic, reason: fault.reason, fault: fault.error }, 'not publishing yet');
    return fault;
  }
};

/** Under the name of another network everything would leave once more, as somebody else's. */
const holdsRegister = async (log: EventLog, network: string): Promise<boolean> =>
  (await log.readStream(registerStream(network), { max: 1 })).length > 0;

const brokersOf = async (kafka: Kafka): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.describeCluster()).brokers.length;
  } finally {
    await admin.disconnect();
  }
};
