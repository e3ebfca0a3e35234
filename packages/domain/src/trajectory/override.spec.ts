import { describe, expect, it } from 'vitest';
import { type EscalationStep, inForce, type LadderRow } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import { clb, contactPoint, day, given, org, reported, school, sealed } from './given.fixture.js';

const rows = inForce(rules.ladder, day(20)).content;
const rowOf = (step: EscalationStep): LadderRow => {
  const row = rows.find((each) => each.step === step);
  if (!row) throw new Error(`no row for ${step}`);
  return row;
};
const because = sealed('there is no time');

const request = (
  row: LadderRow,
  more: Partial<Extract<TrajectoryCommand, { kind: 'request-escalation' }>> = {},
): TrajectoryCommand => {
  const to = org(row.to[0] ?? 'clb', 'addressee');
  return {
    kind: 'request-escalation',
    escalationId: 'e1',
    step: row.step,
    to,
    asked: to.id,
    grounds: [],
    attachments: [],
    explanation: null,
    override: because,
    ...more,
  };
};
const bare = [...reported('r1', school), ...reported('r2', clb)];
const requestedWith = (row: LadderRow, more: object) => ({
  type: 'EscalationRequested' as const,
  data: {
    escalationId: 'e1',
    step: row.step,
    to: org('clb', 'addressee').id,
    by: clb.id,
    grounds: [],
    attachments: [],
    explanation: null,
    rulesVersion: '2022-1',
    ...more,
  },
});

describe('setting aside what the ladder asks [S2 De school]', () => {
  const mandated = rowOf('mandated-facility');

  it('is recorded: which preconditions, and why', () => {
    const state = given(bare)
      .when(request(mandated), clb)
      .then(requestedWith(mandated, { override: { of: ['grounds', 'attachments'], reason: because } }));
    expect(state.escalations).toMatchObject([{ override: { of: ['grounds', 'attachments'] } }]);
  });

  it('counts only for what did not hold', () => {
    given(bare)
      .when(request(mandated, { grounds: ['voluntary-help-stuck'] }), clb)
      .then(
        requestedWith(mandated, {
          grounds: ['voluntary-help-stuck'],
          override: { of: ['attachments'], reason: because },
        }),
      );
    const complete = {
      grounds: ['voluntary-help-stuck'],
      attachments: ['m-document', 'question-clarification'],
    };
    given(bare).when(request(mandated, complete), clb).then(requestedWith(mandated, complete));
  });

  it('needs a reason', () => {
    given(bare)
      .when(request(mandated, { override: null }), clb)
      .refused({ rule: 'ladder-grounds', source: mandated.source });
  });

  it('is only for the types that the row names, and tells which', () => {
    const row = rowOf('clb-guidance');
    const grounded = { grounds: ['underlying-problem'] };
    given(reported('r1', school))
      .when(request(row, grounded), school)
      .refused({
        kind: 'rule',
        rule: 'ladder-override',
        pointer: '/override',
        params: {
          step: 'clb-guidance',
          precondition: 'attachments',
          allowed: 'municipal-contact-point, central-contact-point',
        },
        source: 'docs/adr/0028',
      });
    given(reported('r1', school))
      .when(request(row, grounded), contactPoint)
      .then(
        requestedWith(row, {
          ...grounded,
          by: contactPoint.id,
          override: { of: ['attachments'], reason: because },
        }),
      );
  });

  it('is only for what the row names: else what is missing is told, as without a reason', () => {
    const direct = rowOf('youth-care-direct');
    given(reported('r1', school))
      .when(request(direct), clb)
      .refused({ rule: 'ladder-grounds', source: direct.source, pointer: '/grounds' });
    const police = rowOf('police-preventive');
    given(bare)
      .when(request(police, { grounds: ['pupil-inflexible'] }), school)
      .refused({
        rule: 'ladder-attachments',
        source: police.source,
        params: { step: 'police-preventive', missing: 'absence-list, school-measures, clb-involved' },
      });
    given(bare)
      .when(request(direct, { grounds: ['agreement-recorded'] }), clb, { at: '2026-10-01T12:00:00.000Z' })
      .refused({ rule: 'ladder-agreement-missing' });
  });

  it.each(rows)('never lets another than the row says call in $step', (row) => {
    given(bare)
      .when(request(row), org('bridge-figure'))
      .refused({ kind: 'forbidden', rule: 'ladder-called-in-by', source: row.source });
  });

  it('never sends school refusal to the police [S2 §3], nor any precondition of that step away [S2 §12; S2 fase 1]', () => {
    const police = rowOf('police-preventive');
    given(bare, reported('r3', school, { concernKind: 'school-refusal' }))
      .when(request(police), school)
      .refused({ rule: 'ladder-not-for-school-refusal' });
    given(reported('r1', school))
      .when(request(police), school)
      .refused({ rule: 'ladder-needs-participant', source: police.source });
    given(bare).when(request(police), school).refused({ rule: 'ladder-grounds', source: police.source });
  });

  it('lets nobody set anything aside beyond the table of domain and ladder', () => {
    expect(
      Object.fromEntries(
        rows.flatMap(({ step, mayOverride }) => (mayOverride ? [[step, mayOverride.of.join(' ')]] : [])),
      ),
    ).toEqual({
      'clb-guidance': 'attachments',
      'pms-guidance': 'attachments',
      'school-external': 'attachments',
      'youth-care-direct': 'attachments',
      'youth-care-indirect': 'grounds attachments',
      'worrying-file': 'grounds attachments',
      'mandated-facility': 'grounds attachments',
      'regional-consultation': 'attachments',
    });
  });
});
