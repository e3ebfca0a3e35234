import {
  actor,
  audit,
  Crash,
  crashing,
  logFollowUps,
  startCasework,
  submission,
  type TestStore,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { Casework, ReportAnswer } from './ports.js';

const once = { idempotencyKey: null };
const command = { idempotencyKey: null, ifMatch: null };
const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
const person = (more = {}) => youngPerson({ address, ...more });
/** Alike, and living elsewhere: for a human. */
const similar = person({
  familyName: 'Proefpersoons',
  address: { ...address, street: 'Nieuwstraat', houseNumber: '9' },
});
const kans = actor('kans');

/** What the steps of a story learn and hand on. */
type Seen = Map<string, ReportAnswer>;
type Step = (casework: Casework, seen: Seen) => Promise<unknown>;

const report =
  (name: string, by: string, who = person()): Step =>
  async (casework, seen) => {
    const answer = await casework.report(actor(by), submission(who, { externalRef: name }), once);
    if (answer.ok) seen.set(name, answer.value);
  };
const idOf = (seen: Seen, name: string, id: 'reportId' | 'personId' | 'trajectoryId'): string =>
  seen.get(name)?.[id] ?? '';
const unlink =
  (from: string, ...names: string[]): Step =>
  (casework, seen) => {
    const parting = {
      reportIds: names.map((name) => idOf(seen, name, 'reportId')),
      reason: 'toch een ander',
    };
    return casework.unlink(kans, idOf(seen, from, 'personId'), parting, once);
  };
const close =
  (name: string): Step =>
  (casework, seen) => {
    const qualified = { kind: 'close', outcome: 'qualified', reason: null } as const;
    return casework.onTrajectory(kans, idOf(seen, name, 'trajectoryId'), qualified, command);
  };

/** Two persons told apart, brought together, one of them corrected, parted again, and one forgotten. */
const togetherAndApart: readonly Step[] = [
  report('A', 'school-12'),
  report('B', 'clb-1', similar),
  (casework, seen) =>
    casework.onTrajectory(
      actor('clb-1'),
      idOf(seen, 'B', 'trajectoryId'),
      { kind: 'add-note', text: 'van B' },
      command,
    ),
  (casework, seen) => {
    const match = seen.get('B')?.possibleMatches[0]?.matchId ?? '';
    return casework.giveVerdict(kans, match, { verdict: 'same', reason: 'zelfde adres' }, once);
  },
  report('C', 'caw-1'),
  (casework, seen) => {
    const moved = person({ address: { ...address, postcode: '1070' } });
    return casework.correct(
      kans,
      idOf(seen, 'A', 'reportId'),
      { youngPerson: moved, sent: { youngPerson: { ...moved } } },
      once,
    );
  },
  unlink('A', 'B'),
  (casework, seen) => casework.forget(kans, idOf(seen, 'A', 'personId'), { reason: null }, once),
];

/** One person with a trajectory closed for good and another: reports of both go to somebody else. */
const overTwoTrajectories: readonly Step[] = [
  report('A', 'school-12'),
  report('B', 'clb-1'),
  close('A'),
  report('C', 'school-12'),
  report('D', 'caw-1'),
  unlink('A', 'B', 'C'),
];

const measure = {
  kind: 'record-measure',
  type: 'talk-with-pupil',
  date: '2024-10-02',
  note: 'van wie?',
} as const;

/** Two persons brought together, something recorded by who reported both, parted, and the record allocated. */
const toTheOtherSide: readonly Step[] = [
  report('A', 'school-12'),
  report('B', 'clb-1', similar),
  report('B2', 'school-12', similar),
  async (casework, seen) => {
    for (const name of ['B', 'B2'])
      for (const { matchId } of seen.get(name)?.possibleMatches ?? [])
        await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: 'zelfde adres' }, once);
  },
  (casework, seen) =>
    casework.onTrajectory(actor('school-12'), idOf(seen, 'A', 'trajectoryId'), measure, command),
  unlink('A', 'B', 'B2'),
  async (casework, seen) => {
    const again = await casework.onTrajectory(
      actor('school-12'),
      idOf(seen, 'A', 'trajectoryId'),
      measure,
      command,
    );
    const records = again.ok && again.value.repeated ? [again.value.entryId ?? ''] : [];
    return casework.onTrajectory(
      kans,
      idOf(seen, 'A', 'trajectoryId'),
      { kind: 'allocate', recordIds: records, to: idOf(seen, 'B', 'trajectoryId'), reason: 'nagevraagd' },
      command,
    );
  },
];

/** Tells a story from a step on, until its end or the process's. */
const tell = async (
  story: readonly Step[],
  from: number,
  seen: Seen,
  environment: TestStore['environment'],
  store: TestStore,
) => {
  const casework = await startCasework(environment, logFollowUps(store.log));
  for (let step = from; step < story.length; step += 1) {
    try {
      await story[step]?.(casework, seen);
    } catch (error) {
      if (error instanceof Crash) return step;
      throw error;
    }
  }
  await casework.close();
  return story.length;
};

const expectSound = async ({ log }: TestStore) => {
  const found = await audit(log);
  expect(found.broken).toEqual([]);
  return [...found.trajectories.values()].map(({ status }) => status).sort();
};

describe.each([
  { name: 'together and apart', story: togetherAndApart, ends: ['erased', 'open'], steps: 60 },
  { name: 'to the other side', story: toTheOtherSide, ends: ['open', 'open'], steps: 50 },
  { name: 'over two trajectories', story: overTwoTrajectories, ends: ['closed', 'open', 'open'], steps: 26 },
])('a process that is killed at any step of the story $name', ({ story, ends, steps }) => {
  it('tells it whole without a crash, in no more steps than are tried', async () => {
    const store = await testStore();
    const never = crashing(store.environment, steps + 1, 'before');
    expect(await tell(story, 0, new Map(), never, store)).toBe(story.length);
    expect(await expectSound(store)).toEqual(ends);
  });

  const kills = Array.from({ length: steps }, (_, index) => index + 1).flatMap((step) =>
    (['before', 'after'] as const).map((when) => ({ step, when })),
  );
  it.each(kills)('step $step, $when it is stored: nothing lost, nothing twice', async ({ step, when }) => {
    const store = await testStore();
    const seen: Seen = new Map();
    const reached = await tell(story, 0, seen, crashing(store.environment, step, when), store);
    const successor = await startCasework(store.environment, logFollowUps(store.log));
    await successor.repair(0);
    expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
    await expectSound(store);
    await successor.close();
    expect(await tell(story, reached, seen, store.environment, store)).toBe(story.length);
    expect(await expectSound(store)).toEqual(ends);
    if (story === togetherAndApart) {
      expect(await store.keyStore.keysOf(idOf(seen, 'A', 'personId'))).toEqual([]);
      // B's report, its note and, where it got so far, the reasons given about it.
      const kept = await store.keyStore.keysOf(idOf(seen, 'B', 'personId'));
      expect(kept.length).toBeGreaterThanOrEqual(2);
    }
  });
});
