import { randomUUID } from 'node:crypto';
import type { EventLog } from '@samenspoor/event-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store, until } from '../../../views/src/test-kit/stores.fixture.js';
import { idsByKey, leavingFrom, testProjection, withoutRepeats } from '../test-kit/projection.fixture.js';
import { BrokerUnavailableError, type EventPublisher } from './event-publisher.js';
import { MemoryBroker } from './memory-broker.js';
import { createPublication, type Publication } from './publication.js';

function someNetwork(steps = 60, seed = 4): ExampleNetwork {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return network;
}

const ids = (messages: readonly { readonly id: string }[]) => messages.map(({ id }) => id);

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let broker: MemoryBroker;
  const running: Publication[] = [];

  beforeEach(async () => {
    store = await open();
    one = await store.process();
    broker = new MemoryBroker();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((publication) => publication.stop()));
    await store.close();
  });

  async function publish(
    { database, log }: Process = one,
    publisher: EventPublisher = broker,
  ): Promise<Publication> {
    const publication = await createPublication({
      name: 'topic-1',
      database,
      log,
      publisher,
      projection: testProjection(),
    });
    running.push(publication);
    publication.start();
    return publication;
  }

  const stop = async (publication: Publication) => {
    running.splice(running.indexOf(publication), 1);
    await publication.stop();
  };

  const allIsThere = async (log: EventLog) => {
    const expected = new Set(ids(await leavingFrom(log)));
    await until(() => new Set(ids(broker.messages)).size >= expected.size, 'everything was published');
  };

  describe('publishing', () => {
    it('sends what may leave in log order, each once, and goes on as the log grows', async () => {
      const network = someNetwork();
      await record(one.log, network);
      const publication = await publish();
      await allIsThere(one.log);
      const before = network.written.length;
      for (let step = 0; step < 10; step += 1) network.step();
      await record(one.log, network, before);
      await allIsThere(one.log);
      expect(broker.messages).toEqual(await leavingFrom(one.log));
      await until(() => publication.status().caughtUp, 'it says that it has caught up');
      expect(publication.status()).toMatchObject({
        state: 'running',
        acknowledged: broker.messages.length,
        waitingSince: null,
        failure: null,
      });
    });

    it('goes on behind its checkpoint, in another process too, and at once after an orderly stop', async () => {
      const network = someNetwork();
      await record(one.log, network);
      const first = await publish();
      await allIsThere(one.log);
      await until(() => first.status().caughtUp, 'the first one caught up');
      await stop(first);
      const sent = broker.messages.length;
      const before = network.written.length;
      for (let step = 0; step < 10; step += 1) network.step();
      await record(one.log, network, before);
      const second = await publish(await store.process());
      const waitedMs = await until(() => second.status().state === 'running', 'the second one runs');
      expect(waitedMs).toBeLessThan(900);
      await allIsThere(one.log);
      expect(broker.messages).toEqual(await leavingFrom(one.log));
      expect(sent).toBeGreaterThan(0);
    });

    it('waits while the broker is away, says so, and loses and reorders nothing', async () => {
      await record(one.log, someNetwork());
      broker.away = true;
      const publication = await publish();
      await until(() => (publication.status().failure?.attempts ?? 0) >= 3, 'it tried three times');
      expect(publication.status()).toMatchObject({
        state: 'stopped',
        failure: { reason: 'broker', error: 'away' },
        waitingSince: expect.any(String),
        caughtUp: false,
      });
      broker.away = false;
      await allIsThere(one.log);
      expect(broker.messages).toEqual(await leavingFrom(one.log));
      await until(() => publication.status().state === 'running', 'it says that it runs again');
    });

    it('sends again, under the same ids, what was stored without its knowing', async () => {
      await record(one.log, someNetwork());
      broker.losesNextAnswer = true;
      await publish();
      await until(() => withoutRepeats(broker.messages).length < broker.messages.length, 'it sent twice');
      await allIsThere(one.log);
      expect(withoutRepeats(broker.messages)).toEqual(await leavingFrom(one.log));
    });

    it('stops in front of an event that can’t be told, loudly, and skips nothing', async () => {
      const network = someNetwork(20);
      await record(one.log, network);
      const expected = await leavingFrom(one.log);
      const poison = network.written.find(({ event }) => event.type === 'Reported')?.event;
      if (!poison) throw new Error('nothing was reported');
      const id = randomUUID();
      await one.log.append(
        `trajectory-${randomUUID()}.1`,
        [{ ...poison, id, data: { ...poison.data, reportedAt: 'some day' } }],
        'none',
      );
      const before = network.written.length;
      for (let step = 0; step < 5; step += 1) network.step();
      await record(one.log, network, before);
      const publication = await publish();
      await until(() => publication.status().failure !== null, 'it stopped');
      expect(publication.status()).toMatchObject({
        state: 'stopped',
        failure: { reason: 'event', eventId: id, eventType: 'Reported', error: 'RangeError' },
      });
      expect(broker.messages).toEqual(expected);
      await until(() => (publication.status().failure?.attempts ?? 0) >= 2, 'it tried again');
      expect(broker.messages).toEqual(expected);
    });
  });

  describe('two publishers', () => {
    it('one is active; another takes over within two seconds when it gives no sign any more', async () => {
      const network = someNetwork();
      await record(one.log, network);
      const first = await publish();
      await until(() => first.status().caughtUp, 'the first one caught up');
      const other = await store.process();
      const second = await publish(other);
      await until(() => second.status().state === 'standby', 'the second one stands by');
      const before = network.written.length;
      for (let step = 0; step < 10; step += 1) network.step();
      await record(one.log, network, before);
      await allIsThere(one.log);
      expect(second.status()).toMatchObject({ state: 'standby', acknowledged: 0 });
      one.database.freeze();
      const waitedMs = await until(() => second.status().state === 'running', 'the second one took over');
      expect(waitedMs).toBeLessThan(2_000);
      one.database.thaw();
      await until(() => first.status().state === 'standby', 'the first one stands by');
      expect(broker.messages).toEqual(await leavingFrom(one.log));
    });

    it('killed between acknowledgement and checkpoint: what is there twice has the same id, and order holds', async () => {
      await record(one.log, someNetwork());
      let acknowledged = 0;
      const dying: EventPublisher = {
        async publish(batch) {
          await broker.publish(batch);
          acknowledged = batch.length;
          one.database.freeze();
        },
        close: async () => {},
      };
      const first = await publish(one, dying);
      await until(() => acknowledged > 0, 'a batch was acknowledged to the first one');
      const other = await store.process();
      const second = await publish(other);
      await until(() => second.status().caughtUp, 'the second one published everything');
      expect(broker.messages.length).toBe(acknowledged + withoutRepeats(broker.messages).length);
      expect(withoutRepeats(broker.messages)).toEqual(await leavingFrom(other.log));
      // Woken, it finds that another one has moved on, and sends nothing any more.
      const sent = broker.messages.length;
      one.database.thaw();
      await until(() => first.status().state === 'standby', 'the first one stands by');
      expect(broker.messages.length).toBe(sent);
    });

    it('one that is paused in the middle of a send leaves order by key as it is', async () => {
      await record(one.log, someNetwork(150));
      let resume = () => {};
      const paused = new Promise<void>((resolve) => {
        resume = resolve;
      });
      let taken = false;
      const slow: EventPublisher = {
        async publish(batch) {
          taken = true;
          one.database.freeze();
          await paused;
          await broker.publish(batch);
        },
        close: async () => {},
      };
      const first = await publish(one, slow);
      await until(() => taken, 'the first one is sending');
      const second = await publish(await store.process());
      await until(() => second.status().caughtUp, 'the second one published everything');
      resume();
      one.database.thaw();
      await until(() => first.status().state === 'standby', 'the first one stands by');
      expect(broker.messages.length).toBeGreaterThan(withoutRepeats(broker.messages).length);
      expect(idsByKey(withoutRepeats(broker.messages))).toEqual(idsByKey(await leavingFrom(one.log)));
    });
  });

  it('stops although an acknowledgement never comes', async () => {
    await record(one.log, someNetwork(10));
    let taken = false;
    const mute: EventPublisher = {
      publish: () => {
        taken = true;
        return new Promise(() => {});
      },
      close: async () => {},
    };
    const publication = await publish(one, mute);
    await until(() => taken, 'it is sending');
    const began = performance.now();
    await stop(publication);
    expect(performance.now() - began).toBeLessThan(7_000);
    expect(publication.status().position).toBe(null);
  });

  it('knows an unreachable broker from any other trouble', async () => {
    await record(one.log, someNetwork(10));
    const fault = { reason: 'rights', error: 'TOPIC_AUTHORIZATION_FAILED' } as const;
    const publication = await publish(one, {
      publish: () => Promise.reject(new BrokerUnavailableError(fault)),
      close: async () => {},
    });
    await until(() => publication.status().failure !== null, 'it failed');
    expect(publication.status().failure).toMatchObject(fault);
  });

  it('tells how much waits, also in a process that publishes nothing', async () => {
    const publication = await createPublication({
      name: 'test',
      database: one.database,
      log: one.log,
      publisher: broker,
      projection: testProjection(),
    });
    expect(await publication.lag()).toEqual({ seconds: 0, events: 0 });
    await record(one.log, someNetwork(10));
    const { events, seconds } = await publication.lag();
    expect(events).toBeGreaterThan(5);
    await until(async () => (await publication.lag()).seconds > seconds, 'it grows');
  });
});
