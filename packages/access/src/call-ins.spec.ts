import {
  type ActorType,
  type Escalation,
  initialTrajectory,
  municipalities,
  type Organisation,
  type Organisations,
  organisationId,
  personId,
  reportId,
  type SecrecyRegime,
  type TrajectoryState,
  trajectoryId,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { presentCallIn, presentTrajectory } from './present-trajectory.js';
import { mayDo, reachesTrajectory, tasksOf } from './trajectories.js';

const here = municipalities[0]?.nis ?? null;
const organisation = (
  id: string,
  type: ActorType,
  secrecy: SecrecyRegime,
  municipality: Organisation['municipality'] = null,
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality,
});
const school = organisation('school', 'school', 'discretion');
const clb = organisation('clb', 'clb', 'professional');
const pms = organisation('pms', 'pms', 'professional');
const naft = organisation('naft', 'naft', 'professional');
const contactPoint = organisation('contact', 'municipal-contact-point', 'official', here);
const police = organisation('police', 'police', 'judicial');
const kans = organisation('kans', 'central-contact-point', 'official');
const region = organisation('region', 'regional-coordinator', 'official');
const organisations: Organisations = new Map(
  [school, clb, pms, naft, police, contactPoint, kans, region].map((each) => [each.id, each]),
);

const sealed = (keyId: string) => ({ alg: 'A256GCM' as const, keyId, iv: '', tag: '', text: '' });
const at = '2024-10-02T00:00:00.000Z';
const callIn = (more: Partial<Escalation> = {}): Escalation => ({
  escalationId: 'e1',
  step: 'school-external',
  to: naft.id,
  by: clb.id,
  grounds: ['clb-or-pms-takes-part'],
  attachments: ['return-date'],
  explanation: sealed('explanation'),
  status: 'requested',
  requestedAt: at,
  answeredAt: null,
  ...more,
});

const takingPart = ({ id, type }: Organisation): TrajectoryState['participants'][number] => ({
  organisationId: id,
  type,
  since: at,
  bases: [{ kind: 'assignment' }],
});

/** The school reported, CLB and PMS take part, the PMS coordinates; the CLB called a provider in. */
const state = (call: Partial<Escalation> = {}, more: Partial<TrajectoryState> = {}): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  personId: personId('p'),
  coordinator: pms.id,
  reports: [
    {
      reportId: reportId('r'),
      organisationId: school.id,
      organisationType: 'school',
      registeredBy: school.id,
      concernKind: 'relative-absence',
      absences: { B: 5 },
      territory: here,
      reportedAt: at,
      community: null,
    },
  ],
  participants: [school, clb, pms].map(takingPart),
  escalations: [callIn(call)],
  ...more,
});
const without = (gone: Organisation, of: TrajectoryState): TrajectoryState => ({
  ...of,
  participants: of.participants.filter((each) => each.organisationId !== gone.id),
});

const id = trajectoryId('p.1');
const shown = (viewer: Organisation, of: TrajectoryState) =>
  presentTrajectory(viewer, { trajectoryId: id, state: of }, organisations);
const call = (viewer: Organisation, of: TrajectoryState) =>
  presentCallIn(viewer, 'e1', { trajectoryId: id, state: of }, organisations);
const override = { of: ['attachments' as const], reason: sealed('override') };

describe('before it accepts, who is called in [S2 Bijlage 1]', () => {
  it('is shown which step, by whom, on which grounds and what was set aside, and no word', () => {
    expect(shown(naft, state({ override }))).toEqual({
      access: 'preview',
      revision: -1,
      status: 'open',
      phase: 1,
      personId: null,
      coordinator: null,
      unassignedSince: null,
      openedAt: null,
      lastActivityAt: null,
      closure: null,
      participants: [{ organisationId: clb.id, type: 'clb', since: at }],
      reports: [],
      measures: [],
      absences: [],
      notes: [],
      entries: [],
      tasks: [],
      sealed: [],
      escalations: [
        {
          escalationId: 'e1',
          step: 'school-external',
          to: naft.id,
          by: clb.id,
          status: 'requested',
          requestedAt: at,
          answeredAt: null,
          grounds: ['clb-or-pms-takes-part'],
          attachments: ['return-date'],
          overridden: ['attachments'],
        },
      ],
    });
  });

  it.each(['withdrawn', 'expired', 'refused', 'no-place'] as const)(
    'and sees no more than what became of it once it is %s',
    (status) => {
      const lapsed = state({ status, answeredAt: at, override, answerReason: sealed('why') });
      expect(shown(naft, lapsed)).toBeNull();
      expect(call(naft, lapsed)).toEqual({
        escalation: {
          escalationId: 'e1',
          step: 'school-external',
          to: naft.id,
          by: clb.id,
          status,
          requestedAt: at,
          answeredAt: at,
        },
        sealed: [],
      });
      expect(reachesTrajectory(naft, 'answer-escalation', lapsed, 'e1')).toBe(true);
      const other = { ...lapsed, escalations: [...lapsed.escalations, callIn({ escalationId: 'e2' })] };
      expect(call(naft, other)).toEqual(call(naft, lapsed));
    },
  );

  it('is shown nothing of the call-in of another, and the region nothing of any', () => {
    expect(call(kans, state())?.escalation).not.toHaveProperty('grounds');
    expect(call(organisation('other', 'naft', 'professional'), state())).toBeNull();
    expect(call(region, state({ to: region.id }))).toBeNull();
    expect(call(naft, state({}, { status: 'erased' }))).toBeNull();
  });
});

