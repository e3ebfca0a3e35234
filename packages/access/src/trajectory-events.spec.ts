import {
  type ActorType,
  type EventMeta,
  initialTrajectory,
  type Organisation,
  organisationId,
  personId,
  reportId,
  type SecrecyRegime,
  type TrajectoryEvent,
  type TrajectoryState,
  trajectoryId,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { receivesTrajectoryEvent } from './trajectory-events.js';

const organisation = (id: string, type: ActorType, secrecy: SecrecyRegime): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality: null,
});

const school = organisation('school', 'school', 'discretion');
const clb = organisation('clb', 'clb', 'professional');
const police = organisation('police', 'police', 'judicial');
const kans = organisation('kans', 'central-contact-point', 'official');
const region = organisation('region', 'regional-coordinator', 'official');
const everybody = [school, clb, police, kans, region];
const organisations = new Map(everybody.map((each) => [each.id, each]));

const at = '2024-10-02T00:00:00.000Z';
const meta: EventMeta = { at, by: null, command: null, causationId: null };
const reportOf = ({ id, type }: Organisation) => ({
  reportId: reportId(`report of ${id}`),
  organisationId: id,
  organisationType: type,
  registeredBy: id,
  concernKind: 'relative-absence' as const,
  absences: { B: 5 },
  territory: null,
  community: null,
  reportedAt: at,
});
const partOf = ({ id, type }: Organisation) => ({ organisationId: id, type, since: at, bases: [] });
const callIn = (by: Organisation, to: Organisation) => ({
  escalationId: `${by.id} to ${to.id}`,
  step: 'school-external' as const,
  to: to.id,
  by: by.id,
  grounds: [],
  attachments: [],
  explanation: null,
  status: 'requested' as const,
  requestedAt: at,
  answeredAt: null,
});

/** An open trajectory in which these take part; the CLB and the school reported, and each called the police in. */
const takingPart = (...members: readonly Organisation[]): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  participants: members.map(partOf),
  reports: [reportOf(school), reportOf(clb)],
  escalations: [callIn(school, kans), callIn(clb, kans), callIn(clb, police)],
});
const all = takingPart(school, clb, police);

const measure = (by: Organisation): TrajectoryEvent => ({
  type: 'MeasureRecorded',
  data: { measureId: 'm', organisationId: by.id, type: 'talk-with-pupil', date: '2024-10-02', note: null },
  meta,
});
const reported = (by: Organisation): TrajectoryEvent => ({
  type: 'Reported',
  data: { ...reportOf(by), personId: personId('p') },
  meta,
});
const joined = (who: Organisation, basis: 'report' | 'assignment' = 'report'): TrajectoryEvent => ({
  type: 'ParticipantJoined',
  data: {
    organisationId: who.id,
    organisationType: who.type,
    since: at,
    basis: basis === 'report' ? { kind: 'report', reportId: reportId('r') } : { kind: 'assignment' },
  },
  meta,
});
const cameOnCallBy = (by: Organisation, who: Organisation): TrajectoryEvent => ({
  type: 'ParticipantJoined',
  data: {
    organisationId: who.id,
    organisationType: who.type,
    since: at,
    basis: { kind: 'escalation', escalationId: callIn(by, who).escalationId },
  },
  meta,
});
const left = (who: Organisation): TrajectoryEvent => ({
  type: 'ParticipantLeft',
  data: { organisationId: who.id, reason: null },
  meta,
});
const closed: TrajectoryEvent = {
  type: 'Closed',
  data: { outcome: 'regular-attendance', reason: null, rulesVersion: '1' },
  meta,
};
const accepted = (by: Organisation, to: Organisation): TrajectoryEvent => ({
  type: 'EscalationAccepted',
  data: { escalationId: callIn(by, to).escalationId, reason: null },
  meta,
});
const reopened = (by: Organisation | null): TrajectoryEvent => ({
  type: 'Reopened',
  data: {
    cause: by === null ? 'relapse' : 'new-report',
    reportId: by === null ? null : reportOf(by).reportId,
    reason: null,
  },
  meta,
});
const absorbed = (by: Organisation): TrajectoryEvent => ({
  type: 'Absorbed',
  data: {
    trajectoryId: trajectoryId('q.1'),
    content: { ...initialTrajectory, reports: [reportOf(by)], participants: [partOf(by)] },
  },
  meta,
});
const moved = (by: Organisation): TrajectoryEvent => ({
  type: 'TerritoryChanged',
  data: { reportId: reportOf(by).reportId, territory: null },
  meta,
});

