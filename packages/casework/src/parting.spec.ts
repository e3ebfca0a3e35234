import { actor, audit, startCasework, submission, testStore } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { command, lente, maybeLente, meanwhile, once, value } from './meanwhile.fixture.js';
import type { TrajectoryRequest } from './ports.js';

const date = '2024-11-01';
const kans = actor('kans');

it('keeps what was acknowledged while a parting was half written', async () => {
  const { environment, log } = await testStore();
  const casework = await startCasework(environment);
  const a = value(await casework.report(actor('school-12'), submission(lente), once));
  const b = value(await casework.report(actor('clb-1'), submission(maybeLente), once));
  const ask = async (by: string, request: TrajectoryRequest) =>
    value(await casework.onTrajectory(actor(by), b.trajectoryId, request, command)).entryId ?? '';
  const escalationId = await ask('clb-1', {
    kind: 'request-escalation',
    step: 'school-external',
    to: 'naft-1',
    grounds: ['clb-or-pms-takes-part'],
    attachments: ['trajectory-goal', 'return-date'].map((type) => ({ type, words: null })),
  });
  const action = { kind: 'agree-action', what: 'bellen', who: 'parents', due: date } as const;
  const entryId = await ask('clb-1', action);
  const measureId = await ask('clb-1', { kind: 'record-measure', type: 'home-visit', date, note: null });
  const matchId = b.possibleMatches[0]?.matchId ?? '';
  value(await casework.giveVerdict(kans, matchId, { verdict: 'same', reason: null }, once));

  const elsewhere = await startCasework(environment);
  const whileParting = meanwhile(environment, 'Separated', async () => {
    const onLeading = async (by: string, request: TrajectoryRequest) =>
      value(await elsewhere.onTrajectory(actor(by), a.trajectoryId, request, command));
    const answer = { kind: 'answer-escalation', escalationId, outcome: 'accepted', reason: null } as const;
    await onLeading('naft-1', answer);
    await onLeading('clb-1', { kind: 'settle-action', entryId, outcome: 'dropped', date, reason: 'x' });
    await onLeading('clb-1', { kind: 'conclude-measure', measureId, result: 'reached', date });
  });
  const parting = { reportIds: [b.reportId], reason: null };
  value(await (await startCasework(whileParting)).unlink(kans, a.personId, parting, once));

  const { trajectories, broken } = await audit(log);
  expect(broken).toEqual([]);
  const [left, went] = [a, b].map(({ trajectoryId }) => trajectories.get(trajectoryId));
  expect(left?.participants.map((each) => each.organisationId)).toEqual(['school-12']);
  expect(went?.participants.map((each) => each.organisationId)).toEqual(['clb-1', 'naft-1']);
  expect(went?.escalations.map(({ status }) => status)).toEqual(['accepted']);
  expect(went?.entries).toMatchObject([{ settled: { outcome: 'dropped', by: 'clb-1' } }]);
  expect(went?.measures).toMatchObject([{ concluded: { result: 'reached', by: 'clb-1' } }]);
});
