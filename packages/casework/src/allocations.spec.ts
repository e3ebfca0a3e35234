import type { Result } from '@samenspoor/domain';
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

/** The school reported both; a note of it was written while they were one, and they are two again. */
const parted = async (store: TestStore) => {
  const casework = await startCasework(store.environment, logFollowUps(store.log));
  const report = async (as: string, who = youngPerson()) =>
    value(await casework.report(actor(as), submission(who), once));
  const first = await report('school-12');
  const second = await report('clb-1', other);
  const third = await report('school-12', other);
  for (const { matchId } of [...second.possibleMatches, ...third.possibleMatches])
    await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: 'zelfde' }, once);
  const { entryId } = value(await casework.onTrajectory(school, first.trajectoryId, note, command));
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
});
