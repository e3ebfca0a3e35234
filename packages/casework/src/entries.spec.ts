import { actor, audit, startCasework, submission, type TestStore, testStore } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { command, lente, once, value } from './meanwhile.fixture.js';
import type { TrajectoryRequest } from './ports.js';

const date = '2024-10-01';

/** The school and the CLB take part in one trajectory. */
const started = async () => {
  const store = await testStore();
  const casework = await startCasework(store.environment);
  const { trajectoryId } = value(await casework.report(actor('school-12'), submission(lente), once));
  value(await casework.report(actor('clb-1'), submission(lente), once));
  const ask = async (by: string, request: TrajectoryRequest) =>
    value(await casework.onTrajectory(actor(by), trajectoryId, request, command));
  return { store, ask, trajectoryId };
};

const stateOf = async ({ log }: TestStore, id: string) => {
  const state = (await audit(log)).trajectories.get(id);
  if (!state) throw new Error(`no trajectory ${id}`);
  return state;
};

interface Ending {
  readonly entered: TrajectoryRequest;
  readonly ended: (id: string) => TrajectoryRequest;
}

const endings: readonly Ending[] = [
  {
    entered: { kind: 'agree-action', what: 'bellen', who: 'young-person', due: date },
    ended: (entryId: string) => ({
      kind: 'settle-action',
      entryId,
      outcome: 'dropped',
      date,
      reason: 'vergissing',
    }),
  },
  {
    entered: { kind: 'plan-return', date, preparedWith: ['parents'], agreed: 'halve dagen' },
    ended: (entryId: string) => ({ kind: 'settle-return', entryId, outcome: 'did-not-come', date }),
  },
  {
    entered: { kind: 'record-measure', type: 'home-visit', date, note: null },
    ended: (measureId: string) => ({ kind: 'conclude-measure', measureId, result: 'broken-off', date }),
  },
  {
    entered: { kind: 'record-fact', date, said: { about: 'secondary-diploma', obtained: true } },
    ended: (entryId: string) => ({ kind: 'withdraw-fact', entryId }),
  },
  {
    entered: { kind: 'record-absences', code: 'B', date, period: null, halfDays: 1 },
    ended: (absenceId: string) => ({ kind: 'withdraw-absences', absenceId }),
  },
];

describe('what is entered again', () => {
  it.each(endings)('is something new once it was settled, and once: $entered.kind', async (each) => {
    const { ask } = await started();
    const ids: (string | null)[] = [];
    for (let time = 1; time <= 3; time += 1) {
      const { entryId, repeated } = await ask('clb-1', each.entered);
      expect(repeated).toBe(false);
      expect(await ask('clb-1', each.entered)).toMatchObject({ entryId, repeated: true });
      await ask('clb-1', each.ended(entryId ?? ''));
      ids.push(entryId);
    }
    expect(new Set(ids).size).toBe(3);
  });

  it('is the same whatever others said in between', async () => {
    const { ask } = await started();
    const stance = { kind: 'record-stance', stance: 'unwilling', date, attempts: [] } as const;
    const agreement = {
      kind: 'record-agreement',
      of: 'parents',
      about: { scope: 'guidance' },
      outcome: 'given',
      date,
    } as const;
    const said = [await ask('clb-1', stance), await ask('clb-1', agreement)];
    await ask('school-12', { ...stance, stance: 'cooperating' });
    await ask('school-12', { ...agreement, outcome: 'withdrawn' });
    const again = [await ask('clb-1', stance), await ask('clb-1', agreement)];
    expect(again.map(({ entryId }) => entryId)).toEqual(said.map(({ entryId }) => entryId));
    expect(again.map(({ repeated }) => repeated)).toEqual([true, true]);
  });

  it('is the same fact however often what holds from different days is sent', async () => {
    const { store, ask, trajectoryId } = await started();
    const diploma = (on: string, obtained: boolean) =>
      ask('school-12', { kind: 'record-fact', date: on, said: { about: 'secondary-diploma', obtained } });
    const send = async () => [await diploma('2024-09-01', false), await diploma('2024-10-01', true)];
    const first = await send();
    expect((await send()).map(({ entryId, repeated }) => [entryId, repeated])).toEqual(
      first.map(({ entryId }) => [entryId, true]),
    );
    // Of one day, what is said again after something else was said is said anew.
    await diploma('2024-10-01', false);
    expect(await diploma('2024-10-01', true)).toMatchObject({ repeated: false });
    expect((await stateOf(store, trajectoryId)).entries).toHaveLength(4);
  });

  it('is the same in whatever order, and however often, it names who prepares a return', async () => {
    const { store, ask, trajectoryId } = await started();
    const plan = (...preparedWith: readonly string[]) =>
      ask('clb-1', { kind: 'plan-return', date, preparedWith, agreed: null });
    const { entryId } = await plan('parents', 'clb-1');
    expect(await plan('clb-1', 'parents', 'clb-1')).toMatchObject({ entryId, repeated: true });
    expect((await stateOf(store, trajectoryId)).entries).toHaveLength(1);
  });
});

const attached = ['school-measures', 'absence-summary', 'parents-contacted'];

it('files no data key of words that no event holds', async () => {
  const { store, ask, trajectoryId } = await started();
  const { personId } = await stateOf(store, trajectoryId);
  if (personId === null) throw new Error('about nobody');
  const before = await store.keyStore.keysOf(personId);
  await ask('school-12', {
    kind: 'request-escalation',
    step: 'pms-guidance',
    to: 'pms-1',
    grounds: ['underlying-problem'],
    attachments: attached.map((type) => ({ type, words: null })),
    override: 'niet nodig, want alles klopt',
  });
  const [asked] = (await stateOf(store, trajectoryId)).escalations;
  expect(asked).not.toHaveProperty('override');
  expect(await store.keyStore.keysOf(personId)).toHaveLength(before.length + 1);
});
