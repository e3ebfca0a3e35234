import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../integration/src/test-kit/projection.fixture.js';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store, until } from '../../../views/src/test-kit/stores.fixture.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { openWebhookOperations } from '../operations.js';
import {
  endpointFor,
  eventsFor,
  hash,
  organisations,
  placesOf,
  placesTold,
} from '../test-kit/partners.fixture.js';
import { openReceiver, type Receiver, secretOf } from '../test-kit/receiver.fixture.js';
import { createWebhooks, type Webhooks } from './webhooks.js';

function someNetwork(steps = 150, seed = 4): ExampleNetwork {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return network;
}

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let clb: Receiver;
  let school: Receiver;
  const running: Webhooks[] = [];

  beforeEach(async () => {
    store = await open();
    one = await store.process();
    clb = await openReceiver(secretOf('clb-1'));
    school = await openReceiver(secretOf('school-1'));
  });
  afterEach(async () => {
    one.database.thaw();
    await Promise.all(running.splice(0).map((webhooks) => webhooks.stop()));
    await Promise.all([clb.close(), school.close()]);
    await store.close();
  });

  async function deliver(
    endpoints: readonly Endpoint[],
    { log, database }: Process = one,
  ): Promise<Webhooks> {
    const webhooks = await createWebhooks({
      endpoints,
      log,
      database,
      organisations,
      network: 'test',
      hash,
    });
    running.push(webhooks);
    webhooks.start();
    return webhooks;
  }
  const stop = async (webhooks: Webhooks) => {
    running.splice(running.indexOf(webhooks), 1);
    await webhooks.stop();
  };
  const both = () => [endpointFor('clb-1', clb.url), endpointFor('school-1', school.url)];
  const allIsTold = async (receiver: Receiver, id: string) => {
    const expected = placesOf(await eventsFor(one.log, id));
    await until(
      () => withoutRepeats(receiver.accepted).length >= expected.length,
      `${id} was told everything`,
      20_000,
    );
    expect(placesTold(withoutRepeats(receiver.accepted))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  };

  describe('delivering', () => {
    it('tells each organisation of its own trajectories, in order, each event once, and goes on as the log grows', async () => {
      const network = someNetwork();
      await record(one.log, network);
      await deliver(both());
      await allIsTold(clb, 'clb-1');
      await allIsTold(school, 'school-1');
      const before = network.written.length;
      for (let step = 0; step < 10; step += 1) network.step();
      await record(one.log, network, before);
      // What was told before somebody was forgotten stays told: what is new is compared.
      const told = new Set(placesTold(clb.accepted));
      const missing = () =>
        eventsFor(one.log, 'clb-1').then((events) => placesOf(events).filter((place) => !told.has(place)));
      await until(async () => {
        for (const place of placesTold(clb.accepted)) told.add(place);
        return (await missing()).length === 0;
      }, 'the rest was told');
      expect(withoutRepeats(clb.accepted)).toEqual(clb.accepted);
    });

    it('tells nobody of what came before it was there, unless asked to begin there', async () => {
      const network = someNetwork();
      await record(one.log, network);
      await deliver([endpointFor('clb-1', clb.url, { from: 'now' })]);
      const before = network.written.length;
      while (network.written.slice(before).every(({ event }) => event.type !== 'Reported')) network.step();
      for (let step = 0; step < 20; step += 1) network.step();
      await record(one.log, network, before);
      const streams = network.written
        .slice(before)
        .map(({ stream, revision }) => `${stream.slice(11)} ${revision}`);
      const expected = placesOf(await eventsFor(one.log, 'clb-1')).filter((place) => streams.includes(place));
      await until(() => clb.accepted.length >= expected.length, 'the rest was told');
      expect(placesTold(clb.accepted)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    });

    it('says of an endpoint that is no more in the file that nobody delivers to it', async () => {
      await record(one.log, someNetwork(40));
      const operations = await openWebhookOperations(one.database, one.log);
      const states = async () => (await operations.status()).map(({ state }) => state);
      const first = await deliver(both());
      await until(async () => (await states()).join() === 'delivering,delivering', 'both are delivered to');
      await stop(first);
      expect(await states()).toEqual(['unattended', 'unattended']);
      await deliver([endpointFor('school-1', school.url)]);
      await until(async () => (await states()).join() === 'unattended,delivering', 'one is delivered to');
    });

    it('is held up by no other endpoint that fails', async () => {
      await record(one.log, someNetwork());
      clb.answer = (_, response) => response.writeHead(500).end();
      school.answer = null;
      const slow = endpointFor('clb-1', clb.url, { pausesMs: [60_000] });
      const webhooks = await deliver([slow, endpointFor('school-1', school.url)]);
      await allIsTold(school, 'school-1');
      expect(clb.received).toHaveLength(1);
      expect(webhooks.status()).toMatchObject([
        { state: 'retrying', failed: 1 },
        { state: 'running', failed: 0 },
      ]);
    });
  });

  describe('an endpoint that fails', () => {
    it('is tried again until it answers, and nothing is passed over meanwhile', async () => {
      await record(one.log, someNetwork());
      let failures = 0;
      clb.answer = ({ id }, response) => {
        const isFirst = clb.received.filter((each) => each.id === id).length === 1;
        if (isFirst) failures += 1;
        response.writeHead(isFirst ? 503 : 200).end();
      };
      const webhooks = await deliver([endpointFor('clb-1', clb.url)]);
      await allIsTold(clb, 'clb-1');
      expect(clb.accepted).toEqual(withoutRepeats(clb.accepted));
      await until(() => webhooks.status()[0]?.delivered === clb.accepted.length, 'it counted them');
      expect(webhooks.status()).toMatchObject([{ failed: failures, filed: 0 }]);
      // Signed anew at each attempt, of one id and one body.
      const [first, second] = clb.received;
      expect(first?.body).toBe(second?.body);
    });

    it('waits as long as it asks for', async () => {
      await record(one.log, someNetwork(40));
      clb.answer = (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end();
      await deliver([endpointFor('clb-1', clb.url)]);
      const operations = await openWebhookOperations(one.database, one.log);
      await until(async () => (await operations.status())[0]?.state === 'retrying', 'it failed once');
      const [status] = await operations.status();
      expect(Date.parse(status?.retryAt ?? '') - Date.now()).toBeGreaterThan(3_500_000);
      expect(status).toMatchObject({
        attempts: 1,
        lastFailure: { reason: 'answer', status: 503, error: null },
      });
      expect(clb.received).toHaveLength(1);
      clb.answer = null;
      expect(await operations.resume('of-clb-1')).toBe('ordered');
      await until(() => clb.accepted.length > 0, 'it was tried at once');
    });

    it('that is no more (410) is left alone until somebody says so', async () => {
      await record(one.log, someNetwork());
      clb.answer = (_, response) => response.writeHead(clb.received.length === 3 ? 410 : 200).end();
      const webhooks = await deliver(both());
      const operations = await openWebhookOperations(one.database, one.log);
      await until(() => webhooks.status()[0]?.state === 'disabled', 'it is disabled');
      await allIsTold(school, 'school-1');
      await stop(webhooks);
      const again = await deliver(both());
      await until(() => again.status()[0]?.state === 'disabled', 'it still is');
      expect(clb.received).toHaveLength(3);
      expect((await operations.status())[0]).toMatchObject({
        endpoint: 'of-clb-1',
        state: 'disabled',
        deadLetters: 0,
      });
      clb.answer = null;
      await operations.resume('of-clb-1');
      await allIsTold(clb, 'clb-1');
    });
  });

  describe('dead letters', () => {
    /** The first event of a trajectory that is told of more than once, and of which it is not the erasure. */
    const poisonFor = async (id: string) => {
      const events = await eventsFor(one.log, id);
      const poison = events.find(
        ({ stream, revision, type }) =>
          type !== 'Erased' &&
          events.some((each) => each.stream === stream && each.revision > revision && each.type !== 'Erased'),
      );
      if (poison === undefined) throw new Error('no trajectory is told of twice');
      return { place: placesOf([poison])[0] ?? '', stream: poison.stream.slice('trajectory-'.length) };
    };
    const refuse = (place: string) => {
      clb.answer = (received, response) =>
        response.writeHead(placesTold([received])[0] === place ? 422 : 204).end();
    };

    it('take what an endpoint will not have, and what comes behind it of the same trajectory; all others go on', async () => {
      await record(one.log, someNetwork());
      const { place, stream } = await poisonFor('clb-1');
      refuse(place);
      await deliver([endpointFor('clb-1', clb.url)]);
      const operations = await openWebhookOperations(one.database, one.log);
      const expected = placesOf(await eventsFor(one.log, 'clb-1'));
      const others = expected.filter((each) => !each.startsWith(`${stream} `));
      await until(() => clb.accepted.length >= others.length, 'the others were told');
      await until(
        async () => (await operations.status())[0]?.caughtUp === true,
        'it says that it has caught up',
      );
      const before = expected.filter((each) => each.startsWith(`${stream} `)).indexOf(place);
      expect(placesTold(clb.accepted).filter((each) => !each.startsWith(`${stream} `))).toEqual(others);
      expect(clb.received.filter((each) => placesTold([each])[0] === place)).toHaveLength(3);
      const page = await operations.deadLetters('of-clb-1', 500, null);
      const [first, ...behind] = page?.items ?? [];
      expect(first).toMatchObject({ attempts: 3, failure: { reason: 'refused', status: 422, error: null } });
      expect(behind.length).toBe(expected.length - others.length - before - 1);
      for (const each of behind)
        expect(each).toMatchObject({ attempts: 0, failure: { reason: 'behind-a-dead-letter' } });

      // Asked for the last of them, all of its trajectory come, in order.
      clb.answer = null;
      const last = behind.at(-1)?.eventId ?? '';
      const told = clb.accepted.length;
      expect(await operations.redeliver('of-clb-1', 'nothing')).toBe('not-found');
      expect(await operations.redeliver('of-clb-1', last)).toBe('ordered');
      await until(() => clb.accepted.length === expected.length, 'they were told');
      expect(placesTold(clb.accepted.slice(told))).toEqual(
        expected.filter((each) => each.startsWith(`${stream} `)).slice(before),
      );
      await until(async () => (await operations.status())[0]?.deadLetters === 0, 'none is left');
    });

    it('stay when they fail again, and let those behind them go when they are given up', async () => {
      await record(one.log, someNetwork());
      const { place } = await poisonFor('clb-1');
      refuse(place);
      await deliver([endpointFor('clb-1', clb.url)]);
      const operations = await openWebhookOperations(one.database, one.log);
      const letters = async () => (await operations.deadLetters('of-clb-1', 500, null))?.items ?? [];
      await until(async () => (await operations.status())[0]?.caughtUp === true, 'it has caught up');
      const [first, ...behind] = await letters();
      expect(behind.length).toBeGreaterThan(0);
      await operations.redeliver('of-clb-1', first?.eventId ?? '');
      await until(async () => (await letters())[0]?.attempts === 4, 'it was tried again');
      expect((await letters()).every(({ due }) => !due)).toBe(true);
      expect(await letters()).toHaveLength(behind.length + 1);
      expect(await operations.discard('of-clb-1', first?.eventId ?? '')).toBe('ordered');
      await until(async () => (await letters()).length === 0, 'those behind it were told');
      const expected = placesOf(await eventsFor(one.log, 'clb-1')).filter((each) => each !== place);
      expect([...placesTold(clb.accepted)].sort()).toEqual([...expected].sort());
    });

    it('take an event when all attempts failed, and the endpoint goes on behind it', async () => {
      await record(one.log, someNetwork(40));
      clb.answer = (_, response) => response.writeHead(500).end();
      await deliver([endpointFor('clb-1', clb.url, { pausesMs: [1, 1] })]);
      const operations = await openWebhookOperations(one.database, one.log);
      await until(async () => ((await operations.status())[0]?.deadLetters ?? 0) > 1, 'two were filed');
      const page = await operations.deadLetters('of-clb-1', 1, null);
      expect(page?.items).toMatchObject([{ attempts: 3, failure: { reason: 'answer', status: 500 } }]);
      const rest = await operations.deadLetters('of-clb-1', 500, page?.next ?? null);
      expect(rest?.items.length).toBeGreaterThan(0);
      expect(rest?.items.map(({ eventId }) => eventId)).not.toContain(page?.items[0]?.eventId);
    });
  });

  describe('replaying', () => {
    it('tells again everything behind a position, under the same ids', async () => {
      await record(one.log, someNetwork());
      await deliver([endpointFor('clb-1', clb.url)]);
      await allIsTold(clb, 'clb-1');
      const operations = await openWebhookOperations(one.database, one.log);
      expect(await operations.replay('of-clb-1', 'nowhere')).toBe('no-position');
      expect(await operations.replay('of-clb-1', '999999999')).toBe('no-position');
      expect(await operations.replay('of-nobody', null)).toBe('not-found');
      const events = await eventsFor(one.log, 'clb-1');
      const from = events[9]?.position ?? '';
      const ids = clb.accepted.map(({ id }) => id);
      expect(await operations.replay('of-clb-1', from)).toBe('ordered');
      await until(() => clb.accepted.length >= 2 * ids.length - 10, 'it was told again');
      expect(clb.accepted.slice(ids.length).map(({ id }) => id)).toEqual(ids.slice(10));
    });

    it('tells again what stands in front of a dead letter; it and what is behind it of its trajectory wait', async () => {
      await record(one.log, someNetwork());
      const events = await eventsFor(one.log, 'clb-1');
      const isLater = ({ stream, revision, type }: (typeof events)[number]) =>
        type !== 'Erased' && events.some((each) => each.stream === stream && each.revision < revision);
      const poison = events.find(isLater);
      const [place = ''] = placesOf(poison === undefined ? [] : [poison]);
      const stream = poison?.stream.slice('trajectory-'.length);
      clb.answer = (received, response) =>
        response.writeHead(placesTold([received])[0] === place ? 422 : 204).end();
      await deliver([endpointFor('clb-1', clb.url)]);
      const operations = await openWebhookOperations(one.database, one.log);
      const isCaughtUp = async () => (await operations.status())[0]?.caughtUp === true;
      await until(isCaughtUp, 'it has caught up');
      const letters = await operations.deadLetters('of-clb-1', 500, null);
      const told = placesTold(clb.accepted);
      expect(told.some((each) => each.startsWith(`${stream} `))).toBe(true);
      const before = clb.received.length;
      await operations.replay('of-clb-1', null);
      await until(
        async () => clb.accepted.length >= 2 * told.length && (await isCaughtUp()),
        'it was told again',
      );
      expect(placesTold(clb.accepted.slice(told.length))).toEqual(told);
      expect(placesTold(clb.received.slice(before))).not.toContain(place);
      expect(await operations.deadLetters('of-clb-1', 500, null)).toEqual(letters);
    });
  });

  describe('two runners', () => {
    it('one is active; another takes over within two seconds when it gives no sign any more', async () => {
      const network = someNetwork();
      await record(one.log, network);
      const first = await deliver(both());
      await allIsTold(clb, 'clb-1');
      const second = await deliver(both(), await store.process());
      expect(second.status().map(({ state }) => state)).toEqual(['standby', 'standby']);
      one.database.freeze();
      const waitedMs = await until(() => second.status()[0]?.state === 'running', 'the second one took over');
      expect(waitedMs).toBeLessThan(2_000);
      one.database.thaw();
      await until(() => first.status()[0]?.state === 'standby', 'the first one stands by');
      await allIsTold(clb, 'clb-1');
    });

    it('killed between delivery and checkpoint: it is delivered again under the same id, and order holds', async () => {
      await record(one.log, someNetwork());
      clb.answer = (_, response) => {
        if (clb.received.length === 5) one.database.freeze();
        response.writeHead(204).end();
      };
      const first = await deliver([endpointFor('clb-1', clb.url)]);
      await until(() => clb.accepted.length === 5, 'five were delivered');
      const other = await store.process();
      await deliver([endpointFor('clb-1', clb.url)], other);
      const expected = placesOf(await eventsFor(other.log, 'clb-1'));
      await until(
        () => withoutRepeats(clb.accepted).length >= expected.length,
        'the second one told everything',
      );
      expect(placesTold(withoutRepeats(clb.accepted))).toEqual(expected);
      expect(clb.accepted.length).toBe(expected.length + 1);
      // Woken, it finds that another one has moved on, and sends nothing any more.
      one.database.thaw();
      await until(() => first.status()[0]?.state === 'standby', 'the first one stands by');
      expect(clb.accepted.length).toBe(expected.length + 1);
    });
  });
});
