import {
  type ActorType,
  actorTypes,
  initialTrajectory,
  municipalities,
  type Organisation,
  type Organisations,
  organisationId,
  personId,
  reportId,
  type SecrecyRegime,
  secrecyRegimes,
  type TrajectoryState,
  trajectoryId as toTrajectoryId,
} from '@samenspoor/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentTrajectory } from './present-trajectory.js';
import { identityReport, mayDo, type TrajectoryAction, trajectoryAccess } from './trajectories.js';

const trajectoryId = toTrajectoryId('p.1');
const here = municipalities[0]?.nis ?? null;
const there = municipalities[1]?.nis ?? null;

const organisation = (
  id: string,
  type: ActorType = 'school',
  secrecy: SecrecyRegime = 'discretion',
  municipality: Organisation['municipality'] = null,
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality,
});

const sealed = (keyId: string) => ({ alg: 'A256GCM' as const, keyId, iv: '', tag: '', text: '' });
const school = organisation('school');
const clb = organisation('clb', 'clb', 'professional');
const asked = organisation('asked', 'mediation', 'professional');
const organisations = (...more: readonly Organisation[]): Organisations =>
  new Map([school, clb, asked, ...more].map((each) => [each.id, each]));

/** An open trajectory: a school and a CLB take part, the CLB coordinates, a mediator was asked. */
const running = (more: Partial<TrajectoryState> = {}): TrajectoryState => ({
  ...initialTrajectory,
  status: 'open',
  personId: personId('p'),
  coordinator: clb.id,
  reports: [school, clb].map(({ id, type }, index) => ({
    reportId: reportId(`r${index}`),
    organisationId: id,
    organisationType: type,
    registeredBy: id,
    concernKind: 'relative-absence',
    absences: { B: 5 },
    territory: here,
    community: null,
    reportedAt: '2024-10-02T00:00:00.000Z',
  })),
  participants: [school, clb].map(({ id, type }) => ({
    organisationId: id,
    type,
    since: '2024-10-02T00:00:00.000Z',
    bases: [],
  })),
  measures: [school, clb].map(({ id }) => ({
    measureId: `measure of ${id}`,
    organisationId: id,
    type: 'talk-with-pupil',
    date: '2024-10-02',
    note: sealed(`measure of ${id}`),
  })),
  absences: [school, clb].map(({ id }) => ({
    absenceId: `absence of ${id}`,
    organisationId: id,
    code: 'B',
    date: '2024-10-02',
    period: null,
    halfDays: 1,
  })),
  notes: [school, clb].map(({ id }) => ({
    noteId: `note of ${id}`,
    organisationId: id,
    text: sealed(`note of ${id}`),
  })),
  escalations: [
    {
      escalationId: 'e',
      step: 'school-external',
      to: asked.id,
      by: clb.id,
      grounds: ['clb-or-pms-takes-part'],
      attachments: ['return-date'],
      explanation: sealed('explanation'),
      status: 'requested',
      requestedAt: '2024-10-02T00:00:00.000Z',
      answeredAt: null,
    },
  ],
  ...more,
});

const joined = (state: TrajectoryState, { id, type }: Organisation): TrajectoryState => ({
  ...state,
  participants: [
    ...state.participants,
    { organisationId: id, type, since: '2024-10-03T00:00:00.000Z', bases: [] },
  ],
});

const actions: readonly TrajectoryAction[] = [
  'assign',
  'leave',
  'record-measure',
  'record-absences',
  'add-note',
  'request-escalation',
  'answer-escalation',
  'withdraw-escalation',
  'follow-up-escalation',
  'close',
  'reopen',
  'allocate',
];

