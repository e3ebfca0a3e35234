import type { Result, TrajectoryState } from '@samenspoor/domain';
import { trajectoryId, undecidedIn } from '@samenspoor/domain';
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
import { meanwhile } from './meanwhile.fixture.js';
import type { Casework, TrajectoryRequest } from './ports.js';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};
const once = { idempotencyKey: null };
const command = { idempotencyKey: null, ifMatch: null };
const kans = actor('kans');
const school = actor('school-12');
const other = youngPerson({ familyName: 'Proefpersoons' });
const note = { kind: 'add-note', text: 'van wie?' } as const;
const action = { kind: 'agree-action', what: 'huisbezoek', who: 'young-person', due: '2024-10-01' } as const;

/** The school reported both; a record of it was made while they were one, and they are two again. */
const parted = async (store: TestStore, alsoBy?: string, record: TrajectoryRequest = note) => {
  const casework = await startCasework(store.environment, logFollowUps(store.log));
  const report = async (as: string, who = youngPerson()) =>
    value(await casework.report(actor(as), submission(who), once));
  if (alsoBy) await report(alsoBy);
  const first = await report('school-12');
  const second = await report('clb-1', other);
  const third = await report('school-12', other);
  for (const { matchId } of [...second.possibleMatches, ...third.possibleMatches])
    await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: 'zelfde' }, once);
  const { entryId } = value(await casework.onTrajectory(school, first.trajectoryId, record, command));
  const parting = { reportIds: [second.reportId, third.reportId], reason: 'toch twee' };
  const apart = value(await casework.unlink(kans, first.personId, parting, once));
  const noteId = entryId ?? '';
  const allocate = (
    to: string,
    more: Partial<{ by: string; key: string; records: readonly string[] }> = {},
  ) => {
    const asked = {
      kind: 'allocate',
      recordIds: more.records ?? [noteId],
      to,
      reason: 'nagevraagd',
    } as const;
    const options = { idempotencyKey: more.key ?? null, ifMatch: null };
    return casework.onTrajectory(actor(more.by ?? 'kans'), first.trajectoryId, asked, options);
  };
  return {
    casework,
    first,
    second,
    apart,
    noteId,
    allocate,
    here: first.trajectoryId,
    there: apart.trajectoryId ?? '',
  };
};

const stateOf = async ({ log }: TestStore, id: string) => {
  const { trajectories, broken } = await audit(log);
  expect(broken).toEqual([]);
  const state = trajectories.get(id);
  if (!state) throw new Error(`no trajectory ${id}`);
  return state;
};
const notesOf = async (store: TestStore, id: string) =>
  (await stateOf(store, id)).notes.map((each) => each.noteId);
const recordsIn = ({ notes, entries }: Pick<TrajectoryState, 'notes' | 'entries'>) => [
  ...notes.map((each) => each.noteId),
  ...entries.map((each) => each.entryId),
];
const undecidedOf = async (store: TestStore, id: string) => [
  ...undecidedIn(await stateOf(store, id), trajectoryId(id)),
];

