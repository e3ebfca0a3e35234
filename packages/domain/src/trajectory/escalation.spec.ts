import { describe, expect, it } from 'vitest';
import { type ActorType, actorTypes } from '../organisation/index.js';
import { type EscalationStep, inForce, type LadderRow } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import type { TrajectoryEvent } from './events.js';
import {
  assigned,
  clb,
  closedAs,
  day,
  given,
  left,
  measured,
  meta,
  naft,
  org,
  police,
  reported,
  school,
  sealed,
  who,
} from './given.fixture.js';
import { halfDaysOf } from './half-days.js';

const rows = inForce(rules.ladder, day(20)).content;
const rowOf = (step: EscalationStep): LadderRow => {
  const row = rows.find((each) => each.step === step);
  if (!row) throw new Error(`no row for ${step}`);
  return row;
};
const first = <Entry>(entries: readonly Entry[]): Entry => {
  const [entry] = entries;
  if (entry === undefined) throw new Error('none');
  return entry;
};

/** What no row of the ladder can refuse: a CLB takes part, five half days B were reported. */
const open = [...reported('r1', school, { absences: { B: 5 } }), ...reported('r2', clb)];

type Request = Extract<TrajectoryCommand, { kind: 'request-escalation' }>;
const request = (row: LadderRow, more: Partial<Request> = {}): Request => {
  const to = org(first(row.to), 'addressee');
  return {
    kind: 'request-escalation',
    escalationId: 'e1',
    step: row.step,
    to,
    asked: to.id,
    grounds: row.grounds.map((each) => each.code).slice(0, 1),
    attachments: row.mustCarry.map((each) => each.type),
    explanation: sealed('because'),
    ...more,
  };
};

const asks = (row: LadderRow): ActorType => first(row.calledInBy);

describe.each(rows)('the row $step', (row) => {
  it('is called in with a ground and what it must carry', () => {
    const { kind: _, asked: __, to, override: ___, ...data } = request(row);
    const state = given(open)
      .when(request(row), org(asks(row)))
      .then({
        type: 'EscalationRequested',
        data: { ...data, to: to?.id ?? school.id, by: org(asks(row)).id, rulesVersion: '2022-1' },
      });
    expect(state.escalations).toMatchObject([
      { status: 'requested', requestedAt: day(20), answeredAt: null },
    ]);
    expect(who(state)).toEqual([school.id, clb.id]);
  });

  it('is called in by the types it names alone, whatever else is wrong', () => {
    for (const type of actorTypes.filter((each) => !row.calledInBy.includes(each)))
      given(open)
        .when(request(row, { to: null, grounds: [], attachments: [] }), org(type))
        .refused({ kind: 'forbidden', rule: 'ladder-called-in-by', source: row.source });
  });

  it('then asks who is called in', () => {
    const wrong = { grounds: [], attachments: [] };
    given(open)
      .when(request(row, { ...wrong, to: null, asked: 'unknown' }), org(asks(row)))
      .refused({
        rule: 'escalation-addressee-unknown',
        pointer: '/to',
        params: { organisationId: 'unknown' },
      });
    for (const type of actorTypes.filter((each) => !row.to.includes(each)))
      given(open)
        .when(request(row, { ...wrong, to: org(type, 'someone') }), org(asks(row)))
        .refused({ rule: 'escalation-addressee-type', pointer: '/to' });
  });

  it.skipIf(row.grounds.length === 0)('then asks for grounds', () => {
    given(open)
      .when(request(row, { grounds: [], attachments: [] }), org(asks(row)))
      .refused({ kind: 'rule', rule: 'ladder-grounds', pointer: '/grounds', source: row.source });
  });

  it('accepts words as a ground only where it says so', () => {
    const inWords = given(open).when(request(row, { grounds: ['our own words'] }), org(asks(row)));
    if (row.reasonInstead || row.grounds.length === 0)
      inWords.then({
        type: 'EscalationRequested',
        data: {
          escalationId: 'e1',
          step: row.step,
          to: org('clb', 'addressee').id,
          by: org(asks(row)).id,
          grounds: [],
          attachments: request(row).attachments,
          explanation: sealed('because'),
          rulesVersion: '2022-1',
        },
      });
    else inWords.refused({ rule: 'ladder-grounds' });
  });

  it.skipIf(row.mustCarry.length === 0)('then asks for what it must carry', () => {
    const bare = reported('r1', school);
    const takesPart = row.needsParticipant ? reported('r2', clb) : [];
    const ground = row.grounds.find((each) => !each.needs)?.code ?? '';
    for (const { type } of row.mustCarry)
      given(bare, takesPart)
        .when(
          request(row, {
            grounds: [ground],
            attachments: row.mustCarry.map((each) => each.type).filter((each) => each !== type),
          }),
          org(asks(row)),
        )
        .refused({
          rule: 'ladder-attachments',
          pointer: '/attachments',
          params: { step: row.step, missing: type },
        });
  });
});

