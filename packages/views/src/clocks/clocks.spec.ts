import { eventCodec } from '@samenspoor/contracts';
import { nextDueAt, raiseDueTimers, trajectoryStream, type WorklistRules } from '@samenspoor/domain';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { readRules } from '@samenspoor/rules';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createViews, type Views } from '../create-views.js';
import { InvalidCursor } from '../framework/cursor.js';
import { ExampleNetwork } from '../test-kit/example-network.fixture.js';
import { record } from '../test-kit/network-in-log.fixture.js';
import { onEveryStore, type Process, type Store, until } from '../test-kit/stores.fixture.js';

const rules = await readRules();
const sooner: WorklistRules = {
  ...rules,
  deadlines: rules.deadlines.map((each) => ({
    ...each,
    version: `${each.version}-own`,
    content: { ...each.content, stalledDays: 3, assignmentWorkingDays: 1 },
  })),
};

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  const running: Views[] = [];
  const start = async (by: WorklistRules = rules) => {
    const views = await createViews({ ...one, rules: by });
    running.push(views);
    views.start();
    return views;
  };

  beforeEach(async () => {
    store = await open();
    one = await store.process();
  });
  afterEach(async () => {
    for (const views of running.splice(0)) await views.stop();
    await store.close();
  });

  const lived = (steps: number) => {
    const network = new ExampleNetwork(7);
    for (let step = 0; step < steps; step += 1) network.step();
    return network;
  };
  /** What the view must say, told from the states themselves: the longest late first. */
  const expected = (network: ExampleNetwork, now: string, by: WorklistRules = rules) =>
    [...network.trajectories]
      .flatMap(([id, state]) => {
        const dueAt = nextDueAt(state, by);
        return dueAt !== null && dueAt <= now ? [{ id, dueAt }] : [];
      })
      .toSorted((a, b) => (`${a.dueAt} ${a.id}` < `${b.dueAt} ${b.id}` ? -1 : 1))
      .map(({ id }) => id);
  const dueIn = async (views: Views, now: string, limit = 1_000, after: string | null = null) =>
    (await views.queries.clocks.due(now, limit, after)).map(({ trajectoryId }) => trajectoryId);

  it('gives what ran out by the clock of whoever asks, the longest late first, page by page', async () => {
    const network = lived(200);
    const views = await start();
    expect(await views.waitFor(await record(one.log, network), 20_000)).toBe(true);
    let most = 0;
    for (const now of ['2024-09-03', '2024-12-01', '2025-09-01', '2040-01-01']) {
      const at = `${now}T00:00:00.000Z`;
      expect(await dueIn(views, at)).toEqual(expected(network, at));
      expect((await views.queries.clocks.waiting(at)).count).toBe(expected(network, at).length);
      most = Math.max(most, expected(network, at).length);
    }
    expect(most).toBeGreaterThan(10);
    const at = '2040-01-01T00:00:00.000Z';
    const paged: string[] = [];
    for (let place: string | null = null; ; ) {
      const page = await views.queries.clocks.due(at, 4, place);
      paged.push(...page.map(({ trajectoryId }) => trajectoryId));
      place = page.at(-1)?.place ?? null;
      if (page.length < 4) break;
    }
    expect(paged).toEqual(expected(network, at));
    await expect(views.queries.clocks.due(at, 4, 'nonsense')).rejects.toThrow(InvalidCursor);
    const none = '2000-01-01T00:00:00.000Z';
    expect(await views.queries.clocks.waiting(none)).toEqual({ count: 0, oldestDueAt: null });
  });

  it('gives no more what the log says of, also when it is built anew', async () => {
    const network = lived(120);
    const views = await start();
    await record(one.log, network);
    const at = '2030-01-01T00:00:00.000Z';
    const log = await createSqlEventLog({ database: one.database, codec: eventCodec });
    const [late] = expected(network, at);
    if (!late) throw new Error('one that is late');
    const meta = { at, by: null, command: null, causationId: null };
    const told = raiseDueTimers(network.state(late), { rules, meta }, 500);
    const appended = await log.append(
      trajectoryStream(late),
      told.map(({ type, data }) => ({
        id: crypto.randomUUID(),
        type,
        schemaVersion: 1,
        data: JSON.parse(JSON.stringify(data)),
        meta: { ...meta },
      })),
      network.state(late).revision,
    );
    if (!appended.ok) throw new Error('the trajectory stands elsewhere');
    expect(await views.waitFor(appended.position, 20_000)).toBe(true);
    const left = await dueIn(views, at);
    expect(left).toEqual(expected(network, at).filter((id) => id !== late));
    await views.rebuild('clocks');
    expect(await dueIn(views, at)).toEqual(left);
    await log.close();
  });

  it('is built anew when the rules change by which deadlines are counted', async () => {
    const network = lived(120);
    const views = await start();
    expect(await views.waitFor(await record(one.log, network), 20_000)).toBe(true);
    const last = [...network.trajectories.values()]
      .map((state) => state.lastActivityAt ?? '')
      .toSorted()
      .at(-1);
    const at = new Date(Date.parse(last ?? '') + 5 * 86_400_000).toISOString();
    expect(expected(network, at, sooner)).not.toEqual(expected(network, at));
    expect(await dueIn(views, at)).toEqual(expected(network, at));
    await views.stop();
    const changed = await start(sooner);
    await until(
      async () =>
        (await changed.status()).some(({ name, generation }) => name === 'clocks' && generation === 1),
      'it is built anew',
    );
    await until(
      async () => JSON.stringify(await dueIn(changed, at)) === JSON.stringify(expected(network, at, sooner)),
      'the new one is read',
    );
    const others = (await changed.status()).filter(({ name }) => name !== 'clocks');
    expect(others.map(({ generation }) => generation)).toEqual(others.map(() => 0));
  });
});
