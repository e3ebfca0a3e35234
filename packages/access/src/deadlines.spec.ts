import {
  type ActorType,
  type Escalation,
  type EscalationStep,
  initialTrajectory,
  municipalities,
  type Organisation,
  organisationId,
  reportId,
  type TimerKind,
  type TrajectoryState,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { describe, expect, it } from 'vitest';
import { deadlinesFor } from './deadlines.js';

const rules = await readRules();
const here = municipalities[0]?.nis ?? null;
const there = municipalities[1]?.nis ?? null;

const organisation = (
  id: string,
  type: ActorType,
  municipality: Organisation['municipality'] = null,
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy: 'official',
  municipality,
});

const school = organisation('school', 'school');
const clb = organisation('clb', 'clb');
const naft = organisation('naft', 'naft');
const facility = organisation('facility', 'mandated-facility');
const authority = organisation('authority', 'compulsory-education-authority');
const kans = organisation('kans', 'central-contact-point');
const contactHere = organisation('contact-here', 'municipal-contact-point', here);
const contactThere = organisation('contact-there', 'municipal-contact-point', there);
const region = organisation('region', 'regional-coordinator');
const everybody = [school, clb, naft, facility, authority, kans, contactHere, contactThere, region];

const at = '2024-10-02T08:00:00.000Z';
const now = '2024-10-20T00:00:00.000Z';

const call = (step: EscalationStep, to: Organisation, status: Escalation['status']): Escalation => ({
  escalationId: step,
  step,
  to: to.id,
  by: school.id,
  grounds: [],
  attachments: [],
  explanation: null,
  status,
  requestedAt: at,
  answeredAt: status === 'requested' ? null : at,
});

/** A school and a CLB take part, with who accepted a call-in; the CLB coordinates unless it is said otherwise. */
const running = (more: Partial<TrajectoryState> = {}): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  coordinator: clb.id,
  clock: { ...initialTrajectory.clock, workAt: at },
  reports: [
    {
      reportId: reportId('r'),
      organisationId: school.id,
      organisationType: 'school',
      registeredBy: school.id,
      concernKind: 'relative-absence',
      absences: {},
      territory: here,
      community: null,
      reportedAt: at,
    },
  ],
  participants: [school, clb, facility, authority].map(({ id, type }) => ({
    organisationId: id,
    type,
    since: at,
    bases: [],
  })),
  ...more,
});

/** Who has deadlines of a kind on the list. */
const whoHas = (kind: TimerKind, state: TrajectoryState) =>
  everybody
    .filter((each) => deadlinesFor(each, state, rules, now).some((deadline) => deadline.kind === kind))
    .map(({ id }) => id);

