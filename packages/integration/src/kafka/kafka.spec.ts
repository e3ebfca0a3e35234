import { randomUUID } from 'node:crypto';
import { createMemoryEventLog, type EventLog } from '@samenspoor/event-log';
import { describeWithKafka } from '@samenspoor/event-log-conformance';
import { type Database, openPglite } from '@samenspoor/sql';
import type { Kafka } from 'kafkajs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { freezable, until } from '../../../views/src/test-kit/stores.fixture.js';
import { countRegion, regionOverview } from '../overview/region-overview.js';
import { BrokerUnavailableError } from '../publishing/event-publisher.js';
import { createPublication, type Publication } from '../publishing/publication.js';
import { createReceiver, type Receiver } from '../receiving/receiver.js';
import {
  idsByKey,
  leavingFrom,
  sourceOf,
  testProjection,
  withoutRepeats,
} from '../test-kit/projection.fixture.js';
import { everythingOn, freshTopic, testKafka } from '../test-kit/topic.fixture.js';
import { consumeTopics, type RunningConsumer } from './kafka-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';

function lived(seed: number, steps: number): ExampleNetwork {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return network;
}

describeWithKafka('on a Kafka broker', (brokers) => {
  let kafka: Kafka;
  let database: Database;
  const cleanUp: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    kafka = testKafka(brokers);
    database = await openPglite({ folder: 'memory' });
  });
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  afterAll(() => database.close());

  async function publish(log: EventLog, topic: string, network = 'test'): Promise<Publication> {
    const publisher = new KafkaPublisher(kafka, topic);
    const publication = await createPublication({
      name: topic,
      database,
      log,
      publisher,
      projection: testProjection(network),
    });
    cleanUp.push(() => publisher.close());
    cleanUp.push(() => publication.stop());
    publication.start();
    return publication;
  }

  async function consume(
    receiver: Pick<Receiver, 'receive'>,
    group: string,
    topics: readonly string[],
  ): Promise<RunningConsumer> {
    const consumer = await consumeTopics({ kafka, group, topics, receiver });
    cleanUp.push(() => consumer.stop());
    return consumer;
  }

  it('what may leave of a log stands on the topic, in order for each trajectory', async () => {
    const topic = await freshTopic(kafka);
    const log = createMemoryEventLog();
    await record(log, lived(7, 150));
    const publication = await publish(log, topic);
    await until(() => publication.status().caughtUp, 'everything was published');
    const expected = await leavingFrom(log);
    const stored = await everythingOn(kafka, topic);
    expect(stored).toHaveLength(expected.length);
    expect(idsByKey(stored)).toEqual(idsByKey(expected));
    expect(new Set(stored.map(({ partition }) => partition)).size).toBeGreaterThan(1);
    for (const key of idsByKey(stored).keys())
      expect(new Set(stored.filter((each) => each.key === key).map(({ partition }) => partition)).size).toBe(
        1,
      );
  });

  it('the overview of a region counts several installations from their topics, whatever comes twice', async () => {
    const topics = { a: await freshTopic(kafka), b: await freshTopic(kafka) };
    const schema = `region_${randomUUID().slice(0, 8)}`;
    const group = `overview-${randomUUID()}`;
    const receiver = await createReceiver({
      consumer: group,
      sources: new Map([
        [topics.a, sourceOf('a')],
        [topics.b, sourceOf('b')],
      ]),
      database,
      effect: regionOverview(schema),
      schema,
    });
    let given = 0;
    const counting: Pick<Receiver, 'receive'> = {
      async receive(messages) {
        const taken = await receiver.receive(messages);
        given += messages.length;
        return taken;
      },
    };
    const logs = { a: createMemoryEventLog(), b: createMemoryEventLog() };
    await record(logs.a, lived(11, 120));
    await record(logs.b, lived(12, 60));
    const total = (await leavingFrom(logs.a)).length + (await leavingFrom(logs.b)).length;
    const first = await consume(counting, group, [topics.a, topics.b]);
    await publish(logs.a, topics.a, 'a');
    await publish(logs.b, topics.b, 'b');
    await until(() => given >= total, 'all of it was taken', 30_000);
    const counts = await countRegion(database, schema);
    expect(counts.reports).toBeGreaterThan(10);
    await first.stop();
    cleanUp.pop();
    // The broker forgets where the group stood: everything is delivered again.
    const admin = kafka.admin();
    await admin.connect();
    for (const topic of Object.values(topics))
      await admin.resetOffsets({ groupId: group, topic, earliest: true });
    await admin.disconnect();
    given = 0;
    await consume(counting, group, [topics.a, topics.b]);
    await until(() => given >= total, 'all of it was taken again', 30_000);
    expect(await countRegion(database, schema)).toEqual(counts);
    const { rows } = await database.query(`select 1 from ${schema}.dead_letters`);
    expect(rows).toEqual([]);
  });

  it('what a consumer could not store is given to it again, and nothing is lost', async () => {
    const topic = await freshTopic(kafka);
    const log = createMemoryEventLog();
    await record(log, lived(13, 40));
    const publication = await publish(log, topic);
    await until(() => publication.status().caughtUp, 'everything was published');
    let failures = 0;
    const seen: string[] = [];
    const trouble: Error[] = [];
    const consumer = await consumeTopics({
      kafka,
      group: `fragile-${randomUUID()}`,
      topics: [topic],
      onTrouble: (error) => trouble.push(error),
      receiver: {
        async receive(messages) {
          failures += 1;
          if (failures <= 3) throw new Error('the database is away');
          seen.push(...messages.map(({ body }) => String(JSON.parse(body).id)));
          return { applied: messages.length, repeated: 0, dead: 0 };
        },
      },
    });
    cleanUp.push(() => consumer.stop());
    const expected = await leavingFrom(log);
    await until(() => new Set(seen).size >= expected.length, 'all of it was taken', 30_000);
    expect(new Set(seen)).toEqual(new Set(expected.map(({ id }) => id)));
  });

  it('two publishers at once: one is active, and what is on the topic is the log', async () => {
    const topic = await freshTopic(kafka);
    const log = createMemoryEventLog();
    const network = lived(14, 60);
    await record(log, network);
    const [first, second] = [await publish(log, topic), await publish(log, topic)];
    await until(() => [first, second].some((each) => each.status().caughtUp), 'everything was published');
    const states = [first, second].map((each) => each.status().state).sort();
    expect(states).toEqual(['running', 'standby']);
    expect(withoutRepeats(await everythingOn(kafka, topic))).toHaveLength((await leavingFrom(log)).length);
  });

  it('a publisher that dies between acknowledgement and checkpoint leaves repeats of the same id, and order', async () => {
    const topic = await freshTopic(kafka);
    const log = createMemoryEventLog();
    await record(log, lived(15, 120));
    const itsDatabase = freezable(database);
    const inner = new KafkaPublisher(kafka, topic);
    cleanUp.push(() => inner.close());
    let acknowledged = 0;
    const dying = await createPublication({
      name: topic,
      database: itsDatabase,
      log,
      publisher: {
        async publish(batch) {
          await inner.publish(batch);
          acknowledged = batch.length;
          itsDatabase.freeze();
        },
        close: () => inner.close(),
      },
      projection: testProjection(),
    });
    dying.start();
    await until(() => acknowledged > 0, 'a batch was acknowledged');
    const heir = await publish(log, topic);
    await until(() => heir.status().caughtUp, 'another one published everything');
    const expected = await leavingFrom(log);
    const stored = await everythingOn(kafka, topic);
    expect(stored).toHaveLength(expected.length + acknowledged);
    expect(idsByKey(withoutRepeats(stored))).toEqual(idsByKey(expected));
    itsDatabase.thaw();
    await dying.stop();
  });

  it('a message that can’t be taken is set aside, and what comes after it is not held up', async () => {
    const topic = await freshTopic(kafka);
    const schema = `region_${randomUUID().slice(0, 8)}`;
    const log = createMemoryEventLog();
    await record(log, lived(16, 40));
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const bad = ['not JSON', null, '{"specversion":"1.0"}', 'key', 'no-json\0', 'key'];
    for (let index = 0; index < bad.length; index += 2)
      await producer.send({ topic, messages: [{ value: bad[index] ?? '', key: bad[index + 1] ?? null }] });
    await producer.disconnect();
    const publication = await publish(log, topic);
    await until(() => publication.status().caughtUp, 'everything was published');
    const receiver = await createReceiver({
      consumer: schema,
      sources: new Map([[topic, sourceOf('test')]]),
      database,
      effect: regionOverview(schema),
      schema,
    });
    let applied = 0;
    const counting: Pick<Receiver, 'receive'> = {
      async receive(messages) {
        const taken = await receiver.receive(messages);
        applied += taken.applied;
        return taken;
      },
    };
    await consume(counting, schema, [topic]);
    const total = (await leavingFrom(log)).length;
    await until(() => applied >= total, 'all that can be taken was taken', 30_000);
    const { rows } = await database.query<{ reason: string }>(`select reason from ${schema}.dead_letters`);
    expect(rows.map(({ reason }) => reason.split(':')[0]).sort()).toEqual([
      'no-cloud-event',
      'no-json',
      'no-json',
    ]);
  });

  it('a topic that is not there is the broker’s refusal, and no topic is made by it', async () => {
    const publisher = new KafkaPublisher(kafka, `absent.${randomUUID()}`);
    cleanUp.push(() => publisher.close());
    await expect(publisher.publish([{ key: 'k', id: 'i', body: '{}' }])).rejects.toThrow(
      BrokerUnavailableError,
    );
  });
});
