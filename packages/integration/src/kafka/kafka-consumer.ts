import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
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
  /** Told once when it stopped for good: of a fault that trying again would not mend by itself. */
  readonly onEnd?: (error: Error) => void;
  /**
   * From where to read a partition, instead of where the broker thinks that the group is: what the receiver's database
   * holds is the truth, also after a backup of it was put back. Null: from the beginning.
   */
  readonly startAt?: (topic: string, partition: number) => string | null;
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
  const { kafka, group, topics, receiver, onTrouble, onEnd, startAt } = options;
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
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) onEnd?.(payload.error);
  });
  if (startAt) beginAt(consumer, startAt);
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: true,
    eachBatchAutoResolve: false,
    eachBatch: (payload) => takeBatch(payload, receiver),
  });
  return { stop: () => consumer.disconnect() };
}

/** Where the topic has let go of it, the client goes on at what is left. */
const beginning = '0';

/** Once for each partition that this process is given: afterwards it knows itself where it is. */
function beginAt(consumer: Consumer, startAt: (topic: string, partition: number) => string | null): void {
  const begun = new Set<string>();
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    for (const [topic, partitions] of Object.entries(payload.memberAssignment))
      for (const partition of partitions) {
        if (begun.size === begun.add(`${topic} ${partition}`).size) continue;
        consumer.seek({ topic, partition, offset: startAt(topic, partition) ?? beginning });
      }
  });
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
