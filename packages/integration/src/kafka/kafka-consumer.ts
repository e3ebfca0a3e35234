import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { fingerprintOf, type ReceivedMessage } from '../receiving/received-message.js';
import type { Receiver } from '../receiving/receiver.js';
import { type BeginAt, type Beginning, Beginnings, theBeginning } from './beginnings.js';
import { whenLost } from './lost-connection.js';

export interface ConsumerOptions {
  readonly kafka: Kafka;
  /** The consumer group; the same name as the receiver's. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly receiver: Pick<Receiver, 'receive'>;
  /** Told of trouble that is tried again: a broker or database that is away. Never of a message. */
  readonly onTrouble?: (error: Error) => void;
  /** Told once when it stopped for good: of a fault that trying again would not mend by itself. */
  readonly onEnd?: (error: Error) => void;
  /**
   * From where to read a partition, instead of where the broker thinks that the group is: what the receiver's database
   * holds is the truth, also after a backup of it was put back.
   */
  readonly beginAt?: BeginAt;
  /**
   * Told when a broker does not answer any more: to be stopped then, and another one begun. Without it the client asks
   * again on the same connection, for about a minute.
   */
  readonly onLost?: (error: Error) => void;
  /** Told when at the last offset taken stands another message: the topic was made anew, and is read from its beginning. */
  readonly onMadeAnew?: (topic: string, partition: number) => Promise<void>;
}

export interface RunningConsumer {
  /** Finishes the messages at hand, and leaves the group; one whose connection is lost does so behind the caller's back. */
  stop(): Promise<void>;
}

/** So many messages share a transaction. */
const mostMessages = 200;

/**
 * Reads topics in a consumer group, each partition in its order and from its beginning. The offset is told to the
 * broker after the transaction of the effect: what comes again because of that is known to the inbox.
 */
export async function consumeTopics(options: ConsumerOptions): Promise<RunningConsumer> {
  const { kafka, group, topics, receiver, onTrouble, onEnd, onLost, beginAt, onMadeAnew } = options;
  let isLost = false;
  let isStopped = false;
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: 10_000,
    heartbeatInterval: 1_000,
    // Stopping waits for the fetch that is under way.
    maxWaitTimeInMs: 1_000,
    allowAutoTopicCreation: false,
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 5_000,
      retries: 5,
      // After that many tries it begins anew, for as long as it takes.
      restartOnFailure: async (error) => {
        onTrouble?.(error);
        return !isStopped;
      },
    },
  });
  if (onLost) {
    const { answered, gaveUp } = whenLost((error) => {
      if (isLost) return;
      isLost = true;
      onLost(error);
    });
    consumer.on(consumer.events.REQUEST, answered);
    consumer.on(consumer.events.REQUEST_TIMEOUT, gaveUp);
  }
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) onEnd?.(payload.error);
  });
  const beginnings = beginAt && new Beginnings(consumer, beginAt, onTrouble ?? (() => {}));
  if (beginnings)
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => beginnings.given(payload.memberAssignment));
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: true,
    eachBatchAutoResolve: false,
    eachBatch: async (payload) => {
      const { topic, partition, messages } = payload.batch;
      const first = beginnings?.firstOf(topic, partition);
      const taken = first === undefined ? 'none' : takenAgain(messages[0], first);
      if (taken === 'another') {
        await onMadeAnew?.(topic, partition);
        beginnings?.passed(topic, partition);
        consumer.seek({ topic, partition, offset: theBeginning.offset });
        return;
      }
      beginnings?.passed(topic, partition);
      await takeBatch(payload, taken === 'same' ? messages.slice(1) : messages, receiver);
    },
  });
  return {
    stop: () => {
      isStopped = true;
      beginnings?.stop();
      const stopped = consumer.disconnect();
      if (!isLost) return stopped;
      stopped.catch(() => {});
      return Promise.resolve();
    },
  };
}

/** Whether the message was taken before, stands where that one stood, or is a new one. */
const takenAgain = (message: KafkaMessage | undefined, first: Beginning): 'same' | 'another' | 'none' => {
  if (first.taken === null || message?.offset !== first.offset) return 'none';
  return fingerprintOf(textsOf(message)) === first.taken ? 'same' : 'another';
};

async function takeBatch(
  payload: EachBatchPayload,
  given: readonly KafkaMessage[],
  receiver: Pick<Receiver, 'receive'>,
): Promise<void> {
  const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale } = payload;
  if (given.length === 0) resolveOffset(batch.lastOffset());
  for (let start = 0; start < given.length; start += mostMessages) {
    if (!isRunning() || isStale()) return;
    const messages = given.slice(start, start + mostMessages);
    await receiver.receive(messages.map((message) => received(batch.topic, batch.partition, message)));
    const last = messages.at(-1);
    if (last) resolveOffset(last.offset);
    await commitOffsetsIfNecessary();
    await heartbeat();
  }
}

const received = (topic: string, partition: number, message: KafkaMessage): ReceivedMessage => ({
  topic,
  partition,
  offset: message.offset,
  ...textsOf(message),
});

const textsOf = ({ key, value }: KafkaMessage): Pick<ReceivedMessage, 'key' | 'body'> => ({
  key: key?.toString('utf8') ?? null,
  body: value?.toString('utf8') ?? '',
});