describe('grounds', () => {
  const row = rowOf('clb-guidance');
  const five = { grounds: ['five-b-half-days'] };

  it('look at the facts: four half days are not five', () => {
    given(reported('r1', school, { absences: { B: 4 } }))
      .when(request(row, five), school)
      .refused({ rule: 'ladder-grounds' });
    given(reported('r1', school, { absences: { Z: 9 } }))
      .when(request(row, five), school)
      .refused({ rule: 'ladder-grounds' });
  });

  const absent = (
    id: string,
    date: string,
    halfDays: number,
    more: {
      readonly code?: 'B' | 'Z';
      readonly period?: { readonly from: string; readonly to: string };
    } = {},
  ): TrajectoryEvent => ({
    type: 'AbsencesRecorded',
    data: {
      absenceId: id,
      organisationId: school.id,
      code: more.code ?? 'B',
      date: more.period ? null : date,
      period: more.period ?? null,
      halfDays,
    },
    meta: meta(day(2)),
  });
  const counted = (...events: readonly (TrajectoryEvent | readonly TrajectoryEvent[])[]) =>
    halfDaysOf(given(...events).state, 'B', day(20), rules);
  const four = reported('r1', school, { absences: { B: 4 } });

  it('count what was recorded, or the highest that a report said, whichever is more', () => {
    const three = reported('r2', clb, { absences: { B: 3 } });
    expect(counted(four, three)).toBe(4);
    const days = ['2024-10-01', '2024-10-02'].map((date) => absent(date, date, 2));
    expect(counted(four, days, absent('z', '2024-10-03', 2, { code: 'Z' }))).toBe(4);
    expect(counted(four, days, absent('a3', '2024-10-03', 1))).toBe(5);
    expect(counted(four, days, absent('a4', '2024-10-03', 6))).toBe(6);
    expect(counted()).toBe(0);
  });

  it('count no half days of another school year [S2 De school]', () => {
    const before = ['2024-06-25', '2024-06-26', '2024-06-27'].map((date) => absent(date, date, 2));
    expect(counted(four, before)).toBe(4);
    expect(counted(before, absent('a1', '2024-10-01', 1))).toBe(1);
    expect(counted(absent('a2', '2024-06-27', 8))).toBe(0);
    expect(counted(absent('a3', '', 5, { period: { from: '2024-06-24', to: '2024-06-28' } }))).toBe(0);
    expect(counted(absent('a4', '', 5, { period: { from: '2024-09-23', to: '2024-09-27' } }))).toBe(5);
    given(reported('r1', school), before)
      .when(request(row, five), school)
      .refused({ rule: 'ladder-grounds' });
  });

  it('are never school refusal for the police', () => {
    given(open, reported('r3', school, { concernKind: 'school-refusal' }))
      .when(request(rowOf('police-preventive'), { grounds: [], attachments: [] }), school)
      .refused({ rule: 'ladder-not-for-school-refusal', pointer: '/step' });
  });

  it.each(['school-external', 'police-preventive'] as const)('need a CLB or PMS beside a %s', (step) => {
    given(reported('r1', school, { absences: { B: 5 } }))
      .when(request(rowOf(step)), school)
      .refused({ rule: 'ladder-needs-participant', params: { step, types: 'clb, pms' } });
  });
});

