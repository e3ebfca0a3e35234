import { randomUUID } from 'node:crypto';
import { createMemoryEventLog, type EventLog } from '@samenspoor/event-log';
import {
  createPublication,
  createReceiver,
  ensureTopic,
  inboxQueries,
  KafkaPublisher,
  openKafka,
  readTopic,
  regionOverview,
} from '@samenspoor/integration';
import { type Database, openPglite } from '@samenspoor/sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  leavingFrom,
  sourceOf,
  testProjection,
} from '../../packages/integration/src/test-kit/projection.fixture.js';
import { ExampleNetwork } from '../../packages/views/src/test-kit/example-network.fixture.js';
import { record } from '../../packages/views/src/test-kit/network-in-log.fixture.js';
import { until } from '../../packages/views/src/test-kit/stores.fixture.js';
import { TcpProxy } from '../support/chaos/tcp-proxy.js';
import { describeWithOwnKafka } from '../support/own-kafka.js';

/** From the loss to the first event that arrives after it. */
const mostMs = 20_000;

describeWithOwnKafka('connections to Kafka that are lost without a word', (start) => {
  let proxy: TcpProxy;
  let database: Database;
  let log: EventLog;
  let network: ExampleNetwork;
  const cleanUp: (() => Promise<unknown>)[] = [];
  const topic = `lost.${randomUUID()}`;

  beforeEach(async () => {
    let port = 0;
    proxy = await TcpProxy.start(() => port);
    const broker = await start(proxy.port);
    port = Number(broker.address.split(':')[1]);
    database = await openPglite({ folder: 'memory' });
    log = createMemoryEventLog();
    network = new ExampleNetwork(21);
    cleanUp.push(
      () => proxy.close(),
      () => broker.close(),
      () => database.close(),
    );
  }, 60_000);
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  }, 60_000);

  const live = async (steps: number) => {
    const before = network.written.length;
    for (let step = 0; step < steps; step += 1) network.step();
    await record(log, network, before);
    return (await leavingFrom(log)).length;
  };

  it('hold up neither publishing nor reading for longer than 20 seconds, and lose nothing', async () => {
    const kafka = openKafka({ brokers: [`127.0.0.1:${proxy.port}`], clientId: 'test' });
    await ensureTopic(kafka, { topic, replicas: 1 });
    const publisher = new KafkaPublisher(kafka, topic);
    const publication = await createPublication({
      name: topic,
      database,
      log,
      publisher,
      projection: testProjection(),
    });
    cleanUp.push(async () => {
      await publication.stop();
      await publisher.close();
    });
    const receiver = await createReceiver({
      consumer: 'overview',
      sources: new Map([[topic, sourceOf('test')]]),
      database,
      effect: regionOverview(),
    });
    const inbox = inboxQueries(database, 'overview');
    const reader = readTopic({
      kafka,
      topic,
      group: randomUUID(),
      receiver,
      takenUpTo: async () =>
        new Map(
          (await inbox.takenUpTo()).map(({ partition, taken, fingerprint }) => [
            partition,
            { offset: BigInt(taken), fingerprint },
          ]),
        ),
    });
    cleanUp.push(() => reader.stop());
    publication.start();
    const read = async () => (await database.query('select 1 from integration.inbox')).rowCount;
    const before = await live(60);
    await until(async () => (await read()) === before, 'all was read', 30_000);

    proxy.lose();
    const lostAt = performance.now();
    const after = await live(60);
    const sinceLoss = () => performance.now() - lostAt;
    await until(() => publication.status().caughtUp, 'all was published', 120_000);
    const publishedMs = sinceLoss();
    await until(async () => (await read()) === after, 'all was read again', 120_000);
    const readMs = sinceLoss();
    console.info(`published ${Math.round(publishedMs)} ms and read ${Math.round(readMs)} ms after the loss`);
    expect(publishedMs).toBeLessThan(mostMs);
    expect(readMs).toBeLessThan(mostMs);
    expect(after).toBeGreaterThan(before);
  }, 300_000);
});