/** The table "Who calls": relation × action, with the coordinator there and without. */
const matrix: readonly (readonly [
  string,
  (state: TrajectoryState) => readonly [Organisation, TrajectoryState],
  string,
  string,
])[] = (() => {
  const participant = organisation('participant', 'naft', 'professional');
  const local = organisation('local', 'municipal-contact-point', 'official', here);
  const foreign = organisation('foreign', 'municipal-contact-point', 'official', there);
  const kans = organisation('kans', 'central-contact-point', 'official');
  const working = 'leave record-measure record-absences add-note request-escalation';
  return [
    ['a participant', (state) => [participant, joined(state, participant)], working, working],
    [
      'the coordinator, which called in',
      (state) => [clb, state],
      `${working} withdraw-escalation follow-up-escalation close reopen allocate`,
      `${working} withdraw-escalation follow-up-escalation`,
    ],
    [
      'the contact point of the territory',
      (state) => [local, state],
      'assign request-escalation',
      'assign request-escalation close reopen',
    ],
    [
      'KANS',
      (state) => [kans, state],
      'assign request-escalation allocate',
      'assign request-escalation close reopen allocate',
    ],
    [
      'KANS, taking part',
      (state) => [kans, joined(state, kans)],
      `assign ${working} allocate`,
      `assign ${working} close reopen allocate`,
    ],
    [
      'a contact point of elsewhere, taking part',
      (state) => [foreign, joined(state, foreign)],
      working,
      working,
    ],
    ['who was asked to come in', (state) => [asked, state], 'answer-escalation', 'answer-escalation'],
  ];
})();

describe('what may be done in a trajectory [S0 goal 8; S4 §2.1.2; S2 §15.2; S2 fase 2; S2 fase 3]', () => {
  it.each(matrix)('%s', (_, relation, coordinated, uncoordinated) => {
    for (const [state, allowed] of [
      [running(), coordinated],
      [running({ coordinator: null, unassignedSince: '2024-10-02T00:00:00.000Z' }), uncoordinated],
    ] as const) {
      const [caller, seen] = relation(state);
      const done = actions.filter((action) => mayDo(caller, action, seen, 'e') === null);
      expect([...done].sort()).toEqual(allowed.split(' ').sort());
    }
  });

  it('is refused by a rule that names its source, whatever the kind of organisation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actorTypes), fc.constantFrom(...actions), (type, action) => {
        const refusal = mayDo(organisation('stranger', type), action, running(), 'e');
        if (type === 'central-contact-point' && refusal === null) return;
        expect(refusal?.kind).toMatch(/^(?:forbidden|not-found)$/);
        if (refusal?.kind === 'forbidden') expect(refusal.source).toMatch(/^\[S\d/);
      }),
    );
  });

  it('has no call-in under an id that was never given', () => {
    expect(mayDo(clb, 'answer-escalation', running(), 'none')).toMatchObject({ kind: 'not-found' });
    expect(mayDo(clb, 'answer-escalation', running(), 'e')).toMatchObject({
      rule: 'escalation-addressee-answers',
    });
  });
});

describe('who sees a trajectory [S0 goal 8; S2 Bijlage 1]', () => {
  it('is nobody where a parting left nothing of it', () => {
    const nothing = { reports: [], participants: [], measures: [], absences: [], notes: [], escalations: [] };
    const kans = organisation('kans', 'central-contact-point', 'official');
    expect(trajectoryAccess(kans, running({ ...nothing, status: 'closed' }))).toBe('none');
    expect(trajectoryAccess(kans, running({ ...nothing, status: 'open' }))).toBe('full');
    expect(trajectoryAccess(kans, running({ status: 'closed' }))).toBe('full');
  });

  it.each([
    ['a participant', school, 'full'],
    ['who was asked to come in', asked, 'preview'],
    [
      'the contact point of the territory',
      organisation('c', 'municipal-contact-point', 'official', here),
      'full',
    ],
    ['another contact point', organisation('c', 'municipal-contact-point', 'official', there), 'none'],
    ['KANS', organisation('k', 'central-contact-point', 'official'), 'full'],
    ['the region', organisation('r', 'regional-coordinator', 'official'), 'none'],
    ['a stranger', organisation('x', 'clb', 'professional'), 'none'],
  ] as const)('%s', (_, viewer, access) => {
    expect(trajectoryAccess(viewer, running())).toBe(access);
    expect(trajectoryAccess(viewer, running({ status: 'erased' }))).toBe('none');
    expect(identityReport(viewer, running(), organisations(viewer)) !== null).toBe(access === 'full');
  });

  it('learns who it is about from no report whose facts it may not receive', () => {
    const police = organisation('police', 'police', 'judicial');
    const state = joined(running(), police);
    const reports = [...state.reports].reverse();
    const known = organisations(police);
    expect(identityReport(police, { ...state, reports }, known)?.organisationId).toBe(school.id);
    expect(identityReport(police, { ...state, reports: reports.slice(0, 1) }, known)).toBeNull();
    expect(identityReport(school, { ...state, reports: reports.slice(0, 1) }, known)?.organisationId).toBe(
      clb.id,
    );
    // What the police sent itself is its own, whoever it was registered for.
    const own = reports.map((each) => ({ ...each, registeredBy: police.id }));
    expect(identityReport(police, { ...state, reports: own }, known)).not.toBeNull();
    // An author that left the network counts as the strictest one.
    expect(identityReport(police, state, new Map([[police.id, police]]))).toBeNull();
  });

  it('never a regional coordinator, not even one that was put in as a participant', () => {
    const region = organisation('region', 'regional-coordinator', 'official');
    expect(
      presentTrajectory(region, { trajectoryId, state: joined(running(), region) }, organisations(region)),
    ).toBeNull();
  });
});