describe('words of a call-in', () => {
  const told = state({
    status: 'refused',
    answeredAt: at,
    override,
    answerReason: sealed('answer'),
    answeredBy: naft.id,
    followUp: { how: 'dropped', by: clb.id, at, reason: sealed('follow-up') },
  });
  const opened = (viewer: Organisation) => call(viewer, told)?.sealed.map(({ envelope }) => envelope.keyId);

  it('are for sender and addressee; what became of it, as care, for who shares secrecy', () => {
    expect(opened(clb)).toEqual(['explanation', 'override', 'answer', 'follow-up']);
    expect(opened(pms)).toEqual(['follow-up']);
    expect(opened(school)).toEqual([]);
    expect(opened(kans)).toEqual([]);
    expect(call(school, told)?.escalation).toMatchObject({ followUp: { how: 'dropped', by: clb.id } });
    expect(JSON.stringify(call(clb, told)?.escalation)).not.toContain('A256GCM');
  });

  it('are care where another withdrew it for a sender that left: never for the police that was asked [S2 Bijlage 1]', () => {
    const withdrawn = { by: school.id, to: police.id, explanation: null, status: 'withdrawn' } as const;
    const taken = (by: Organisation): TrajectoryState =>
      state(
        { ...withdrawn, answeredAt: at, answerReason: sealed('answer'), answeredBy: by.id },
        { participants: [clb, pms, police].map(takingPart) },
      );
    const read = (viewer: Organisation, by: Organisation) =>
      shown(viewer, taken(by))?.sealed.map(({ envelope }) => envelope.keyId);
    expect(read(police, clb)).toEqual([]);
    expect([read(clb, clb), read(pms, clb)]).toEqual([['answer'], ['answer']]);
    expect(read(police, school)).toEqual(['answer']);
    expect(read(contactPoint, contactPoint)).toEqual(['answer']);
    expect([read(police, contactPoint), read(kans, contactPoint)]).toEqual([[], []]);
  });
});

describe('what became of a call-in', () => {
  it('is told by the secrecy of who followed it up', () => {
    const followed = (by: Organisation) =>
      state(
        {
          by: school.id,
          status: 'refused',
          answeredAt: at,
          followUp: { how: 'dropped', by: by.id, at, reason: null },
        },
        { participants: [school, clb, police].map(takingPart) },
      );
    expect(call(police, followed(clb))?.escalation).not.toHaveProperty('followUp');
    expect(call(police, followed(school))?.escalation).toHaveProperty('followUp');
    expect(call(school, followed(clb))?.escalation).toHaveProperty('followUp');
  });
});

describe('a call-in without result', () => {
  const refused = state({ status: 'refused', answeredAt: at });
  const tasks = (of: TrajectoryState) =>
    [school, clb, pms, naft, contactPoint, kans, region]
      .filter((viewer) => tasksOf(viewer, of).length > 0)
      .map((viewer) => viewer.id);

  it('is a task of who called in', () => {
    expect(tasks(refused)).toEqual([clb.id]);
    expect(tasksOf(clb, refused)).toEqual([
      {
        kind: 'follow-up-call-in',
        escalationId: 'e1',
        step: 'school-external',
        to: naft.id,
        outcome: 'refused',
        since: at,
      },
    ]);
    expect(shown(clb, refused)?.tasks).toHaveLength(1);
  });

  it('is one of the coordinator when that takes part no more, and without one of the contact points', () => {
    expect(tasks(without(clb, refused))).toEqual([pms.id]);
    expect(tasks(without(clb, { ...refused, coordinator: null }))).toEqual([contactPoint.id, kans.id]);
  });

  it('is none once it was followed up', () => {
    expect(
      tasks(
        state({
          status: 'refused',
          answeredAt: at,
          followUp: { how: 'dropped', by: clb.id, at, reason: null },
        }),
      ),
    ).toEqual([]);
  });
});

describe('a call-in that waits', () => {
  const withdraw = (of: TrajectoryState) =>
    [school, clb, pms, contactPoint, kans]
      .filter((caller) => mayDo(caller, 'withdraw-escalation', of, 'e1') === null)
      .map((caller) => caller.id);

  it('is withdrawn by who called in; when that takes part no more by the coordinator and the contact points', () => {
    expect(withdraw(state())).toEqual([clb.id]);
    expect(withdraw(without(clb, state()))).toEqual([pms.id, contactPoint.id, kans.id]);
    expect(withdraw(state({ by: contactPoint.id }))).toContain(contactPoint.id);
  });

  it('is refused to others with the rule and its source, and to who does not see it as not there', () => {
    expect(mayDo(school, 'withdraw-escalation', state(), 'e1')).toMatchObject({
      kind: 'forbidden',
      rule: 'sender-withdraws',
      source: '[S2 fase 2]',
      params: { holder: clb.id },
    });
    expect(mayDo(naft, 'withdraw-escalation', state(), 'e1')).toMatchObject({ rule: 'sender-withdraws' });
    expect(mayDo(school, 'withdraw-escalation', state(), 'e9')).toMatchObject({ kind: 'not-found' });
    expect(reachesTrajectory(clb, 'withdraw-escalation', without(clb, state()), 'e1')).toBe(false);
  });
});
