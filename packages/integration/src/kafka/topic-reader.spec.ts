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
import { createReceiver, type Receiver } from '../receiving/receiver.js';
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

  const produce = async (topic: string, steps = 40, seed = 21): Promise<number> => {
    const log = createMemoryEventLog();
    const network = new ExampleNetwork(seed);
    for (let step = 0; step < steps; step += 1) network.step();
    await record(log, network);
    const sent = await leavingFrom(log);
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    // Networks of two seeds have ids in common, which the inbox would take for the same events.
    const value = (body: string) => JSON.stringify({ ...JSON.parse(body), id: randomUUID() });
    await producer.send({ topic, messages: sent.map(({ key, body }) => ({ key, value: value(body) })) });
    await producer.disconnect();
    return sent.length;
  };

  /** Deletes the topic and makes one of its name. */
  const makeAnew = async (topic: string): Promise<void> => {
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
    await until(async () => !(await admin.listTopics()).includes(topic), 'it is gone');
    await admin.disconnect();
    await until(
      () =>
        ensureTopic(kafka, { topic, replicas: 1 }).then(
          ({ ok }) => ok,
          () => false,
        ),
      'it was made',
    );
  };
  const endsOf = async (topic: string): Promise<readonly number[]> => {
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    return ends.toSorted((a, b) => a.partition - b.partition).map(({ high }) => Number(high));
  };

  const reading = async (
    topic: string,
    group: string,
    schema: string,
    receives: (receive: Receiver['receive']) => Receiver['receive'] = (receive) => receive,
  ) => {
    const anew: number[] = [];
    const made = await createReceiver({
      consumer: 'overview',
      sources: new Map([[topic, sourceOf('test')]]),
      database,
      effect: regionOverview(schema),
      schema,
    });
    const receiver = {
      beginAnew: made.beginAnew.bind(made),
      noteReadToEnd: made.noteReadToEnd.bind(made),
      receive: receives(made.receive.bind(made)),
    };
    const inbox = inboxQueries(database, 'overview', schema);
    const missed: number[] = [];
    const reader = readTopic({
      kafka,
      topic,
      group,
      receiver,
      lookEveryMs: 50,
      takenUpTo: async () =>
        new Map(
          (await inbox.takenUpTo()).map(({ partition, taken, fingerprint }) => [
            partition,
            { offset: BigInt(taken), fingerprint },
          ]),
        ),
      onMadeAnew: (partition) => anew.push(partition),
      onMissed: (messages) => missed.push(messages),
    });
    cleanUp.push(() => reader.stop());
    return { reader, missed, anew, inbox };
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

  it('was read to its end only once every partition was, as far as it went at the start', async () => {
    const topic = await freshTopic(kafka);
    const sent = await produce(topic);
    const group = randomUUID();
    // After the first messages it takes nothing any more, as when it is killed there.
    let taken = 0;
    const { reader, inbox } = await reading(topic, group, 'region', (receive) => async (messages) => {
      if (taken > 0) throw new Error('no more');
      taken += messages.length;
      return receive(messages);
    });
    await until(async () => (await inbox.takenUpTo()).length === 1, 'one offset stands', 20_000);
    await until(() => (reader.status().lag ?? sent) < sent, 'it was looked at');
    expect(reader.status().hasCaughtUp).toBe(false);
    await reader.stop();
    expect(await inbox.readToEnd()).toEqual(new Set());
    const second = await reading(topic, group, 'region');
    await until(() => second.reader.status().hasCaughtUp, 'it was read to its end', 20_000);
    expect(await seenIn('region')).toBe(sent);
    await until(async () => (await inbox.readToEnd()).has(topic), 'that is noted for the next start');
  });

  it('that was deleted and made anew is read from its beginning, also where it is longer by now, and says so', async () => {
    const topic = await freshTopic(kafka);
    const group = randomUUID();
    const first = await reading(topic, group, 'region');
    const before = await produce(topic);
    await isRead(first.reader);
    await until(async () => (await seenIn('region')) === before, 'all was taken', 20_000);
    await first.reader.stop();
    const old = await endsOf(topic);
    await makeAnew(topic);
    const after = await produce(topic, 150, 22);
    const ends = await endsOf(topic);
    // Both ways to notice it: past the end, and by what stands at the offset.
    expect(ends.some((end, partition) => end > (old[partition] ?? 0) && (old[partition] ?? 0) > 0)).toBe(
      true,
    );
    const second = await reading(topic, group, 'region');
    await until(async () => (await seenIn('region')) === before + after, 'the new ones were taken', 20_000);
    await isRead(second.reader);
    const known = old.flatMap((end, partition) => (end > 0 ? [partition] : []));
    expect(second.anew.toSorted()).toEqual(known);
    // And once only.
    await second.reader.stop();
    const third = await reading(topic, group, 'region');
    await isRead(third.reader);
    expect(third.anew).toEqual([]);
  });

  it('that is made anew while it is read is read on, and says so', async () => {
    const topic = await freshTopic(kafka);
    const before = await produce(topic, 150, 22);
    const { reader, anew } = await reading(topic, randomUUID(), 'region');
    await isRead(reader);
    await until(async () => (await seenIn('region')) === before, 'all was taken', 20_000);
    await makeAnew(topic);
    const after = await produce(topic);
    await until(async () => (await seenIn('region')) === before + after, 'the new ones were taken', 30_000);
    expect(anew.length).toBeGreaterThan(0);
  }, 60_000);

  it('goes on, for one that stands by, where the one before it was when it left', async () => {
    const topic = await freshTopic(kafka);
    const group = randomUUID();
    let repeated = 0;
    const counting =
      (receive: Receiver['receive']) => async (messages: Parameters<Receiver['receive']>[0]) => {
        const taken = await receive(messages);
        repeated += taken.repeated;
        return taken;
      };
    const one = await reading(topic, group, 'region', counting);
    const other = await reading(topic, group, 'region', counting);
    // Both have begun, and nothing stands in the database yet.
    await until(() => [one, other].every(({ reader }) => reader.status().state === 'reading'), 'both read');
    const first = await produce(topic, 150, 22);
    await until(async () => (await seenIn('region')) === first, 'all was taken', 20_000);
    await one.reader.stop();
    const second = await produce(topic, 40, 23);
    await until(async () => (await seenIn('region')) === first + second, 'the rest was taken', 30_000);
    expect(repeated).toBe(0);
  }, 60_000);
});