describe('what a request must carry', () => {
  it('may stand in the trajectory already', () => {
    const row = rowOf('clb-guidance');
    const visited: TrajectoryEvent = {
      type: 'MeasureRecorded',
      data: {
        measureId: 'm1',
        organisationId: school.id,
        type: 'home-visit',
        date: '2024-10-02',
        note: null,
      },
      meta: meta(day(2)),
    };
    const state = given(reported('r1', school, { absences: { B: 5 } }), visited)
      .when(request(row, { attachments: ['a holiday picture'] }), school)
      .then({
        type: 'EscalationRequested',
        data: {
          escalationId: 'e1',
          step: 'clb-guidance',
          to: org('clb', 'addressee').id,
          by: school.id,
          grounds: ['five-b-half-days'],
          attachments: [],
          explanation: sealed('because'),
          rulesVersion: '2022-1',
        },
      });
    expect(state.escalations).toHaveLength(1);
    given(reported('r1', school, { absences: { B: 5 } }), measured('m1', school))
      .when(request(row, { attachments: [] }), school)
      .refused({
        rule: 'ladder-attachments',
        params: { step: 'clb-guidance', missing: 'parents-contacted' },
      });
  });

  it('is for a ROTS consult a sketch without names, or all parties at a round table', () => {
    const { state } = given(open);
    const row = rowOf('regional-consultation');
    const asked = given(open).when(request(row, { attachments: ['round-table-parties'] }), clb);
    expect(state.escalations).toEqual([]);
    asked.then({
      type: 'EscalationRequested',
      data: {
        escalationId: 'e1',
        step: row.step,
        to: org('clb', 'addressee').id,
        by: clb.id,
        grounds: ['trajectory-stuck'],
        attachments: ['round-table-parties'],
        explanation: sealed('because'),
        rulesVersion: '2022-1',
      },
    });
  });
});

const requested = (id = 'e1', to = naft, by = clb): TrajectoryEvent => ({
  type: 'EscalationRequested',
  data: {
    escalationId: id,
    step: 'school-external',
    to: to.id,
    by: by.id,
    grounds: [],
    attachments: [],
    explanation: null,
    rulesVersion: '2022-1',
  },
  meta: meta(day(5), { by: by.id }),
});

describe('a request that is waiting [S2 fase 2]', () => {
  const row = rowOf('school-external');
  const again = request(row, { escalationId: 'e2', to: naft, asked: naft.id });

  it('is not made twice by the same', () => {
    given(open, requested()).when(again, clb).then();
  });

  it('is in conflict with the same of another, and names who asked', () => {
    given(open, requested())
      .when(again, school)
      .refused({
        kind: 'conflict',
        rule: 'escalation-pending',
        params: { holder: clb.id, escalationId: 'e1' },
      });
  });

  it('does not come back under its own id once it was answered', () => {
    const refused: TrajectoryEvent = {
      type: 'EscalationRefused',
      data: { escalationId: 'e1', outcome: 'refused', reason: sealed('full') },
      meta: meta(day(6)),
    };
    given(open, requested(), refused)
      .when({ ...again, escalationId: 'e1' }, clb)
      .then();
  });
});

