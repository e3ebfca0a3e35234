import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { ReceivedMessage } from '../receiving/received-message.js';
import type { Receiver } from '../receiving/receiver.js';

export interface ConsumerOptions {
  readonly kafka: Kafka;
  /** The consumer group; the same name as the receiver's. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly receiver: Pick<Receiver, 'receive'>;
  /** Told of trouble that is tried again: a broker or database that is away. Never of a message. */
  readonly onTrouble?: (error: Error) => void;
}

export interface RunningConsumer {
  /** Finishes the messages at hand, and leaves the group. */
  stop(): Promise<void>;
}

/** So many messages share a transaction. */
const mostMessages = 200;

/**
 * Reads topics in a consumer group, each partition in its order and from its beginning. The offset is told to the
 * broker after the transaction of the effect: what comes again because of that is known to the inbox.
 */
export async function consumeTopics(options: ConsumerOptions): Promise<RunningConsumer> {
  const { kafka, group, topics, receiver, onTrouble } = options;
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
        return true;
      },
    },
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: true,
    eachBatchAutoResolve: false,
    eachBatch: (payload) => takeBatch(payload, receiver),
  });
  return { stop: () => consumer.disconnect() };
}

async function takeBatch(payload: EachBatchPayload, receiver: Pick<Receiver, 'receive'>): Promise<void> {
  const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale } = payload;
  for (let start = 0; start < batch.messages.length; start += mostMessages) {
    if (!isRunning() || isStale()) return;
    const messages = batch.messages.slice(start, start + mostMessages);
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
  key: message.key?.toString('utf8') ?? null,
  body: message.value?.toString('utf8') ?? '',
});
