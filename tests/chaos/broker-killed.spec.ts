import { setTimeout as pause } from 'node:timers/promises';
import { createMemoryEventLog } from '@samenspoor/event-log';
import { createPublication, ensureTopic, KafkaPublisher, openKafka } from '@samenspoor/integration';
import { openPglite } from '@samenspoor/sql';
import { expect, it } from 'vitest';
import {
  idsByKey,
  leavingFrom,
  testProjection,
  withoutRepeats,
} from '../../packages/integration/src/test-kit/projection.fixture.js';
import { everythingOn } from '../../packages/integration/src/test-kit/topic.fixture.js';
import { ExampleNetwork } from '../../packages/views/src/test-kit/example-network.fixture.js';
import { record } from '../../packages/views/src/test-kit/network-in-log.fixture.js';
import { until } from '../../packages/views/src/test-kit/stores.fixture.js';
import { describeWithOwnKafka } from '../support/own-kafka.js';

const kills = 3;

describeWithOwnKafka('a Kafka broker that is killed while it is published to', (start) => {
  it('ends with a topic that, without repeats, is what may leave of the log, in order for each trajectory', async () => {
    const broker = await start();
    const database = await openPglite({ folder: 'memory' });
    const log = createMemoryEventLog();
    const network = new ExampleNetwork(21);
    const kafka = openKafka({ brokers: [broker.address], clientId: 'test' });
    const topic = 'chaos';
    await ensureTopic(kafka, { topic, replicas: 1 });
    const publisher = new KafkaPublisher(kafka, topic);
    const publication = await createPublication({
      name: topic,
      database,
      log,
      publisher,
      projection: testProjection(),
    });
    let reporting = true;
    const load = (async () => {
      while (reporting) {
        const before = network.written.length;
        network.step();
        if (network.written.length > before) await record(log, network, before);
        // The pace of the load; nothing is waited for.
        await pause(1);
      }
    })();
    try {
      publication.start();
      for (let kill = 0; kill < kills; kill += 1) {
        const { acknowledged } = publication.status();
        await until(
          () => publication.status().acknowledged > acknowledged + 50,
          'something was published',
          30_000,
        );
        await broker.kill();
        await until(
          () => publication.status().failure?.reason === 'broker',
          'it says that the broker is away',
          30_000,
        );
        await broker.restart();
        const back = await until(
          () => publication.status().state === 'running',
          'it publishes again',
          30_000,
        );
        console.info(`Published again ${Math.round(back)} ms after the broker was back.`);
      }
      reporting = false;
      await load;
      const expected = await leavingFrom(log);
      await until(() => publication.status().caughtUp, 'everything was published', 30_000);
      const stored = await everythingOn(kafka, topic);
      expect(idsByKey(withoutRepeats(stored))).toEqual(idsByKey(expected));
      console.info(`${expected.length} events, ${stored.length - expected.length} of them twice.`);
    } finally {
      reporting = false;
      await publication.stop();
      await publisher.close().catch(() => {});
      await broker.close();
      await database.close();
    }
  }, 180_000);
});
