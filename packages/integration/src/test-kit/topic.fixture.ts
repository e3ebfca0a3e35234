import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { openKafka } from '../kafka/open-kafka.js';
import { ensureTopic } from '../kafka/topic.js';
import type { ReceivedMessage } from '../receiving/received-message.js';

export const testKafka = (brokers: readonly string[]): Kafka => openKafka({ brokers, clientId: 'test' });

/** A topic that nobody else has, set up as any is. */
export async function freshTopic(kafka: Kafka): Promise<string> {
  const topic = `test.${randomUUID()}`;
  const ready = await ensureTopic(kafka, { topic, replicas: 1 });
  if (!ready.ok) throw new Error('a new topic can’t differ');
  return topic;
}

/** A message with the id of its event. */
export type StoredMessage = ReceivedMessage & {
  readonly id: string;
  readonly key: string;
  /** The header of this name. */
  readonly traceparent: string | undefined;
};

/** Everything that the topic holds now, each partition in its order. */
export async function everythingOn(kafka: Kafka, topic: string): Promise<readonly StoredMessage[]> {
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const missing = new Map(ends.map(({ partition, high }) => [partition, Number(high)]));
  const found: StoredMessage[] = [];
  const left = () => [...missing.values()].some((end) => end > 0);
  if (!left()) return found;
  const consumer = kafka.consumer({ groupId: `reader-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ partition, message }) => {
          const body = message.value?.toString('utf8') ?? '';
          found.push({
            topic,
            partition,
            offset: message.offset,
            key: message.key?.toString('utf8') ?? '',
            body,
            id: String(JSON.parse(body).id),
            traceparent: message.headers?.['traceparent']?.toString(),
          });
          if (Number(message.offset) + 1 >= (missing.get(partition) ?? 0)) missing.delete(partition);
          if (!left()) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return found;
}