describe('answer-escalation [S2 fase 2]', () => {
  type Outcome = Extract<TrajectoryCommand, { kind: 'answer-escalation' }>['outcome'];
  const answer = (
    outcome: Outcome,
    reason = outcome === 'refused' ? sealed('full') : null,
  ): TrajectoryCommand => ({
    kind: 'answer-escalation',
    escalationId: 'e1',
    outcome,
    reason,
  });
  const data = { escalationId: 'e1', reason: null };
  const accepted = { type: 'EscalationAccepted' as const, data };
  const joins = (to = naft) => ({
    type: 'ParticipantJoined' as const,
    data: {
      organisationId: to.id,
      organisationType: to.type,
      since: day(20),
      basis: { kind: 'escalation' as const, escalationId: 'e1' },
    },
  });
  const enters = {
    type: 'PhaseEntered' as const,
    data: { phase: 2 as const, because: 'school-external', rulesVersion: '2022-1' },
  };

  it('accepted makes a participant and enters the phase of the row', () => {
    const state = given(open, requested()).when(answer('accepted'), naft).then(accepted, joins(), enters);
    expect(who(state)).toEqual([school.id, clb.id, naft.id]);
    expect(state).toMatchObject({ phase: 2, escalations: [{ status: 'accepted', answeredAt: day(20) }] });
  });

  it('accepted goes back to no earlier phase, and is a ground of its own for who takes part', () => {
    const further: TrajectoryEvent = {
      type: 'PhaseEntered',
      data: { phase: 3, because: 'mandated-facility', rulesVersion: '2022-1' },
      meta: meta(day(4)),
    };
    const state = given(open, further, requested('e1', clb, school))
      .when(answer('accepted'), clb)
      .then(accepted, joins(clb));
    expect(state.phase).toBe(3);
    expect(state.participants.find((each) => each.organisationId === clb.id)).toMatchObject({
      since: day(1),
      bases: [
        { kind: 'report', reportId: 'r2' },
        { kind: 'escalation', escalationId: 'e1' },
      ],
    });
  });

  it('lets one that left take part again when it is asked', () => {
    const state = given(open, left(clb, day(3)), requested('e1', clb, school))
      .when(answer('accepted'), clb)
      .then(accepted, joins(clb), enters);
    expect(who(state)).toEqual([school.id, clb.id]);
  });

  it('refused says why; no place need not', () => {
    given(open, requested())
      .when(answer('refused', null), naft)
      .refused({ kind: 'rule', rule: 'escalation-reason-needed', pointer: '/reason' });
    given(open, requested())
      .when(answer('refused'), naft)
      .then({
        type: 'EscalationRefused',
        data: { escalationId: 'e1', outcome: 'refused', reason: sealed('full') },
      });
    const state = given(open, requested())
      .when(answer('no-place'), naft)
      .then({ type: 'EscalationRefused', data: { ...data, outcome: 'no-place' } });
    expect(who(state)).toEqual([school.id, clb.id]);
  });

  const taken = [...open, requested(), { ...accepted, meta: meta(day(6), { by: naft.id }) }];
  const over: TrajectoryEvent = {
    type: 'EscalationConcluded',
    data: { ...data, outcome: 'completed' },
    meta: meta(day(7)),
  };

  it.each(['completed', 'returned'] as const)('%s ends what was accepted, and removes nobody', (outcome) => {
    const state = given(taken)
      .when(answer(outcome), naft)
      .then({ type: 'EscalationConcluded', data: { ...data, outcome } });
    expect(state.escalations).toMatchObject([{ status: outcome }]);
    given(open, requested())
      .when(answer(outcome), naft)
      .refused({ kind: 'rule', rule: 'escalation-not-accepted', params: { status: 'requested' } });
  });

  it('is given once', () => {
    given(taken)
      .when(answer('no-place'), naft)
      .refused({
        kind: 'conflict',
        rule: 'already-answered',
        params: { holder: naft.id, status: 'accepted' },
      });
    given(taken, over)
      .when(answer('returned'), naft)
      .refused({
        kind: 'conflict',
        rule: 'already-answered',
        params: { holder: naft.id, status: 'completed' },
      });
  });

  it('is for the addressee of a request that exists', () => {
    given(open, requested())
      .when(answer('accepted'), police)
      .refused({ kind: 'forbidden', rule: 'escalation-addressee-answers', params: { addressee: naft.id } });
    given(open).when(answer('accepted'), naft).refused({ kind: 'not-found', rule: 'not-found' });
  });

  it('is not given on a closed trajectory', () => {
    given(open, assigned(clb, day(2)), requested(), closedAs('qualified', day(8)))
      .when(answer('accepted'), naft)
      .refused({ rule: 'trajectory-closed' });
  });
});