describe('a record made in between by who takes part on both sides', () => {
  it('stays undecided until a person confirms it', async () => {
    const store = await testStore();
    const { allocate, here, there, noteId } = await parted(store);
    expect(await undecidedOf(store, here)).toEqual([[noteId, [there]]]);
    value(await allocate('stays'));
    expect(await undecidedOf(store, here)).toEqual([]);
    expect([await notesOf(store, here), await notesOf(store, there)]).toEqual([[noteId], []]);
  });

  it('goes to the other trajectory with its words, once, and both histories are kept', async () => {
    const store = await testStore();
    const { casework, allocate, apart, first, here, there, noteId } = await parted(store);
    const moved = value(await allocate(there, { key: 'k' }));
    expect(value(await allocate(there, { key: 'k' }))).toEqual({ ...moved, repeated: true });
    expect(value(await allocate(there))).toMatchObject({ repeated: true });
    expect([await notesOf(store, here), await notesOf(store, there)]).toEqual([[], [noteId]]);
    expect(await allocate('stays')).toMatchObject({
      refusal: { kind: 'conflict', rule: 'already-allocated', params: { holder: 'kans', to: there } },
    });
    // Forgetting the one it left does not take its words along; forgetting the one it went to does.
    const [envelope] = (await stateOf(store, there)).notes;
    const words = async () => (envelope ? store.sealer.openMany([envelope.text]) : []);
    value(await casework.forget(kans, first.personId, { reason: null }, once));
    expect(await words()).toEqual([{ words: 'van wie?' }]);
    value(await casework.forget(kans, apart.personId, { reason: null }, once));
    expect(await words()).not.toEqual([{ words: 'van wie?' }]);
  });

  it('keeps its words where it went, whatever becomes of the one it left', async () => {
    const store = await testStore();
    const early = youngPerson({ familyName: 'Voorbeeld', givenNames: 'Winter', birthDate: '2011-02-03' });
    const before = await startCasework(store.environment);
    const earlier = value(await before.report(actor('pms-1'), submission(early), once));
    const { casework, allocate, first, there } = await parted(store);
    value(await allocate(there));
    // The one it left becomes one with an earlier one, is restored, and forgotten: its stream tells of the words.
    const correction = { youngPerson: early, sent: { youngPerson: { ...early } } };
    const joined = value(await casework.correct(school, first.reportId, correction, once));
    expect(joined.personId).toBe(earlier.personId);
    const parting = { reportIds: [first.reportId], reason: null };
    expect(value(await casework.unlink(kans, earlier.personId, parting, once)).personId).toBe(first.personId);
    const [envelope] = (await stateOf(store, there)).notes;
    for (const personId of [earlier.personId, first.personId])
      value(await casework.forget(kans, personId, { reason: null }, once));
    expect(envelope && (await store.sealer.openMany([envelope.text]))).toEqual([{ words: 'van wie?' }]);
  });

  it('is allocated by the coordinator and KANS, to where it may belong', async () => {
    const store = await testStore();
    const { casework, allocate, first, here, there } = await parted(store);
    expect(await allocate(there, { by: 'school-12' })).toMatchObject({
      refusal: { kind: 'forbidden', rule: 'coordinator-allocates' },
    });
    expect(await allocate(there, { by: 'police-1' })).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await allocate(here)).toMatchObject({ refusal: { rule: 'allocation-elsewhere' } });
    expect(await allocate(there, { records: ['nothing'] })).toMatchObject({
      refusal: { rule: 'record-not-undecided' },
    });
    const assign = { kind: 'assign', organisationId: 'school-12', reason: null } as const;
    value(await casework.onTrajectory(kans, first.trajectoryId, assign, command));
    expect(value(await allocate(there, { by: 'school-12' })).repeated).toBe(false);
  });

  it('goes to where the other one goes on, and out again with it', async () => {
    const store = await testStore();
    const { casework, allocate, second, apart, there, noteId } = await parted(store);
    const fresh = youngPerson({ familyName: 'Voorbeeld' });
    const third = value(await casework.report(actor('pms-1'), submission(fresh), once));
    const correction = { youngPerson: fresh, sent: { youngPerson: { ...fresh } } };
    const asked = value(await casework.correct(actor('clb-1'), second.reportId, correction, once));
    for (const { candidatePersonId, matchId } of asked.possibleMatches)
      if (candidatePersonId === apart.personId)
        value(await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once));
    for (const { candidatePersonId, matchId } of asked.possibleMatches)
      if (candidatePersonId === third.personId)
        value(await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once));
    expect((await stateOf(store, third.trajectoryId)).mergedInto).toBe(there);
    value(await allocate(there));
    expect(await notesOf(store, there)).toEqual([noteId]);
    const parting = { reportIds: [third.reportId], reason: null };
    value(await casework.unlink(kans, apart.personId, parting, once));
    expect(await notesOf(store, there)).toEqual([noteId]);
    expect(await notesOf(store, third.trajectoryId)).toEqual([]);
  });

  it.each(Array.from({ length: 7 }, (_, index) => index + 1))(
    'is not lost by a process killed at step %i of the allocation',
    async (step) => {
      const store = await testStore();
      const { here, there, noteId } = await parted(store);
      const dying: Casework = await startCasework(crashing(store.environment, step, 'after'));
      const asked: TrajectoryRequest = { kind: 'allocate', recordIds: [noteId], to: there, reason: 'x' };
      await dying.onTrajectory(kans, here, asked, command).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      const successor = await startCasework(store.environment, logFollowUps(store.log));
      await successor.repair(0);
      value(await successor.onTrajectory(kans, here, asked, command));
      expect([await notesOf(store, here), await notesOf(store, there)]).toEqual([[], [noteId]]);
      expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
    },
  );

  it('goes out again with the one it was for, along a chain of meetings', async () => {
    const store = await testStore();
    const casework = await startCasework(store.environment, logFollowUps(store.log));
    const zomer = youngPerson({ familyName: 'Staal', givenNames: 'Zomer', birthDate: '2010-08-09' });
    const winter = youngPerson({ familyName: 'Voorbeeld', givenNames: 'Winter', birthDate: '2011-02-03' });
    const report = async (as: string, who: typeof zomer) =>
      value(await casework.report(actor(as), submission(who), once));
    const [outer, inner] = [await report('school-12', zomer), await report('pms-1', winter)];
    const [first, second] = [await report('school-12', youngPerson()), await report('school-12', other)];
    const same = async (matchId = '') =>
      value(await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once));
    await same(second.possibleMatches[0]?.matchId);
    const { entryId } = value(await casework.onTrajectory(school, first.trajectoryId, note, command));
    const parting = { reportIds: [second.reportId], reason: null };
    const there = value(await casework.unlink(kans, first.personId, parting, once)).trajectoryId ?? '';
    const correct = async (id: string, who: typeof zomer) =>
      value(await casework.correct(kans, id, { youngPerson: who, sent: { youngPerson: { ...who } } }, once));
    expect((await correct(second.reportId, winter)).personId).toBe(inner.personId);
    for (const { matchId } of (await correct(inner.reportId, zomer)).possibleMatches) await same(matchId);
    expect((await stateOf(store, there)).mergedInto).toBe(inner.trajectoryId);
    expect((await stateOf(store, inner.trajectoryId)).mergedInto).toBe(outer.trajectoryId);

    const asked = { kind: 'allocate', recordIds: [entryId ?? ''], to: there, reason: null } as const;
    value(await casework.onTrajectory(kans, first.trajectoryId, asked, command));
    expect(await notesOf(store, outer.trajectoryId)).toEqual([entryId]);
    const out = { reportIds: [inner.reportId, second.reportId], reason: null };
    value(await casework.unlink(kans, outer.personId, out, once));
    expect(await notesOf(store, outer.trajectoryId)).toEqual([]);
    expect(await notesOf(store, inner.trajectoryId)).toEqual([entryId]);
  });

  it('stands once when a parting that is half carried out gives it away', async () => {
    const store = await testStore();
    const { casework, allocate, apart, here, there, noteId, first } = await parted(store, 'pms-1');
    let said: unknown = null;
    const parting = meanwhile(store.environment, 'Separated', async () => {
      said = await allocate(there);
    });
    const out = { reportIds: [first.reportId], reason: null };
    const further = value(await (await startCasework(parting)).unlink(kans, first.personId, out, once));
    expect(said).toMatchObject({ refusal: { rule: 'record-not-undecided' } });
    await casework.repair(0);
    expect(await notesOf(store, here)).toEqual([]);
    expect(await notesOf(store, there)).toEqual([]);
    expect(await undecidedOf(store, further.trajectoryId ?? '')).toEqual([[noteId, [there]]]);
    expect(apart.trajectoryId).toBe(there);
  });

  it.each([note, action])(
    'stands once when a parting gives it away while it is allocated: $kind',
    async (record) => {
      const store = await testStore();
      const { here, there, noteId, first, casework } = await parted(store, 'pms-1', record);
      const out = { reportIds: [first.reportId], reason: null };
      let unlinked: ReturnType<Casework['unlink']> | undefined;
      const asked: TrajectoryRequest = { kind: 'allocate', recordIds: [noteId], to: there, reason: null };
      const dying = await startCasework(
        meanwhile(store.environment, 'Separated', () => Promise.reject(new Crash('killed'))),
      );
      const allocating = meanwhile(store.environment, 'RecordsAllocated', async () => {
        unlinked = dying.unlink(kans, first.personId, out, once);
        await expect(unlinked).rejects.toThrow(Crash);
      });
      value(await (await startCasework(allocating)).onTrajectory(kans, here, asked, command));
      await casework.repair(0);
      const { trajectories, register } = await audit(store.log);
      const further = register.reports.get(first.reportId)?.personId;
      const holders = [...trajectories].filter(
        ([, state]) => state.status === 'open' && recordsIn(state).includes(noteId),
      );
      expect(holders.map(([id]) => id)).toEqual([`${further}.1`]);
      expect(await undecidedOf(store, `${further}.1`)).toEqual([[noteId, [there]]]);
      expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
    },
  );
});

