import { registerStream } from '@samenspoor/domain';
import { createMemorySnapshotStore, type SnapshotPart, type SnapshotStore } from '@samenspoor/event-log';
import {
  actor,
  audit,
  startCasework,
  submission,
  type TestStore,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { describe, expect, it, vi } from 'vitest';
import { unpackEvents } from './identity/snapshot/part-content.js';
import type { CaseworkEnvironment, ReportAnswer, RunningCasework } from './index.js';

const once = { idempotencyKey: null };
const kans = actor('kans');
const stream = registerStream('test');
const eventsPerPart = 4;

/** A process that keeps a snapshot in small parts; how many events of the register it read from the log. */
const withSnapshot = (store: TestStore, snapshots: SnapshotStore) => {
  const seen = { read: 0, faults: [] as string[] };
  const environment: CaseworkEnvironment = {
    ...store.environment,
    snapshots: { store: snapshots, eventsPerPart },
    log: {
      append: (name, events, expected) => store.log.append(name, events, expected),
      subscribe: (options) => store.log.subscribe(options),
      head: () => store.log.head(),
      compare: (a, b) => store.log.compare(a, b),
      close: () => store.log.close(),
      readStream: async (name, options) => {
        const events = await store.log.readStream(name, options);
        if (name === stream && options?.max !== 1) seen.read += events.length;
        return events;
      },
    },
    observer: { ...store.environment.observer, fault: (what) => void seen.faults.push(what) },
  };
  return { environment, seen };
};

const people = (
  'Anders Lente, Boon Wolf, Claes Mira, Dumont Theo, Evrard Zoe, Faes Noor, Goris Karim, ' +
  'Hendrix Ugo, Ilunga Pax, Joris Fien, Kabila Dries, Lemmens Xena'
)
  .split(', ')
  .map((name) => name.split(' '));

const person = (nth: number, more = {}) => {
  const [familyName = '', givenNames = ''] = people[nth] ?? [];
  const birthDate = `${2004 + nth}-${String(1 + nth).padStart(2, '0')}-17`;
  return youngPerson({ familyName, givenNames, birthDate, ...more });
};

const report = async (casework: RunningCasework, nth: number, by = 'school-12', more = {}) => {
  const answer = await casework.report(
    actor(by),
    submission(person(nth, more), { externalRef: `${by}-${nth}` }),
    once,
  );
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};

const begin = async (reports: number) => {
  const store = await testStore();
  const snapshots = createMemorySnapshotStore();
  const first = withSnapshot(store, snapshots);
  const casework = await startCasework(first.environment);
  const answers: ReportAnswer[] = [];
  for (let nth = 0; nth < reports; nth += 1) answers.push(await report(casework, nth));
  const restart = async () => {
    const { environment, seen } = withSnapshot(store, snapshots);
    const started = await startCasework(environment);
    return { casework: started, seen };
  };
  return { store, snapshots, casework, answers, restart };
};

/** Waits until exactly the parts that begin here are written. */
const written = (snapshots: SnapshotStore, ...begins: readonly number[]) =>
  vi.waitFor(async () => {
    const parts = await snapshots.parts(stream);
    expect(parts.map(({ from, confirmed }) => [from, confirmed])).toEqual(begins.map((from) => [from, true]));
    return parts;
  });

describe('the snapshot of the register', () => {
  it('is read at the next start in the place of the log, whose last events alone are read', async () => {
    const { snapshots, casework, restart, answers } = await begin(10);
    await written(snapshots, 0, 4);
    const next = await restart();
    expect(next.seen).toEqual({ read: 2, faults: [] });
    await casework.close();
    const again = await report(next.casework, 3, 'clb-1');
    expect([again.outcome, again.personId]).toEqual(['joined', answers[3]?.personId]);
  });

  it.each([
    ['rests in the middle of a part while somebody writes to the register', true],
    ['goes on at once while nobody does', false],
  ])('%s', async (_, somebodyWrites) => {
    const { store, casework: before } = await begin(8);
    await before.close();
    const snapshots = createMemorySnapshotStore();
    const { environment } = withSnapshot(store, snapshots);
    const rest = vi.fn(async () => {});
    let pages = 0;
    const casework = await startCasework({
      ...environment,
      waiting: { ...environment.waiting, rest },
      log: {
        ...environment.log,
        readStream: async (name, options) => {
          const isPageOfPart = name === stream && options?.max === eventsPerPart;
          if (isPageOfPart && somebodyWrites) await report(casework, 8 + pages);
          if (isPageOfPart) pages += 1;
          return environment.log.readStream(name, options);
        },
      },
    });
    await written(snapshots, 0, 4);
    expect(pages).toBe(2);
    expect(rest).toHaveBeenCalledTimes(somebodyWrites ? 2 : 0);
    await casework.close();
  });

  it('leads to the same state as the log', async () => {
    const { store, snapshots, casework, restart, answers } = await begin(9);
    const moved = { youngPerson: person(1, { sex: 'F' }), sent: { youngPerson: { sex: 'F' } } };
    await casework.correct(kans, answers[1]?.reportId ?? '', moved, once);
    await casework.forget(kans, answers[2]?.personId ?? '', { reason: 'op vraag' }, once);
    await written(snapshots, 0, 4);
    const { casework: next } = await restart();
    const plain = await startCasework(store.environment);
    for (let nth = 0; nth < 9; nth += 1) {
      const [one, other] = [await report(next, nth, 'clb-1'), await report(plain, nth, 'caw-1')];
      expect([one.personId, other.outcome]).toEqual([other.personId, 'joined']);
    }
    expect((await audit(store.log)).broken).toEqual([]);
  });

  it('holds nobody who was forgotten: the keys of the parts that knew them are destroyed, and they are written anew', async () => {
    const { store, snapshots, casework, restart, answers } = await begin(9);
    await casework.correct(
      kans,
      answers[1]?.reportId ?? '',
      { youngPerson: person(1, { sex: 'F' }), sent: { youngPerson: { sex: 'F' } } },
      once,
    );
    for (let nth = 9; nth < 12; nth += 1) await report(casework, nth);
    const before = await written(snapshots, 0, 4, 8);
    const copies = await Promise.all(
      before.map(async (part) => [part, await snapshots.content(part)] as const),
    );
    const { casework: next } = await restart();
    await next.forget(kans, answers[1]?.personId ?? '', { reason: 'op vraag' }, once);
    // Reported in the first part, corrected in the third: a copy of either says nothing any more.
    const opened = await Promise.all(
      copies.map(async ([part, content]) =>
        content === null ? null : typeof (await store.sealer.openBytes(part.keyId, content)),
      ),
    );
    expect(opened).toEqual(['symbol', 'object', 'symbol']);
    const after = await written(snapshots, 0, 4, 8);
    expect(after.map(({ keyId }, index) => keyId === before[index]?.keyId)).toEqual([false, true, false]);
    const last = await restart();
    expect(last.seen.read).toBeLessThanOrEqual(3);
    expect((await report(last.casework, 1, 'clb-1')).outcome).toBe('new');
  });

  it('knows nobody who is forgotten while a part is being written', async () => {
    const store = await testStore();
    const snapshots = createMemorySnapshotStore();
    const { environment } = withSnapshot(store, snapshots);
    const elsewhere = await startCasework(store.environment);
    let forgetting: (() => Promise<unknown>) | null = null;
    const casework = await startCasework({
      ...environment,
      snapshots: {
        eventsPerPart,
        store: {
          ...snapshots,
          // Another process forgets somebody between the reading of the part and its place in the store.
          add: async (part: Omit<SnapshotPart, 'confirmed'>) => {
            const first = forgetting;
            forgetting = null;
            await first?.();
            return snapshots.add(part);
          },
        },
      },
    });
    const answer = await report(casework, 0);
    forgetting = () => elsewhere.forget(kans, answer.personId, { reason: 'op vraag' }, once);
    for (let nth = 1; nth < 5; nth += 1) await report(casework, nth);
    const [part] = await written(snapshots, 0);
    const plain = part && (await snapshots.content(part));
    const opened = part && plain && (await store.sealer.openBytes(part.keyId, plain));
    const events = Buffer.isBuffer(opened) ? await unpackEvents(opened) : [];
    expect(events.map(({ details }) => details === null)).toEqual([true, false, false, false]);
  });
});

describe('a part that does not stand for what is in the log', () => {
  const damage: readonly (readonly [
    string,
    (store: TestStore, part: SnapshotPart) => Promise<SnapshotPart | null>,
  ])[] = [
    ['is gone', async () => null],
    ['was not confirmed', async (_, part) => ({ ...part, confirmed: false })],
    ['has another form', async (_, part) => ({ ...part, form: '0' })],
    ['is of another log', async (_, part) => ({ ...part, lastEventId: crypto.randomUUID() })],
    [
      'is damaged',
      async (_, part) => ({
        ...part,
        content: part.content.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      }),
    ],
    [
      'lost its key',
      async (store, part) => {
        await store.sealer.forget(part.keyId);
        return part;
      },
    ],
    [
      'stands under the key of another',
      async (store, part) => {
        const { sealed, record } = store.sealer.prepareBytes(Buffer.from('no part'));
        await store.sealer.file([record]);
        return { ...part, keyId: record.keyId, content: sealed };
      },
    ],
  ];

  it.each(damage)('%s: its events are read from the log, and it is written anew', async (_, change) => {
    const { store, snapshots, answers } = await begin(9);
    await written(snapshots, 0, 4);
    const changed = createMemorySnapshotStore();
    for (const name of await snapshots.parts(stream)) {
      const part = { ...name, content: (await snapshots.content(name)) ?? new Uint8Array() };
      const kept = name.from === 0 ? await change(store, part) : part;
      if (!kept) continue;
      await changed.add(kept);
      if (kept.confirmed) await changed.confirm(kept);
    }
    const { environment, seen } = withSnapshot(store, changed);
    const next = await startCasework(environment);
    // Four events of that part and one after the last part; those that are written anew are read once more.
    expect(seen.read).toBeGreaterThanOrEqual(5);
    expect((await report(next, 2, 'clb-1')).personId).toBe(answers[2]?.personId);
    await written(changed, 0, 4);
    const after = withSnapshot(store, changed);
    await startCasework(after.environment);
    expect(after.seen.read).toBeLessThanOrEqual(2);
  });

  it('costs no report when the store of snapshots is away', async () => {
    const store = await testStore();
    const away = () => Promise.reject(new Error('away'));
    const { environment, seen } = withSnapshot(store, {
      parts: away,
      content: away,
      add: away,
      confirm: away,
      remove: away,
    });
    const casework = await startCasework(environment);
    for (let nth = 0; nth < 5; nth += 1) await report(casework, nth);
    await vi.waitFor(() => expect(seen.faults).toContain('writing the snapshot of the register'));
  });
});
