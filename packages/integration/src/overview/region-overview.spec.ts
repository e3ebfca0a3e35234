import { registerSubject } from '@samenspoor/contracts';
import type { TrajectoryState } from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { createViews } from '@samenspoor/views';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store } from '../../../views/src/test-kit/stores.fixture.js';
import type { OutgoingMessage } from '../publishing/event-publisher.js';
import { createReceiver, type Receiver } from '../receiving/receiver.js';
import { leavingFrom, sourceOf, testProjection } from '../test-kit/projection.fixture.js';
import { countRegion, regionOverview } from './region-overview.js';

function lived(seed: number, steps: number): ExampleNetwork {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return network;
}

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  beforeEach(async () => {
    store = await open();
    one = await store.process();
  });
  afterEach(() => store.close());

  const receiverFor = (schema: string, networks: readonly string[] = ['test']): Promise<Receiver> =>
    createReceiver({
      consumer: 'overview',
      sources: new Map(networks.map((network) => [network, sourceOf(network)])),
      database: one.database,
      effect: regionOverview(schema),
      schema,
    });

  /** In pieces, as a topic gives them: in order within a key, and any order between keys. */
  async function give(receiver: Receiver, sent: readonly OutgoingMessage[], network = 'test', size = 50) {
    const partitions = [0, 1, 2].map((partition) =>
      sent
        .map((message, offset) => ({ ...message, topic: network, partition, offset: String(offset) }))
        .filter(({ key }) => key.charCodeAt(0) % 3 === partition),
    );
    for (const messages of partitions)
      for (let start = 0; start < messages.length; start += size) {
        const { dead } = await receiver.receive(messages.slice(start, start + size));
        expect(dead).toBe(0);
      }
  }

  it('counts what the network itself counts, for any history [S0 goal 1]', async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 200 }), async (seed, steps) => {
        nth += 1;
        const inner = await open();
        const { database, log } = await inner.process();
        const head = await record(log, lived(seed, steps));
        const views = await createViews({ database, log, rules: await readRules() });
        views.start();
        await views.waitFor(head, 20_000);
        const { openMatches: _, ...inside } = await views.queries.network.counts();
        await views.stop();
        const receiver = await receiverFor(`region_${nth}`);
        await give(receiver, await leavingFrom(log), 'test', 1 + (seed % 60));
        expect(await countRegion(one.database, `region_${nth}`)).toEqual(inside);
        await inner.close();
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('adds up several installations, and takes nothing of one for another’s [S0 goal 8]', async () => {
    const receiver = await receiverFor('region', ['a', 'b']);
    await record(one.log, lived(5, 80));
    const sent = await leavingFrom(one.log, testProjection('a'));
    await give(receiver, sent, 'a');
    const single = await countRegion(one.database, 'region');
    await give(receiver, await leavingFrom(one.log, testProjection('b')), 'b');
    const both = await countRegion(one.database, 'region');
    expect(single.reports).toBeGreaterThan(5);
    expect(both.reports).toBe(2 * single.reports);
    expect(both.persons).toBe(2 * single.persons);
    expect(both.openTrajectories).toBe(2 * single.openTrajectories);
  });

  it('keeps nothing of a trajectory that was erased', async () => {
    const network = lived(3, 60);
    await record(one.log, network);
    const receiver = await receiverFor('region');
    const sent = await leavingFrom(one.log);
    await give(receiver, sent);
    const rows = async () =>
      (await one.database.query<{ trajectory: string }>('select trajectory from region.trajectories')).rows;
    const [some] = await rows();
    const last = sent.at(-1);
    if (!some || !last) throw new Error('nothing stands there');
    const body = JSON.stringify({
      ...JSON.parse(last.body),
      id: '00000000-0000-4000-8000-00000000e7a5',
      type: 'samenspoor.trajectory.erased.v1',
      subject: some.trajectory,
      sequence: '9999999999',
      data: {},
    });
    await receiver.receive([{ topic: 'test', partition: 0, offset: '99999', key: some.trajectory, body }]);
    expect(await rows()).not.toContainEqual(some);
  });

  it('forgets somebody at once, although the register waits behind a dead letter, and for good', async () => {
    await record(one.log, lived(5, 60));
    const sent = await leavingFrom(one.log);
    const identified = sent.filter(({ body }) => typeOf(body) === 'samenspoor.register.report-identified.v1');
    const [first, late] = identified;
    if (!first || !late) throw new Error('nothing was reported');
    const receiver = await receiverFor('region');
    const told = (body: string, offset: number) => ({
      topic: 'test',
      partition: 0,
      offset: String(offset),
      key: registerSubject,
      body,
    });
    const about = (body: string): { readonly report: string; readonly youngPerson: string } =>
      JSON.parse(body).data;
    const forgotten = JSON.stringify({
      ...JSON.parse(late.body),
      id: '00000000-0000-4000-8000-00000000e7a5',
      type: 'samenspoor.register.person-forgotten.v1',
      sequence: '9999999999',
      data: {
        youngPerson: about(first.body).youngPerson,
        reports: [about(first.body).report, about(late.body).report],
      },
    });
    const newer = JSON.stringify({ ...JSON.parse(late.body), type: 'samenspoor.register.unheard-of.v1' });
    await receiver.receive([told(first.body, 0)]);
    expect(await countRegion(one.database, 'region')).toMatchObject({ reports: 1 });
    await receiver.receive([told(newer, 1), told(late.body, 2), told(forgotten, 3)]);
    expect(await countRegion(one.database, 'region')).toMatchObject({ reports: 0 });
    // As if newer software had made sense of what stood in the way.
    await one.database.query(`delete from region.dead_letters where reason like 'unknown-type%'`);
    expect(await receiver.retryDeadLetters()).toBe(2);
    expect(await countRegion(one.database, 'region')).toMatchObject({ reports: 0 });
  });

  it('goes on from rows of older software, which knew no entries', async () => {
    const head = await record(one.log, lived(8, 160));
    const sent = await leavingFrom(one.log);
    const half = Math.floor(sent.length / 2);
    const types = new Set(sent.slice(half).map(({ body }) => typeOf(body).split('.').at(-2)));
    for (const type of ['absorbed', 'separated', 'separated-from']) expect(types).toContain(type);
    const rows = async () =>
      (await one.database.query<{ trajectory: string; state: TrajectoryState }>(folded)).rows;
    const asOfBefore = async () => {
      for (const { trajectory, state } of await rows()) {
        const older = JSON.stringify(state, (key, value) => (key === 'entries' ? undefined : value));
        await one.database.query(storing, [trajectory, older]);
      }
    };
    const receiver = await receiverFor('region');
    await give(receiver, sent.slice(0, half));
    await asOfBefore();
    await give(receiver, sent.slice(half));
    const views = await createViews({ database: one.database, log: one.log, rules: await readRules() });
    views.start();
    await views.waitFor(head, 20_000);
    const { openMatches: _, ...inside } = await views.queries.network.counts();
    await views.stop();
    expect(await countRegion(one.database, 'region')).toEqual(inside);

    await asOfBefore();
    const met = (await rows()).find(({ state }) => state.met.length > 0);
    if (!met) throw new Error('no two trajectories are one');
    const body = JSON.stringify({
      ...JSON.parse(sent.find(({ key }) => key === met.trajectory)?.body ?? ''),
      id: '00000000-0000-4000-8000-00000000e7a5',
      type: 'samenspoor.trajectory.records-received.v1',
      sequence: '9999999999',
      data: {
        trajectory: met.trajectory,
        addressed: met.state.met[0]?.trajectoryId,
        escalations: [],
        participants: [],
      },
    });
    const message = { topic: 'test', partition: 0, offset: '99999', key: met.trajectory, body };
    expect(await receiver.receive([message])).toMatchObject({ applied: 1, dead: 0 });
  });

  it('sets aside a trajectory whose beginning it never saw, and counts it once that came', async () => {
    await record(one.log, lived(5, 60));
    const sent = await leavingFrom(one.log);
    const keys = sent
      .filter(({ body }) => typeOf(body) === 'samenspoor.trajectory.reported.v1')
      .map(({ key }) => key);
    const erased = sent
      .filter(({ body }) => typeOf(body) === 'samenspoor.trajectory.erased.v1')
      .map(({ key }) => key);
    const lasting = keys.find((key) => !erased.includes(key));
    const ofOne = sent.filter(({ key }) => key === lasting);
    expect(ofOne.length).toBeGreaterThan(1);
    const receiver = await receiverFor('region');
    const messages = ofOne.map((message, offset) => ({
      ...message,
      topic: 'test',
      partition: 0,
      offset: String(offset),
    }));
    expect(await receiver.receive(messages.slice(1))).toMatchObject({ applied: 0, dead: ofOne.length - 1 });
    expect(await countRegion(one.database, 'region')).toMatchObject({ openTrajectories: 0 });
    const { rows } = await one.database.query<{ reason: string }>(
      'select reason from region.dead_letters order by number',
    );
    expect(rows[0]?.reason).toBe('earlier-events-are-missing');
    await receiver.receive(messages.slice(0, 1));
    expect(await receiver.retryDeadLetters()).toBe(ofOne.length);
    const { rows: folded } = await one.database.query<{ sequence: string }>(
      'select sequence from region.trajectories',
    );
    expect(folded).toEqual([{ sequence: JSON.parse(ofOne.at(-1)?.body ?? '').sequence }]);
  });
});

const folded = 'select trajectory, state from region.trajectories';
const storing = 'update region.trajectories set state = $2::text::jsonb where trajectory = $1';
const typeOf = (body: string): string => JSON.parse(body).type;
