import type { PersonId, Sealed } from '@samenspoor/domain';
import { actor, allEvents, audit, Crash, logFollowUps, startCasework, submission } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { RunningCasework } from './casework.js';
import { clb, kans, killed, noteIn, school, started, undecidedNote, words } from './filing.fixture.js';
import { command, lente, maybeLente, meanwhile, once, refusalOf, value } from './meanwhile.fixture.js';
import type { TrajectoryRequest } from './ports.js';

const forget = async (casework: RunningCasework, person: string) =>
  value(await casework.forget(kans, person, { reason: null }, once));

/** A and B, who may be the same, in their trajectories; the verdict makes them one. */
const lookAlikes = async (casework: RunningCasework) => {
  const a = value(await casework.report(school, submission(lente), once));
  const b = value(await casework.report(clb, submission(maybeLente), once));
  const matchId = b.possibleMatches[0]?.matchId ?? '';
  const same = async (reason: string | null) =>
    value(await casework.giveVerdict(kans, matchId, { verdict: 'same', reason }, once));
  return { a, b, same };
};

describe('forgetting one of two who were one for a while', () => {
  it('leaves the other the words of every trajectory, also of an earlier one', async () => {
    const { store, casework } = await started();
    const { a, b, same } = await lookAlikes(casework);
    const note = { kind: 'add-note', text: 'van B' } as const;
    value(await casework.onTrajectory(clb, b.trajectoryId, note, command));
    const close = { kind: 'close', outcome: 'qualified', reason: null } as const;
    value(await casework.onTrajectory(kans, b.trajectoryId, close, command));
    const again = submission(maybeLente, { externalRef: 'again' });
    const later = value(await casework.report(clb, again, once));
    expect(later).toMatchObject({ personId: b.personId, trajectoryId: `${b.personId}.2` });
    await same(null);
    const parting = { reportIds: [b.reportId, later.reportId], reason: null };
    expect(value(await casework.unlink(kans, a.personId, parting, once)).personId).toBe(b.personId);
    await forget(casework, a.personId);
    expect(await words(store, await noteIn(store, b.trajectoryId))).toBe('van B');
    const sealed = await noteIn(store, b.trajectoryId);
    await forget(casework, b.personId);
    expect(await words(store, sealed)).toBeNull();
  });

  it('leaves the other how its call-ins and actions ended while they were one, and what followed', async () => {
    const { store, casework } = await started();
    const { a, b, same } = await lookAlikes(casework);
    const ask = async (by: string, request: TrajectoryRequest) =>
      value(await casework.onTrajectory(actor(by), b.trajectoryId, request, command)).entryId ?? '';
    const entryId = await ask('clb-1', {
      kind: 'agree-action',
      what: 'bellen',
      who: 'parents',
      due: '2024-12-01',
    });
    const escalationId = await ask('clb-1', {
      kind: 'request-escalation',
      step: 'school-external',
      to: 'naft-1',
      grounds: ['clb-or-pms-takes-part'],
      attachments: ['trajectory-goal', 'return-date'].map((type) => ({ type, words: null })),
    });
    await same(null);
    await ask('naft-1', { kind: 'answer-escalation', escalationId, outcome: 'refused', reason: 'volzet' });
    await ask('clb-1', {
      kind: 'follow-up-escalation',
      escalationId,
      how: 'asked-elsewhere',
      reason: 'elders',
    });
    const dropped = { outcome: 'dropped', date: '2024-11-01', reason: 'verhuisd' } as const;
    await ask('clb-1', { kind: 'settle-action', entryId, ...dropped });
    const parting = { reportIds: [b.reportId], reason: null };
    value(await casework.unlink(kans, a.personId, parting, once));
    await forget(casework, a.personId);
    const state = (await audit(store.log)).trajectories.get(b.trajectoryId);
    const [asked] = state?.escalations ?? [];
    const [action] = state?.entries ?? [];
    const reasons = [
      asked?.answerReason,
      asked?.followUp?.reason,
      action?.kind === 'action' && action.settled?.reason,
    ].flatMap((reason) => reason || []);
    const read = () => Promise.all(reasons.map((reason) => words(store, reason)));
    expect(await read()).toEqual(['volzet', 'elders', 'verhuisd']);
    await forget(casework, b.personId);
    expect(await read()).toEqual([null, null, null]);
  });

  it('takes along what was said of it when the two became one, and when they parted', async () => {
    const { store, casework } = await started();
    const { a, b, same } = await lookAlikes(casework);
    await same('de moeder van B belde');
    const parting = { reportIds: [b.reportId], reason: 'B is een nicht' };
    value(await casework.unlink(kans, a.personId, parting, once));
    await forget(casework, b.personId);
    const reasons = (await allEvents(store.log)).flatMap(({ data }) =>
      data['reason'] === null || data['reason'] === undefined ? [] : [data['reason'] as unknown as Sealed],
    );
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(await words(store, reason)).toBeNull();
    expect(await store.keyStore.keysOf(b.personId)).toEqual([]);
  });

  it('leaves words where a later parting brought them, when a process is late with an earlier one', async () => {
    const { store, casework } = await started();
    const { environment, sealer } = store;
    const report = async (as: string, externalRef: string) =>
      value(await casework.report(actor(as), submission(lente, { externalRef }), once));
    const [a, b, d] = [
      await report('school-12', 'a'),
      await report('clb-1', 'b'),
      await report('caw-1', 'd'),
    ];
    const note = { kind: 'add-note', text: 'van B' } as const;
    value(await casework.onTrajectory(clb, a.trajectoryId, note, command));
    let second: { readonly personId: string; readonly trajectoryId: string | null } | null = null;
    const late = await startCasework({
      ...environment,
      sealer: {
        ...sealer,
        moveFiling: async (keyIds, to) => {
          const parting = { reportIds: [b.reportId], reason: null };
          second ??= value(await casework.unlink(kans, to, parting, once));
          return sealer.moveFiling(keyIds, to);
        },
      },
    });
    const both = { reportIds: [b.reportId, d.reportId], reason: null };
    const first = value(await late.unlink(kans, a.personId, both, once));
    const went = second as unknown as { readonly personId: PersonId; readonly trajectoryId: string };
    expect(first.personId).toBe(went.personId);
    const sealed = await noteIn(store, went.trajectoryId);
    const { register } = await audit(store.log);
    const left = register.reports.get(d.reportId)?.personId ?? '';
    await forget(casework, left);
    expect(await words(store, sealed)).toBe('van B');
    await forget(casework, went.personId);
    expect(await words(store, sealed)).toBeNull();
  });
});