describe('what a trajectory shows [S2 Bijlage 1]', () => {
  const seenBy = (viewer: Organisation, state = joined(running(), viewer)) => {
    const presented = presentTrajectory(viewer, { trajectoryId, state }, organisations(viewer));
    if (presented === null) throw new Error('not there');
    return { ...presented, opened: presented.sealed.map(({ envelope }) => envelope.keyId) };
  };

  it.each([
    ['professional', ['measure of clb', 'note of clb']],
    ['official', []],
    ['discretion', []],
    ['judicial', []],
  ] as const)('to a participant with %s secrecy opens %j', (secrecy, opened) => {
    expect(seenBy(organisation('new', 'mediation', secrecy)).opened).toEqual(opened);
  });

  it('to its author opens what it wrote, and to sender and addressee what came with the call-in', () => {
    expect(seenBy(school, running()).opened).toEqual(['measure of school', 'note of school']);
    expect(seenBy(clb, running()).opened).toEqual(['measure of clb', 'note of clb', 'explanation']);
    expect(seenBy(asked, joined(running(), asked)).opened).toContain('explanation');
    expect(seenBy(asked, running())).toMatchObject({ opened: [], reports: [], personId: null });
  });

  it('to the police shows facts of the school, and nothing that a holder of professional secrecy wrote', () => {
    const police = seenBy(organisation('police', 'police', 'judicial'));
    expect(police.reports.map((each) => each.organisationId)).toEqual(['school']);
    expect(police.absences.map((each) => each.absenceId)).toEqual(['absence of school']);
    expect(police.measures.map((each) => each.measureId)).toEqual(['measure of school']);
    expect(police.notes).toEqual([]);
    expect(police.escalations).toEqual([]);
    expect(police.participants).toHaveLength(3);
  });

  it('treats an author that is no longer known as one with professional secrecy', () => {
    const police = organisation('police', 'police', 'judicial');
    const presented = presentTrajectory(
      police,
      { trajectoryId, state: joined(running(), police) },
      new Map([[police.id, police]]),
    );
    expect(presented).toMatchObject({ reports: [], measures: [], absences: [], sealed: [] });
  });

  it('to who only keeps the territory opens no care, whatever its secrecy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...secrecyRegimes), (secrecy) => {
        const local = organisation('local', 'municipal-contact-point', secrecy, here);
        expect(seenBy(local, running()).opened).toEqual([]);
      }),
    );
  });

  it('never holds an envelope that it does not list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...secrecyRegimes), fc.constantFrom(...actorTypes), (secrecy, type) => {
        const viewer = organisation('new', type, secrecy);
        const presented = presentTrajectory(
          viewer,
          { trajectoryId, state: joined(running(), viewer) },
          organisations(viewer),
        );
        const { sealed: _, ...shown } = presented ?? { sealed: [] };
        expect(JSON.stringify(shown)).not.toContain('A256GCM');
      }),
    );
  });
});
