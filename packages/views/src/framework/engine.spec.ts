import type { EventLog, Position } from '@samenspoor/event-log';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type FreezableDatabase,
  onEveryStore,
  type Process,
  type Store,
  until,
  withStoreOnDisk,
} from '../test-kit/stores.fixture.js';
import { talliesOf, tallyView, tell, totalOf } from '../test-kit/tally-view.fixture.js';
import type { AnyView } from './definition.js';
import { createViewEngine, type ViewEngine, ViewNotReadyError } from './engine.js';
import { holdLeases } from './generations.js';
import { viewNames } from './names.js';
import { generationStore } from './write.js';

onEveryStore((open) => {
  let store: Store;
  const engines: { readonly engine: ViewEngine; readonly database: FreezableDatabase }[] = [];

  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    for (const { engine, database } of engines.splice(0)) {
      database.thaw();
      await engine.stop();
    }
    await store.close();
  });

  async function engineOn({ database, log }: Process, ...views: readonly AnyView[]): Promise<ViewEngine> {
    const engine = await createViewEngine({ database, log, views });
    engines.push({ engine, database });
    return engine;
  }

  it('applies every event once, and says when it has', async () => {
    const one = await store.process();
    const engine = await engineOn(one, tallyView());
    await tell(one.log, 'tally-a', 'Told', 1_500);
    engine.start();
    const last = await tell(one.log, 'tally-b', 'Told', 3);
    expect(await engine.waitFor(last, 10_000)).toBe(true);
    const tallies = await talliesOf(engine);
    expect(tallies.get('tally-a')?.count).toBe(1_500);
    expect(new Set(tallies.get('tally-a')?.seen).size).toBe(1_500);
    expect(tallies.get('tally-b')?.count).toBe(3);
    expect(await engine.ready()).toBe(true);
  });

  it('waits only as long as it was asked to, and past events that no view looks at', async () => {
    const one = await store.process();
    const engine = await engineOn(one, tallyView());
    const first = await tell(one.log, 'tally-a');
    expect(await engine.waitFor(first, 20)).toBe(false);
    expect(await engine.ready()).toBe(false);
    await expect(talliesOf(engine)).rejects.toThrow(ViewNotReadyError);
    engine.start();
    const elsewhere = await tell(one.log, 'another-stream');
    expect(await engine.waitFor(elsewhere, 10_000)).toBe(true);
  });

  it('removes documents, and brings them back', async () => {
    const one = await store.process();
    const engine = await engineOn(one, tallyView());
    engine.start();
    const gone = await tell(one.log, 'tally-a').then(() => tell(one.log, 'tally-a', 'Gone'));
    expect(await engine.waitFor(gone, 10_000)).toBe(true);
    expect(await totalOf(engine)).toBe(0);
    const back = await tell(one.log, 'tally-a');
    expect(await engine.waitFor(back, 10_000)).toBe(true);
    expect(await totalOf(engine)).toBe(1);
  });

  it('goes on after a restart where it was', async () => {
    const one = await store.process();
    const first = await engineOn(one, tallyView());
    first.start();
    expect(await first.waitFor(await tell(one.log, 'tally-a', 'Told', 10), 10_000)).toBe(true);
    await first.stop();
    const last = await tell(one.log, 'tally-a', 'Told', 5);
    const second = await engineOn(await store.process(), tallyView());
    second.start();
    expect(await second.waitFor(last, 10_000)).toBe(true);
    expect(await totalOf(second)).toBe(15);
  });

  it('is installed by any number of processes at once', async () => {
    const processes = await Promise.all(Array.from({ length: 4 }, () => store.process()));
    const all = await Promise.all(processes.map((each) => engineOn(each, tallyView())));
    for (const engine of all) engine.start();
    const last = await tell((await store.process()).log, 'tally-a', 'Told', 20);
    for (const engine of all) expect(await engine.waitFor(last, 10_000)).toBe(true);
    for (const engine of all) expect(await totalOf(engine)).toBe(20);
  });

  it('has one runner; another takes over within 2 s, and the first, awake again, applies nothing twice', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const first = await engineOn(one, tallyView());
    first.start();
    const begun = await tell(two.log, 'tally-a', 'Told', 3);
    expect(await first.waitFor(begun, 10_000)).toBe(true);
    const second = await engineOn(two, tallyView());
    second.start();
    expect(await second.waitFor(begun, 10_000)).toBe(true);
    expect((await first.status()).map((row) => row.state)).toEqual(['running']);
    expect((await second.status()).map((row) => row.state)).toEqual(['standby']);

    one.database.freeze();
    const stopped = performance.now();
    const meanwhile = await tell(two.log, 'tally-a', 'Told', 4);
    expect(await second.waitFor(meanwhile, 10_000)).toBe(true);
    expect(performance.now() - stopped).toBeLessThan(2_000);

    one.database.thaw();
    const later = await tell(two.log, 'tally-a', 'Told', 5);
    expect(await first.waitFor(later, 10_000)).toBe(true);
    await until(
      async () => (await first.status())[0]?.state === 'standby',
      'the first knows it lost the lease',
    );
    const tally = (await talliesOf(second)).get('tally-a');
    expect(tally?.count).toBe(12);
    expect(new Set(tally?.seen).size).toBe(12);
  });

  it('hands over at once when it is stopped', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const first = await engineOn(one, tallyView());
    const second = await engineOn(two, tallyView());
    first.start();
    expect(await first.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    second.start();
    await first.stop();
    const took = performance.now();
    expect(await second.waitFor(await tell(two.log, 'tally-a'), 10_000)).toBe(true);
    expect(performance.now() - took).toBeLessThan(1_000);
    expect(await totalOf(second)).toBe(2);
  });

  it('builds a new version beside the old one; a reader never meets a hole', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const old = await engineOn(one, tallyView());
    old.start();
    for (let each = 0; each < 20; each += 1) await tell(one.log, `tally-${each}`, 'Told', 100);
    let told = 2_000;
    expect(await old.waitFor(await tell(one.log, 'tally-x'), 10_000)).toBe(true);
    told += 1;

    const next = await engineOn(two, tallyView({ version: 2 }));
    next.start();
    const versions = new Set<number>();
    while (!versions.has(2)) {
      const position = await tell(one.log, 'tally-x');
      told += 1;
      expect(await next.waitFor(position, 10_000)).toBe(true);
      const tallies = await talliesOf(next);
      const total = [...tallies.values()].reduce((sum, { count }) => sum + count, 0);
      expect(total).toBe(told);
      const seen = new Set([...tallies.values()].map(({ version }) => version));
      expect(seen.size).toBe(1);
      for (const version of seen) versions.add(version);
    }
    expect(await old.waitFor(await tell(one.log, 'tally-x'), 10_000)).toBe(true);
    expect(await totalOf(old)).toBe(told + 1);
    await until(async () => (await tablesLike(two, 'tally_v1')) === 0, 'the old tables are dropped');
    expect((await next.status()).map(({ version, state, active }) => ({ version, state, active }))).toEqual([
      { version: 2, state: 'running', active: true },
    ]);
  });

  it('gives who needs the newest columns no table of before', async () => {
    const one = await store.process();
    const old = await engineOn(one, tallyView());
    old.start();
    expect(await old.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    const next = await engineOn(one, tallyView({ version: 2 }));
    const read = (version: 'any' | 'newest') => next.read('tally', async (_, table) => table, version);
    const before = await read('any');
    await expect(read('newest')).rejects.toThrow(ViewNotReadyError);
    await old.stop();
    next.start();
    await until(async () => (await read('any')) !== before, 'the new version is read');
    expect(await read('newest')).toBe(await read('any'));
  });

  it('keeps the old version up to date itself when it is still given', async () => {
    const one = await store.process();
    const old = await engineOn(one, tallyView());
    old.start();
    expect(await old.waitFor(await tell(one.log, 'tally-a', 'Told', 5), 10_000)).toBe(true);
    await old.stop();
    let cured = false;
    const both = await engineOn(one, tallyView(), tallyView({ version: 2, throwOn: () => !cured }));
    both.start();
    expect(await both.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    expect((await talliesOf(both)).get('tally-a')).toMatchObject({ count: 6, version: 1 });
    cured = true;
    await until(async () => (await talliesOf(both)).get('tally-a')?.version === 2, 'the new version is read');
    expect(await totalOf(both)).toBe(6);
  });

  it('is built anew, once, by who runs it with another fingerprint, and by nobody with another one', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const before = await engineOn(one, tallyView({ fingerprint: 'rules of before' }));
    before.start();
    expect(await before.waitFor(await tell(one.log, 'tally-a', 'Told', 5), 10_000)).toBe(true);
    const now = tallyView({ fingerprint: 'rules of now' });
    // Who only reads changes nothing.
    const reader = await engineOn(two, now);
    expect(await tablesLike(one, 'tally_v1')).toBe(1);
    const after = await engineOn(two, now);
    after.start();
    await until(async () => (await reader.status())[0]?.generation === 1, 'the new one is read');
    await until(async () => (await tablesLike(one, 'tally_v1')) === 1, 'the old tables are dropped');
    const last = await tell(one.log, 'tally-a', 'Told', 2);
    for (const engine of [before, reader, after]) expect(await engine.waitFor(last, 10_000)).toBe(true);
    expect(await totalOf(before)).toBe(7);
    expect((await before.status()).map(({ state }) => state)).toEqual(['standby']);
    await after.stop();
    const again = await engineOn(two, now);
    again.start();
    expect(await again.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    expect((await again.status()).map(({ generation, state }) => [generation, state])).toEqual([
      [1, 'running'],
    ]);
  });

  it('is taken over by who runs it with another fingerprint, when nobody runs it with the newest one any more', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const views = [tallyView({ fingerprint: 'rules of before' })];
    const left = await createViewEngine({ ...one, views, unattendedMs: 500 });
    engines.push({ engine: left, database: one.database });
    left.start();
    expect(await left.waitFor(await tell(one.log, 'tally-a', 'Told', 5), 10_000)).toBe(true);
    const newest = await engineOn(two, tallyView({ fingerprint: 'rules of now' }));
    newest.start();
    await until(async () => (await left.status())[0]?.generation === 1, 'the new one is read');
    await newest.stop();
    expect(await left.waitFor(await tell(one.log, 'tally-a', 'Told', 2), 20_000)).toBe(true);
    expect(await totalOf(left)).toBe(7);
    expect((await left.status()).find(({ active }) => active)).toMatchObject({
      generation: 2,
      state: 'running',
    });
  });

  it('rebuilds on request, under the same version', async () => {
    const one = await store.process();
    const engine = await engineOn(one, tallyView());
    engine.start();
    expect(await engine.waitFor(await tell(one.log, 'tally-a', 'Told', 1_200), 10_000)).toBe(true);
    const before = await talliesOf(engine);
    await Promise.all([engine.rebuild('tally'), engine.rebuild('tally')]);
    expect(await talliesOf(engine)).toEqual(before);
    expect((await engine.status()).find((row) => row.active)).toMatchObject({ version: 1, generation: 1 });
    await until(async () => (await tablesLike(one, 'tally_v1')) === 1, 'the old tables are dropped');
    await expect(engine.rebuild('nonsense')).rejects.toThrow(RangeError);
  });

  it('stops in front of an event that it cannot be given, says which, and goes on when it can; others go on', async () => {
    const one = await store.process();
    let cured = false;
    const picky = tallyView({ name: 'picky', throwOn: (type) => type === 'Poison' && !cured });
    const engine = await engineOn(one, tallyView(), picky);
    await tell(one.log, 'tally-a', 'Told', 7);
    engine.start();
    expect(await engine.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    const poison = await tell(one.log, 'tally-a', 'Poison');
    const last = await tell(one.log, 'tally-a', 'Told', 2);
    expect(await engine.waitFor(last, 10_000, 'tally')).toBe(true);
    await until(
      async () => (await engine.status()).some((row) => row.name === 'picky' && row.state === 'stopped'),
      'the view stands still',
    );
    const status = (await engine.status()).find((row) => row.name === 'picky');
    expect(status?.failure).toMatchObject({
      reason: 'event',
      position: poison,
      eventType: 'Poison',
      error: 'TypeError',
    });
    expect(await totalOf(engine, 'picky')).toBe(8);
    expect(await totalOf(engine)).toBe(11);
    expect(await engine.waitFor(last, 10)).toBe(false);
    cured = true;
    expect(await engine.waitFor(last, 20_000)).toBe(true);
    expect(await totalOf(engine, 'picky')).toBe(11);
  });

  it.each([
    ['whose document the database refuses', 'Unstorable', '22P05'],
    ['of whose document a column cannot be worked out', 'Uncountable', 'RangeError'],
  ])('finds the event %s', async (_, eventType, error) => {
    const one = await store.process();
    const engine = await engineOn(one, tallyView());
    engine.start();
    await tell(one.log, 'tally-a', 'Told', 20);
    const bad = await tell(one.log, 'tally-b', eventType);
    await tell(one.log, 'tally-c', 'Told', 20);
    await until(async () => (await engine.status())[0]?.failure?.position === bad, 'the event is found');
    const [status] = await engine.status();
    expect(status?.failure).toMatchObject({ reason: 'event', eventType, error });
    const { rows } = await one.database.query<{ count: number }>(
      'select count from views.tally_v1 order by key',
    );
    expect(rows).toEqual([{ count: 20 }]);
  });

  it('gives what came before an event that the log cannot read, and says that the log is in the way', async () => {
    const { database, log } = await store.process();
    let readable = false;
    const picky: EventLog = {
      ...log,
      append: (...args) => log.append(...args),
      async *subscribe(options) {
        for await (const item of log.subscribe(options)) {
          if (item.kind === 'event' && item.event.type === 'Unreadable' && !readable)
            throw new SyntaxError('?');
          yield item;
        }
      },
    };
    const engine = await engineOn({ database, log: picky }, tallyView());
    engine.start();
    expect(await engine.waitFor(await tell(log, 'tally-a'), 10_000)).toBe(true);
    const before = await tell(log, 'tally-a', 'Told', 30);
    const last = await tell(log, 'tally-a', 'Unreadable');
    expect(await engine.waitFor(before, 10_000)).toBe(true);
    await until(async () => (await engine.status())[0]?.state === 'stopped', 'the view stands still');
    expect((await engine.status())[0]?.failure).toMatchObject({ reason: 'log', error: 'SyntaxError' });
    readable = true;
    expect(await engine.waitFor(last, 20_000)).toBe(true);
    expect(await totalOf(engine)).toBe(32);
  });

  it('moves a checkpoint only from the value that was read, and writes nothing else', async () => {
    const { database, log } = await store.process();
    const view = tallyView();
    await createViewEngine({ database, log, views: [view] });
    const of = { view: 'tally', version: 1, generation: 0 };
    const names = viewNames('views');
    const [mine, others] = ['mine', 'others'].map((owner) =>
      generationStore(database, names, view, of, owner),
    );
    await holdLeases(database, names, [view], 'mine', '');
    const [first, second] = [await tell(log, 'tally-a'), await tell(log, 'tally-a')];
    const change = (count: number, position: Position) => ({
      kept: new Map([['tally-a', { doc: { count, seen: [], version: 1 }, position }]]),
      gone: [],
    });
    expect(await mine?.write(change(1, first), null, first)).toBe(true);
    expect(await mine?.write(change(99, second), null, second)).toBe(false);
    expect(await others?.write(change(99, second), first, second)).toBe(false);
    const stored = await mine?.load(['tally-a', 'tally-b']);
    expect([...(stored ?? [])]).toEqual([
      ['tally-a', { doc: { count: 1, seen: [], version: 1 }, position: first }],
    ]);
    expect(await mine?.write({ kept: new Map(), gone: ['tally-a'] }, first, second)).toBe(true);
    expect((await mine?.load(['tally-a']))?.size).toBe(0);
  });

  async function tablesLike({ database }: Process, start: string): Promise<number> {
    const { rows } = await database.query<{ tables: number }>(
      `select count(*)::integer as tables from pg_tables where schemaname = 'views' and starts_with(tablename, $1)`,
      [start],
    );
    return rows[0]?.tables ?? 0;
  }
});

it('goes on after the process and its folder were left behind', async () => {
  await withStoreOnDisk(async (store) => {
    const one = await store.process();
    const first = await createViewEngine({ ...one, views: [tallyView()] });
    first.start();
    expect(await first.waitFor(await tell(one.log, 'tally-a', 'Told', 10), 10_000)).toBe(true);
    await first.stop();
    await store.restart?.();
    const two = await store.process();
    const last = await tell(two.log, 'tally-a', 'Told', 5);
    const second = await createViewEngine({ ...two, views: [tallyView()] });
    second.start();
    expect(await second.waitFor(last, 10_000)).toBe(true);
    expect(await totalOf(second)).toBe(15);
    await second.stop();
  });
});
