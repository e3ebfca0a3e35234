import { randomUUID } from 'node:crypto';
import { createMemoryEventLog } from '@samenspoor/event-log';
import { describeWithKafka } from '@samenspoor/event-log-conformance';
import { type Database, openPglite } from '@samenspoor/sql';
import type { Kafka } from 'kafkajs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { until } from '../../../views/src/test-kit/stores.fixture.js';
import { regionOverview } from '../overview/region-overview.js';
import { inboxQueries } from '../receiving/inbox-queries.js';
import { createReceiver } from '../receiving/receiver.js';
import { leavingFrom, sourceOf } from '../test-kit/projection.fixture.js';
import { freshTopic, testKafka } from '../test-kit/topic.fixture.js';
import { ensureTopic } from './topic.js';
import { readTopic, type TopicReader } from './topic-reader.js';

describeWithKafka('reading a topic for as long as it takes', (brokers) => {
  let kafka: Kafka;
  let database: Database;
  const cleanUp: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    kafka = testKafka(brokers);
    database = await openPglite({ folder: 'memory' });
    cleanUp.push(() => database.close());
  });
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  const produce = async (topic: string): Promise<number> => {
    const log = createMemoryEventLog();
    const network = new ExampleNetwork(21);
    for (let step = 0; step < 40; step += 1) network.step();
    await record(log, network);
    const sent = await leavingFrom(log);
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic, messages: sent.map(({ key, body }) => ({ key, value: body })) });
    await producer.disconnect();
    return sent.length;
  };

  const reading = async (topic: string, group: string, schema: string) => {
    const receiver = await createReceiver({
      consumer: 'overview',
      sources: new Map([[topic, sourceOf('test')]]),
      database,
      effect: regionOverview(schema),
      schema,
    });
    const inbox = inboxQueries(database, 'overview', schema);
    const missed: number[] = [];
    const reader = readTopic({
      kafka,
      topic,
      group,
      receiver,
      lookEveryMs: 50,
      takenUpTo: async () =>
        new Map((await inbox.takenUpTo()).map(({ partition, taken }) => [partition, BigInt(taken)])),
      onMissed: (messages) => missed.push(messages),
    });
    cleanUp.push(() => reader.stop());
    return { reader, missed, inbox, receiver };
  };
  const isRead = (reader: TopicReader) =>
    until(() => reader.status().state === 'reading' && reader.status().lag === 0, 'all was read', 20_000);
  const seenIn = async (schema: string): Promise<number> =>
    (await database.query(`select 1 from ${schema}.inbox`)).rowCount;

  it('waits for a topic that nobody made yet, without making it', async () => {
    const topic = `test.${randomUUID()}`;
    const { reader } = await reading(topic, randomUUID(), 'region');
    await until(() => reader.status().state === 'no-topic', 'the topic is missing');
    expect(reader.status()).toEqual({ state: 'no-topic', lag: null, missed: 0, hasCaughtUp: true });
    expect(await ensureTopic(kafka, { topic, replicas: 1 })).toMatchObject({ ok: true, made: true });
    const sent = await produce(topic);
    await until(async () => (await seenIn('region')) === sent, 'all was taken', 20_000);
    await isRead(reader);
  });

  it('begins where its database stands, wherever the broker thinks that the group is', async () => {
    const topic = await freshTopic(kafka);
    const sent = await produce(topic);
    const group = randomUUID();
    const { reader } = await reading(topic, group, 'region');
    await isRead(reader);
    expect(await seenIn('region')).toBe(sent);
    await reader.stop();
    const anew = await reading(topic, group, 'other_region');
    await isRead(anew.reader);
    expect(await seenIn('other_region')).toBe(sent);
  });

  it('says how much the topic let go of before it was read, once', async () => {
    const topic = await freshTopic(kafka);
    const sent = await produce(topic);
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic);
    const emptied = ends.filter(({ high }) => Number(high) > 0).slice(0, 1);
    await admin.deleteTopicRecords({
      topic,
      partitions: emptied.map(({ partition, high }) => ({ partition, offset: high })),
    });
    await admin.disconnect();
    const gone = emptied.reduce((total, { high }) => total + Number(high), 0);
    const { reader, missed, inbox } = await reading(topic, randomUUID(), 'region');
    await isRead(reader);
    expect(gone).toBeGreaterThan(0);
    expect(missed).toEqual([gone]);
    expect(reader.status().missed).toBe(gone);
    const letters = [...(await inbox.deadLettersByTopic()).values()][0] ?? 0;
    // What could not be read again, or waits for what is gone, is listed without what it says.
    expect((await inbox.deadLetters(null, 500)).length).toBe(letters);
    expect((await inbox.deadLetters(null, 1)).every((each) => !('body' in each))).toBe(true);
    expect(await seenIn('region')).toBe(sent - gone);
  });
});