describe('an entry that is sent again', () => {
  const absences = {
    kind: 'record-absences',
    code: 'B',
    date: '2024-09-11',
    period: null,
    halfDays: 2,
  } as const;

  it.each(['the trajectory it was asked of', 'the one that was merged into'])(
    'is recorded once after a parting, asked at first of %s',
    async (which) => {
      const { environment, log } = await testStore();
      const casework = await startCasework(environment);
      const a = value(await casework.report(school, submission(youngPerson()), once));
      const b = value(await casework.report(actor('clb-1'), submission(other), once));
      const verdict = { verdict: 'same', reason: null } as const;
      value(await casework.giveVerdict(kans, b.possibleMatches[0]?.matchId ?? '', verdict, once));
      const record = async (id: string) =>
        value(await casework.onTrajectory(actor('clb-1'), id, absences, command));
      const asked = which === 'the trajectory it was asked of' ? b.trajectoryId : a.trajectoryId;
      const first = await record(asked);
      expect(await record(a.trajectoryId)).toMatchObject({ repeated: true, entryId: first.entryId });
      value(await casework.unlink(kans, a.personId, { reportIds: [b.reportId], reason: null }, once));
      expect(await record(b.trajectoryId)).toMatchObject({ repeated: true, entryId: first.entryId });
      expect((await audit(log)).trajectories.get(b.trajectoryId)?.absences).toHaveLength(1);
    },
  );
});
