import { randomUUID } from 'node:crypto';
import type { EventLog, Position } from '@samenspoor/event-log';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onEveryStore, type Process, type Store, until } from '../test-kit/stores.fixture.js';
import { tallyView, tell } from '../test-kit/tally-view.fixture.js';
import type { ViewFailure } from './build.js';
import { createViewEngine, type ViewEngine } from './engine.js';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

async function tellPoison(log: EventLog): Promise<{ readonly id: string; readonly position: Position }> {
  const id = randomUUID();
  const poison = { id, type: 'Poison', schemaVersion: 1, data: {}, meta: { traceparent } };
  const appended = await log.append('tally-a', [poison], 'any');
  if (!appended.ok) throw new Error('a conflict that can not be');
  return { id, position: appended.position };
}

onEveryStore((open) => {
  let store: Store;
  const engines: ViewEngine[] = [];
  const told: (ViewFailure | 'recovered')[] = [];

  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stop();
    told.splice(0);
    await store.close();
  });

  async function engineOn({ database, log }: Process, isPicky: () => boolean): Promise<ViewEngine> {
    const view = tallyView({ throwOn: (type) => isPicky() && type === 'Poison' });
    const observer = {
      failed: (_: unknown, failure: ViewFailure) => told.push(failure),
      recovered: () => told.push('recovered'),
    };
    const engine = await createViewEngine({ database, log, views: [view], observer });
    engines.push(engine);
    return engine;
  }
  const stateAt = async (engine: ViewEngine) => (await engine.status())[0]?.state;

  it('a view that stands still does so for every process, which is told why, until it goes on', async () => {
    const [one, two] = [await store.process(), await store.process()];
    let isPicky = true;
    const runs = await engineOn(one, () => isPicky);
    const reads = await engineOn(two, () => isPicky);
    runs.start();
    const before = await tell(one.log, 'tally-a', 'Told', 2);
    expect(await reads.waitFor(before, 10_000)).toBe(true);
    expect(await stateAt(reads)).toBe('standby');
    expect(await reads.lags()).toMatchObject([{ seconds: 0, events: 0 }]);

    const poison = await tellPoison(one.log);
    await until(async () => (await stateAt(reads)) === 'stopped', 'a process that only reads knows');
    const expected = {
      reason: 'event',
      eventId: poison.id,
      eventType: 'Poison',
      position: poison.position,
      traceparent,
    };
    expect((await reads.status())[0]?.failure).toMatchObject(expected);
    expect(told[0]).toMatchObject({ ...expected, attempts: 1 });
    await tell(one.log, 'tally-a', 'Told', 3);
    const [lag] = await reads.lags();
    expect(lag?.events).toBe(4);
    await until(async () => ((await reads.lags())[0]?.seconds ?? 0) > (lag?.seconds ?? 0), 'the lag grows');

    isPicky = false;
    await until(async () => (await stateAt(reads)) === 'standby', 'it goes on', 20_000);
    expect(told.at(-1)).toBe('recovered');
    await until(async () => (await reads.lags())[0]?.events === 0, 'it has caught up');
  });

  it('one that takes over and goes on says so', async () => {
    const [one, two] = [await store.process(), await store.process()];
    const first = await engineOn(one, () => true);
    first.start();
    expect(await first.waitFor(await tell(one.log, 'tally-a'), 10_000)).toBe(true);
    await tellPoison(one.log);
    await until(async () => (await stateAt(first)) === 'stopped', 'it stands still');
    await first.stop();
    const mended = await engineOn(two, () => false);
    expect(await stateAt(mended)).toBe('stopped');
    mended.start();
    await until(async () => (await stateAt(mended)) === 'running', 'another goes on');
    await until(async () => (await stateAt(first)) === 'standby', 'and everyone knows');
  });

  it('an event that can’t be read stops the views that read its stream, and no others', async () => {
    const { database, log } = await store.process();
    const views = [
      tallyView(),
      tallyView({ name: 'other', streamPrefixes: ['other-'] }),
      tallyView({ name: 'both', streamPrefixes: ['other-', 'tally-'] }),
    ];
    let isTooOld = true;
    const engine = await createViewEngine({
      database,
      log: unableToRead('Newer', log, () => isTooOld),
      views,
    });
    engines.push(engine);
    engine.start();
    expect(await engine.waitFor(await tell(log, 'tally-a'), 10_000)).toBe(true);
    await tell(log, 'tally-a', 'Newer');
    const after = await tell(log, 'other-a');
    const states = async () => (await engine.status()).map(({ name, state }) => `${name} ${state}`);
    expect(await engine.waitFor(after, 10_000, 'other')).toBe(true);
    await until(
      async () => (await states()).join() === 'both stopped,other running,tally stopped',
      'two stand still, and one goes on',
    );
    const later = await tell(log, 'other-b', 'Told', 3);
    expect(await engine.waitFor(later, 10_000, 'other')).toBe(true);
    expect(await engine.ready()).toBe(false);
    isTooOld = false;
    await until(async () => (await states()).every((each) => each.endsWith(' running')), 'all go on', 40_000);
    expect(await engine.waitFor(later, 10_000)).toBe(true);
  }, 60_000);
});

/** A log of which newer software wrote events of this type, as a subscription of this one meets them. */
const unableToRead = (type: string, log: EventLog, isTooOld: () => boolean): EventLog =>
  new Proxy(log, {
    get(target, name) {
      if (name === 'subscribe')
        return async function* (options: Parameters<EventLog['subscribe']>[0]) {
          for await (const item of target.subscribe(options)) {
            if (item.kind === 'event' && item.event.type === type && isTooOld())
              throw new RangeError('newer software wrote it');
            yield item;
          }
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