describe('words that are allocated', () => {
  it('are not allocated to somebody who was forgotten; they can stay', async () => {
    const { store, casework } = await started();
    const { first, apart, allocation } = await undecidedNote(casework);
    await forget(casework, apart.personId);
    const elsewhere = await startCasework(store.environment);
    const refused = await elsewhere.onTrajectory(kans, first.trajectoryId, allocation, command);
    expect(refusalOf(refused)).toMatchObject({ kind: 'rule', rule: 'allocation-erased', pointer: '/to' });
    expect(await words(store, await noteIn(store, first.trajectoryId))).toBe('van wie?');
    const stays = { ...allocation, to: 'stays' } as const;
    value(await casework.onTrajectory(kans, first.trajectoryId, stays, command));
  });

  it('are told the same again after the one they went to was forgotten', async () => {
    const { casework } = await started();
    const { first, apart, allocation } = await undecidedNote(casework);
    value(await casework.onTrajectory(kans, first.trajectoryId, allocation, command));
    await forget(casework, apart.personId);
    const again = await casework.onTrajectory(kans, first.trajectoryId, allocation, command);
    expect(value(again).repeated).toBe(true);
  });

  it('go with whom they were allocated to, when that one is forgotten before they come', async () => {
    const { store, casework } = await started();
    const { first, apart, allocation } = await undecidedNote(casework);
    const sealed = await noteIn(store, first.trajectoryId);
    const dying = await startCasework(meanwhile(store.environment, 'RecordsReceived', killed));
    const asked = dying.onTrajectory(kans, first.trajectoryId, allocation, command);
    await expect(asked).rejects.toThrow(Crash);
    await forget(casework, apart.personId);
    await casework.repair(0);
    expect(await logFollowUps(store.log).pending(0, 1)).toEqual([]);
    expect(await words(store, sealed)).toBeNull();
    expect(await store.keyStore.keysOf(apart.personId)).toEqual([]);
  });

  it('reach whom they were allocated to, when the one they leave is forgotten before they come', async () => {
    const { store, casework } = await started();
    const { first, apart, allocation } = await undecidedNote(casework);
    const dying = await startCasework(meanwhile(store.environment, 'RecordsReceived', killed));
    const asked = dying.onTrajectory(kans, first.trajectoryId, allocation, command);
    await expect(asked).rejects.toThrow(Crash);
    await forget(casework, first.personId);
    await casework.repair(0);
    expect(await words(store, await noteIn(store, apart.trajectoryId))).toBe('van wie?');
  });

  it('stay filed where they went on to, when the allocation is carried out a second time', async () => {
    const { store, casework } = await started();
    const { first, third, apart, allocation } = await undecidedNote(casework);
    const dying = await startCasework(meanwhile(store.environment, 'FollowedThrough', killed));
    const asked = dying.onTrajectory(kans, first.trajectoryId, allocation, command);
    await expect(asked).rejects.toThrow(Crash);
    const parting = { reportIds: [third.reportId], reason: null };
    const further = value(await casework.unlink(kans, apart.personId, parting, once));
    const sealed = await noteIn(store, further.trajectoryId);
    expect(await casework.repair(0)).toBe(1);
    await forget(casework, apart.personId);
    expect(await words(store, sealed)).toBe('van wie?');
    await forget(casework, further.personId);
    expect(await words(store, sealed)).toBeNull();
  });
});
