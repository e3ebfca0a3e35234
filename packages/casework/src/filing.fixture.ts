import type { Sealed, TrajectoryState } from '@samenspoor/domain';
import {
  actor,
  audit,
  Crash,
  logFollowUps,
  startCasework,
  submission,
  type TestStore,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import type { RunningCasework } from './casework.js';
import { command, once, value } from './meanwhile.fixture.js';

export const kans = actor('kans');
export const school = actor('school-12');
export const clb = actor('clb-1');
const other = youngPerson({ familyName: 'Proefpersoons' });

export const started = async () => {
  const store = await testStore();
  return { store, casework: await startCasework(store.environment, logFollowUps(store.log)) };
};

export const killed = () => Promise.reject(new Crash('the process was killed'));

const trajectoryIn = async ({ log }: TestStore, id: string | null): Promise<TrajectoryState> => {
  const { trajectories, broken } = await audit(log);
  if (broken.length > 0) throw new Error(broken.join('; '));
  const state = trajectories.get(id ?? '');
  if (!state) throw new Error(`no trajectory ${id}`);
  return state;
};

/** The words of the first note in a trajectory, to be opened whatever becomes of it. */
export const noteIn = async (store: TestStore, id: string | null): Promise<Sealed> => {
  const [note] = (await trajectoryIn(store, id)).notes;
  if (!note) throw new Error(`no note in ${id}`);
  return note.text;
};

export const words = async ({ sealer }: TestStore, sealed: Sealed): Promise<string | null> => {
  const [opened] = await sealer.openMany([sealed], (json) => String(Object(json).words));
  return typeof opened === 'string' ? opened : null;
};

/**
 * Two persons who were one for a while; a note of the school, that reported both, was made in between.
 * @param alsoBy who else reported the first of them
 */
export const undecidedNote = async (casework: RunningCasework, alsoBy?: string) => {
  const report = async (as: string, who = other, externalRef: string | null = null) =>
    value(await casework.report(actor(as), submission(who, { externalRef }), once));
  const first = await report('school-12', youngPerson(), 'first');
  if (alsoBy) await report(alsoBy, youngPerson());
  const second = await report('clb-1');
  const third = await report('school-12');
  for (const { matchId } of [...second.possibleMatches, ...third.possibleMatches])
    await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once);
  const note = { kind: 'add-note', text: 'van wie?' } as const;
  const { entryId } = value(await casework.onTrajectory(school, first.trajectoryId, note, command));
  const parting = { reportIds: [second.reportId, third.reportId], reason: null };
  const apart = value(await casework.unlink(kans, first.personId, parting, once));
  const allocation = {
    kind: 'allocate',
    recordIds: [entryId ?? ''],
    to: apart.trajectoryId ?? '',
    reason: null,
  } as const;
  return { first, third, apart, allocation };
};
