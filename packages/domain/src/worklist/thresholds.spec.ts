import { describe, expect, it } from 'vitest';
import { organisationId, reportId } from '../ids.js';
import { rules } from '../rules/rules.fixture.js';
import type { ReportedFacts } from '../trajectory/index.js';
import { reachedThresholds, type ThresholdFacts } from './thresholds.js';

const school = organisationId('school-1');
const report = (more: Partial<ReportedFacts> = {}): ReportedFacts => ({
  reportId: reportId('report-1'),
  organisationId: school,
  organisationType: 'school',
  registeredBy: school,
  concernKind: 'relative-absence',
  absences: {},
  territory: null,
  community: 'vg',
  reportedAt: '2024-10-02T08:00:00.000Z',
  ...more,
});
const absence = (date: string, halfDays = 2) => ({
  absenceId: `absence-${date}`,
  organisationId: school,
  code: 'B' as const,
  date,
  period: null,
  halfDays,
});
const facts = (more: Partial<ThresholdFacts> = {}): ThresholdFacts => ({
  reports: [report()],
  absences: [],
  measures: [],
  escalations: [],
  participants: [],
  ...more,
});
const codesOf = (given: ThresholdFacts) => reachedThresholds(given, rules).map(({ code }) => code);
const fiveDays = ['2024-09-03', '2024-09-04', '2024-09-05', '2024-09-10', '2024-09-12'].map((day) =>
  absence(day),
);

describe('thresholds that ask for a step', () => {
  it('stand from the day on which they were reached to the end of the school year', () => {
    expect(reachedThresholds(facts({ absences: fiveDays }), rules)).toEqual([
      expect.objectContaining({ code: 'contact-with-parents', from: '2024-09-02T22:00:00.000Z' }),
      {
        code: 'signal-to-clb',
        suggests: { step: 'clb-guidance' },
        source: "[S2 'De school'; S2 'CLB' 1]",
        from: '2024-09-04T22:00:00.000Z',
        certainFrom: '2024-09-04T22:00:00.000Z',
        until: expect.stringMatching(/^2025-08-/),
      },
      expect.objectContaining({ code: 'police-as-preventive-partner', from: '2024-09-11T22:00:00.000Z' }),
    ]);
  });

  it('are perhaps reached by counts of a report, of which nobody says when they began', () => {
    const [first] = reachedThresholds(facts({ reports: [report({ absences: { B: 4 } })] }), rules);
    expect(first).toMatchObject({ code: 'contact-with-parents', certainFrom: null });
  });

  it('are none without absences, and of a former school year none once there are some of this one', () => {
    expect(codesOf(facts())).toEqual([]);
    expect(codesOf(facts({ absences: [...fiveDays, absence('2025-09-03', 1)] }))).toEqual([
      'contact-with-parents',
    ]);
  });

  it('are followed by the measure that they suggest, taken in that school year', () => {
    const measure = (date: string) => ({
      measureId: 'measure-1',
      organisationId: school,
      type: 'contact-with-parents' as const,
      date,
      note: null,
    });
    const absences = [absence('2024-09-03', 1)];
    expect(codesOf(facts({ absences, measures: [measure('2024-03-01')] }))).toEqual(['contact-with-parents']);
    expect(codesOf(facts({ absences, measures: [measure('2024-09-03')] }))).toEqual([]);
  });

  it('are followed by calling in the step, and by who takes part already', () => {
    const call = {
      escalationId: 'call-1',
      step: 'clb-guidance' as const,
      to: organisationId('clb-1'),
      by: school,
      grounds: [],
      attachments: [],
      explanation: null,
      requestedAt: '2024-09-13T08:00:00.000Z',
      answeredAt: null,
    };
    const asked = (status: 'requested' | 'withdrawn' | 'refused') =>
      codesOf(facts({ absences: fiveDays, escalations: [{ ...call, status }] }));
    expect(asked('requested')).not.toContain('signal-to-clb');
    expect(asked('refused')).not.toContain('signal-to-clb');
    expect(asked('withdrawn')).toContain('signal-to-clb');
    const clb = {
      organisationId: organisationId('clb-1'),
      type: 'clb' as const,
      since: '2024-09-01',
      bases: [],
    };
    expect(codesOf(facts({ absences: fiveDays, participants: [clb] }))).toEqual([
      'contact-with-parents',
      'police-as-preventive-partner',
    ]);
  });

  it('never suggest the police for school refusal [S2 §3]', () => {
    const reports = [report({ concernKind: 'school-refusal' })];
    expect(codesOf(facts({ reports, absences: fiveDays }))).toEqual([
      'contact-with-parents',
      'signal-to-clb',
    ]);
  });

  it('follow a version of the rule from its first day', () => {
    const [present] = rules['absence-signals'];
    if (!present) throw new Error('there is a version');
    const { vg, fwb } = present.content;
    const sooner = {
      ...present,
      version: 'sooner',
      from: '2024-11-01',
      content: {
        fwb,
        vg: {
          ...vg,
          counts: vg.counts.map((each) => (each.code === 'signal-to-clb' ? { ...each, halfDays: 3 } : each)),
        },
      },
    };
    const absences = [absence('2024-09-03'), absence('2024-09-04')];
    const found = reachedThresholds(facts({ absences }), { ...rules, 'absence-signals': [present, sooner] });
    expect(found.filter(({ code }) => code === 'signal-to-clb')).toEqual([
      expect.objectContaining({ from: '2024-10-31T23:00:00.000Z' }),
    ]);
  });
});