describe('deadlines concern', () => {
  it('who keeps the territory, and KANS, as long as nobody coordinates', () => {
    const state = running({ coordinator: null, unassignedSince: at });
    expect(whoHas('unassigned', state)).toEqual(['kans', 'contact-here']);
    expect(whoHas('stalled', state)).toEqual(['kans', 'contact-here']);
  });

  it('the coordinator, where nothing happens', () => {
    expect(whoHas('unassigned', running())).toEqual([]);
    expect(whoHas('stalled', running())).toEqual(['clb']);
  });

  it('a contact point that asked, though it takes no part', () => {
    const asked = { ...call('clb-guidance', clb, 'requested'), by: contactHere.id };
    expect(whoHas('escalation-unanswered', running({ escalations: [asked] }))).toEqual([
      'clb',
      'contact-here',
    ]);
    const elsewhere = running({ escalations: [{ ...asked, by: contactThere.id }] });
    expect(whoHas('escalation-unanswered', elsewhere)).toEqual(['clb']);
  });

  it('who is asked, and who asked as long as it takes part', () => {
    const escalations = [call('school-external', naft, 'requested')];
    expect(whoHas('escalation-unanswered', running({ escalations }))).toEqual(['school', 'naft']);
    expect(whoHas('escalation-unanswered', running({ escalations, participants: [] }))).toEqual(['naft']);
  });

  it('who accepted, and the coordinator', () => {
    const escalations = [
      call('mandated-facility', facility, 'accepted'),
      call('worrying-file', authority, 'accepted'),
    ];
    expect(whoHas('evaluation', running({ escalations }))).toEqual(['clb', 'facility']);
    expect(whoHas('letter', running({ escalations }))).toEqual(['clb', 'authority']);
    expect(whoHas('letter', running({ escalations, participants: [] }))).toEqual([]);
  });

  it('who does what was agreed; where the family does, who agreed it with them', () => {
    const sealed = { alg: 'A256GCM' as const, keyId: 'k', iv: '', tag: '', text: '' };
    const action = { kind: 'action' as const, what: sealed, due: '2024-10-14', at, settled: null };
    const entries = [
      {
        ...action,
        entryId: 'one',
        organisationId: school.id,
        who: { kind: 'organisation' as const, organisationId: facility.id },
      },
    ];
    expect(whoHas('action', running({ entries }))).toEqual(['facility']);
    const byParents = entries.map((each) => ({ ...each, who: { kind: 'parents' as const } }));
    expect(whoHas('action', running({ entries: byParents }))).toEqual(['school']);

    // Whoever left does nothing here any more: then who agreed it, the coordinator, and who keeps what nobody coordinates.
    const without = (...gone: readonly Organisation[]) => ({
      entries,
      participants: running().participants.filter(
        ({ organisationId: id }) => !gone.some((each) => each.id === id),
      ),
    });
    expect(whoHas('action', running(without(facility)))).toEqual(['school']);
    expect(whoHas('action', running(without(facility, school)))).toEqual(['clb']);
    const nobody = { coordinator: null, unassignedSince: at };
    expect(whoHas('action', running({ ...without(facility, school, clb), ...nobody }))).toEqual([
      'kans',
      'contact-here',
    ]);
  });

  it('nobody, once it is closed', () => {
    const closed = running({ status: 'closed', escalations: [call('school-external', naft, 'requested')] });
    for (const each of everybody) expect(deadlinesFor(each, closed, rules, now)).toEqual([]);
  });
});

it('are told in the order in which they run out, with what is late by the clock given', () => {
  const state = running({ coordinator: null, unassignedSince: at });
  expect(deadlinesFor(kans, state, rules, now)).toEqual([
    {
      kind: 'unassigned',
      subject: null,
      dueAt: '2024-10-09T22:00:00.000Z',
      overdue: true,
      calendarKnown: true,
    },
    {
      kind: 'stalled',
      subject: null,
      dueAt: '2024-11-01T23:00:00.000Z',
      overdue: false,
      suggests: 'regional-consultation',
    },
  ]);
  const late = deadlinesFor(kans, state, rules, '2024-11-01T23:00:00.000Z');
  expect(late.map(({ overdue }) => overdue)).toEqual([true, true]);
});

it('say where the school calendar is not confirmed for the days that are counted', () => {
  const later = '2026-10-05T08:00:00.000Z';
  const reports = running().reports.map((each) => ({ ...each, community: 'fwb' as const }));
  const escalations = [{ ...call('school-external', naft, 'requested'), requestedAt: later }];
  const state = running({ reports, escalations, clock: { ...initialTrajectory.clock, workAt: later } });
  expect(deadlinesFor(naft, state, rules, later)).toMatchObject([
    { kind: 'escalation-unanswered', calendarKnown: false },
  ]);
  const flemish = running({ escalations, reports: reports.map((each) => ({ ...each, community: 'vg' })) });
  expect(deadlinesFor(naft, flemish, rules, later)).toMatchObject([{ calendarKnown: true }]);
  // Days of the calendar need no school.
  expect(deadlinesFor(clb, state, rules, later)[0]).not.toHaveProperty('calendarKnown');
});