const receivers = (event: TrajectoryEvent, before = all, after = before) =>
  everybody
    .filter((viewer) => receivesTrajectoryEvent(viewer, event, { before, after }, organisations))
    .map(({ id }) => String(id));

describe('who is told of an event of a trajectory', () => {
  it('who takes part; not who keeps the network, and never the region', () => {
    expect(receivers(closed)).toEqual(['school', 'clb', 'police']);
    expect(receivers(closed, takingPart(region, school))).toEqual(['school']);
    expect(receivers(closed, { ...takingPart(school), coordinator: kans.id })).toEqual(['school', 'kans']);
  });

  it('who comes is told of its coming, and who goes of its going; of nothing before and after', () => {
    expect(receivers(joined(clb), takingPart(school), takingPart(school, clb))).toEqual(['school', 'clb']);
    expect(receivers(closed, takingPart(school))).toEqual(['school']);
    expect(receivers(left(clb), takingPart(school, clb), takingPart(school))).toEqual(['school', 'clb']);
  });

  it('who reports is told of its own report, which makes it take part', () => {
    expect(receivers(reported(school), initialTrajectory, takingPart())).toEqual(['school']);
  });

  it.each([
    ['a report of a school', reported(school), true],
    ['a report of a CLB', reported(clb), false],
    ['a measure of a school', measure(school), true],
    ['a measure of a CLB', measure(clb), false],
    ['that a school joined by a report', joined(school), true],
    ['that a CLB joined by a report', joined(clb), false],
    ['that a CLB was assigned', joined(clb, 'assignment'), true],
    ['that one joined whom a school called in', cameOnCallBy(school, kans), true],
    ['that one joined whom a CLB called in', cameOnCallBy(clb, kans), false],
    ['that it joined itself, called in by a CLB', cameOnCallBy(clb, police), true],
    ['an answer to a call-in by a school', accepted(school, kans), true],
    ['an answer to a call-in by a CLB', accepted(clb, kans), false],
    ['an answer to a call-in by a CLB, of itself', accepted(clb, police), true],
    ['a report of a school that moved', moved(school), true],
    ['a report of a CLB that moved', moved(clb), false],
    ['that it was reopened', reopened(null), true],
    ['that a school’s report reopened it', reopened(school), true],
    ['that a CLB’s report reopened it', reopened(clb), false],
    ['that a school’s trajectory came in', absorbed(school), true],
    ['that a CLB’s trajectory came in', absorbed(clb), false],
  ])('the police is told %s as the API shows it: %o', (_, event, told) => {
    expect(receivers(event).includes('police')).toBe(told);
    expect(receivers(event)).toEqual(expect.arrayContaining(['school', 'clb']));
  });

  it('a contact point is told what became of its own call-in, though it takes no part', () => {
    const state: TrajectoryState = { ...all, escalations: [callIn(kans, clb), callIn(school, clb)] };
    const answers: readonly TrajectoryEvent[] = [
      accepted(kans, clb),
      {
        type: 'EscalationExpired',
        data: { escalationId: callIn(kans, clb).escalationId, dueAt: at, rulesVersion: '1' },
        meta,
      },
    ];
    for (const event of answers) expect(receivers(event, state)).toContain('kans');
    expect(receivers(accepted(school, clb), state)).not.toContain('kans');
    expect(receivers(closed, state)).not.toContain('kans');
  });

  it('who does what was agreed, and the coordinator, are told that it is late, and nobody else', () => {
    const overdue: TrajectoryEvent = {
      type: 'ActionOverdue',
      data: { entryId: 'call', since: at, dueAt: at },
      meta,
    };
    const planned = (doer: Organisation, members: readonly Organisation[]): TrajectoryState => ({
      ...takingPart(...members),
      coordinator: clb.id,
      entries: [
        {
          kind: 'action',
          entryId: 'call',
          organisationId: school.id,
          what: { alg: 'A256GCM', keyId: 'k', iv: '', tag: '', text: '' },
          who: { kind: 'organisation', organisationId: doer.id },
          due: '2024-10-02',
          at,
          settled: null,
        },
      ],
    });
    expect(receivers(overdue, planned(school, [school, clb, police]))).toEqual(['school', 'clb']);
    expect(receivers(overdue, planned(police, [school, clb, police]))).toEqual(['clb', 'police']);
    expect(receivers(overdue, planned(police, [school, clb]))).toEqual(['school', 'clb']);
  });

  it('of what somebody wrote who is no longer known, as of a holder of professional secrecy', () => {
    const gone = organisation('gone', 'school', 'discretion');
    expect(receivers(measure(gone))).toEqual(['school', 'clb']);
  });
});
