import { describe, expect, it } from 'vitest';
import { type OrganisationId, organisationId, reportId } from '../ids.js';
import type { ActorType } from '../organisation/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { ReportedFacts } from '../trajectory/index.js';
import { reachedThresholds, type ThresholdFacts } from './thresholds.js';

const school = organisationId('school-1');
const clb = organisationId('clb-1');
const pms = organisationId('pms-1');
const takingPart = (id: OrganisationId, type: ActorType) => ({
  organisationId: id,
  type,
  since: '2024-09-01',
  bases: [],
});
const besides = (...others: ThresholdFacts['participants']) => [takingPart(school, 'school'), ...others];
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
  participants: [takingPart(school, 'school')],
  entries: [],
  coordinator: null,
  ...more,
});
const codesFor = (id: OrganisationId, given: ThresholdFacts) =>
  reachedThresholds(given, rules)
    .filter(({ standsFor }) => standsFor.includes(id))
    .map(({ code }) => code);
const codesOf = (given: ThresholdFacts) => codesFor(school, given);
const codesAt = (now: string, given: ThresholdFacts) =>
  reachedThresholds(given, rules)
    .filter(({ from, until }) => from <= now && now < until)
    .map(({ code }) => code);
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
        standsFor: [school],
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

  it('are none without absences, and none of a former school year stands in this one', () => {
    expect(codesOf(facts())).toEqual([]);
    const both = facts({ absences: [...fiveDays, absence('2025-09-03', 1)] });
    expect(codesAt('2025-09-10T08:00:00.000Z', both)).toEqual(['contact-with-parents']);
  });

  it('stand in every school year that absences are about: a day written in a wrong year takes none away', () => {
    const now = '2024-10-02T08:00:00.000Z';
    const three = ['contact-with-parents', 'signal-to-clb', 'police-as-preventive-partner'];
    const slips = [
      absence('2042-09-03'),
      { ...absence('2042-09-04'), code: 'Z' as const },
      { ...absence('x'), date: null, period: { from: '1950-09-02', to: '2099-09-13' }, halfDays: 1 },
    ];
    for (const slip of slips) expect(codesAt(now, facts({ absences: [...fiveDays, slip] }))).toEqual(three);
  });

  it('are not looked for in years that were over at the first report', () => {
    const years = ['2019-09-03', '2021-09-03', '2024-09-03'].map((day) => absence(day, 1));
    expect(reachedThresholds(facts({ absences: years }), rules)).toEqual([
      expect.objectContaining({ code: 'contact-with-parents', from: '2024-09-02T22:00:00.000Z' }),
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
      to: clb,
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
    expect(codesOf(facts({ absences: fiveDays, participants: besides(takingPart(clb, 'clb')) }))).toEqual([
      'contact-with-parents',
      'police-as-preventive-partner',
    ]);
  });

  it("are a signal to the CLB that takes part, until it records something [S2 'CLB' 1]", () => {
    const participants = besides(takingPart(clb, 'clb'));
    const taken = (more: Partial<ThresholdFacts>) =>
      codesFor(clb, facts({ absences: fiveDays, participants, ...more }));
    const measure = (date: string, organisationId = clb) => ({
      measureId: 'measure-1',
      organisationId,
      type: 'talk-with-pupil' as const,
      date,
      note: null,
    });
    expect(taken({})).toEqual(['signal-to-clb']);
    expect(taken({ measures: [measure('2024-09-04')] })).toEqual(['signal-to-clb']);
    expect(taken({ measures: [measure('2024-09-06', school)] })).toEqual(['signal-to-clb']);
    expect(taken({ measures: [measure('2024-09-06')] })).toEqual([]);
    const stance = (at: string) => ({
      kind: 'stance' as const,
      entryId: 'entry-1',
      organisationId: clb,
      stance: 'cooperating' as const,
      date: at.slice(0, 10),
      attempts: [],
      at,
    });
    expect(taken({ entries: [stance('2024-09-03T08:00:00.000Z')] })).toEqual(['signal-to-clb']);
    expect(taken({ entries: [stance('2024-09-06T08:00:00.000Z')] })).toEqual([]);
  });

  it('wait for who may take the step, also of those who coordinate [S2 §6; S2 §12]', () => {
    const participants = besides(takingPart(clb, 'clb'), takingPart(pms, 'pms'));
    const given = facts({ absences: fiveDays, participants, coordinator: clb });
    expect(codesFor(school, given)).toEqual(['contact-with-parents', 'police-as-preventive-partner']);
    expect(codesFor(clb, given)).toEqual(['signal-to-clb']);
    expect(codesFor(pms, given)).toEqual([]);
    const contact = organisationId('contact-21012');
    const alone = facts({
      absences: fiveDays,
      participants: besides(takingPart(contact, 'municipal-contact-point')),
      coordinator: contact,
    });
    expect(codesFor(contact, alone)).toEqual(['signal-to-clb']);
    expect(codesFor(contact, { ...alone, coordinator: null })).toEqual([]);
  });

  it('come once each where the community is not known, and CLB and PMS stand in for each other', () => {
    const reports = [report({ community: null })];
    expect(codesOf(facts({ reports, absences: fiveDays }))).toEqual([
      'contact-with-parents',
      'signal-to-clb',
      'police-as-preventive-partner',
      'signal-to-pms',
    ]);
    for (const [id, type, code] of [
      [clb, 'clb', 'signal-to-clb'],
      [pms, 'pms', 'signal-to-pms'],
    ] as const) {
      const given = facts({ reports, absences: fiveDays, participants: besides(takingPart(id, type)) });
      expect(codesOf(given)).toEqual(['contact-with-parents', 'police-as-preventive-partner']);
      expect(codesFor(id, given)).toEqual([code]);
    }
  });

  it('of a number for a semester stand in the semester, and again in the next [S0 §2]', () => {
    const [present] = rules['absence-signals'];
    if (!present) throw new Error('there is a version');
    const { vg } = present.content;
    const perSemester = vg.counts
      .filter(({ code }) => code === 'contact-with-parents')
      .map((each) => ({ ...each, per: 'semester' as const, halfDays: 2 }));
    const own = { ...present, content: { ...present.content, vg: { ...vg, counts: perSemester } } };
    const found = (...days: string[]) =>
      reachedThresholds(facts({ absences: days.map((day) => absence(day, 1)) }), {
        ...rules,
        'absence-signals': [own],
      }).map(({ from, until }) => [from.slice(0, 10), until.slice(0, 10)]);
    expect(found('2024-10-03', '2025-03-03')).toEqual([]);
    expect(found('2024-10-03', '2024-10-04', '2025-03-03')).toEqual([['2024-10-03', '2025-01-31']]);
    expect(found('2024-10-03', '2025-03-03', '2025-03-04')).toEqual([
      ['2025-03-03', expect.stringMatching(/^2025-08/)],
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
