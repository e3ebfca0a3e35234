import { describe, expect, it } from 'vitest';
import { organisationId } from '../ids.js';
import { parsePartialDate } from '../person/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { AbsenceEntry } from '../trajectory/index.js';
import { type AttendanceSources, attendanceOn } from './attendance.js';
import { noEducationFacts, noIllnessFacts } from './facts.js';

const school = organisationId('school-12');
const clb = organisationId('clb-1');

const entry = (more: Partial<AbsenceEntry>): AbsenceEntry => ({
  absenceId: 'a',
  organisationId: school,
  code: 'B',
  date: null,
  period: null,
  halfDays: 1,
  ...more,
});

const report = (more: Partial<AttendanceSources['reports'][number]> = {}) => ({
  organisationId: school,
  concernKind: 'relative-absence' as const,
  absences: {},
  reportedAt: '2024-10-02T08:00:00.000Z',
  ...more,
});

const sources = (more: Partial<AttendanceSources> = {}): AttendanceSources => ({
  community: 'vg',
  reports: [report()],
  absences: [],
  birthDate: parsePartialDate('2009-04-12'),
  education: noEducationFacts,
  illness: null,
  ...more,
});

const on = (more: Partial<AttendanceSources> = {}, day = '2024-10-10') =>
  attendanceOn(rules, sources(more), day);
const pictureOf = (more: Partial<AttendanceSources> = {}, day?: string) => {
  const [picture] = on(more, day).pictures;
  if (picture === undefined) throw new Error('no picture');
  return picture;
};
const codes = (more: Partial<AttendanceSources> = {}, day?: string) =>
  pictureOf(more, day).signals.map(({ code, certainty }) => `${code}: ${certainty}`);

describe('half days', () => {
  it('are counted by day, over a period, and up to a day where more than two stand on it', () => {
    const absences = [
      entry({ date: '2024-09-10', halfDays: 2 }),
      entry({ period: { from: '2024-09-16', to: '2024-09-20' }, halfDays: 3 }),
      entry({ date: '2024-10-01', halfDays: 9, code: 'Z' }),
      entry({ date: '2024-10-02', halfDays: 0 }),
    ];
    expect(pictureOf({ absences }).schoolYears).toEqual([
      {
        schoolYear: '2024-2025',
        year: { B: { atLeast: 5, atMost: 5 }, Z: { atLeast: 0, atMost: 9 } },
        semesters: [{ B: { atLeast: 5, atMost: 5 }, Z: { atLeast: 0, atMost: 9 } }, {}],
      },
    ]);
  });

  it('of a report are possible, since it does not say from when', () => {
    expect(codes({ reports: [report({ absences: { B: 5 } })] })).toContain('signal-to-clb: possible');
  });

  it('that two organisations tell of may be the same ones', () => {
    const days = ['2024-09-09', '2024-09-10', '2024-09-11'];
    const told = [school, clb].flatMap((organisation) =>
      days.map((date) => entry({ date, organisationId: organisation })),
    );
    expect(codes({ absences: told })).toContain('signal-to-clb: possible');
    expect(codes({ absences: told.filter((each) => each.organisationId === school) })).not.toContain(
      'signal-to-clb: possible',
    );
  });
});

describe('a pupil whose community is not known', () => {
  it('has a picture for each, and is reckoned by no calendar that is not confirmed without saying so', () => {
    const { pictures } = on({ community: 'bi' }, '2026-11-23');
    expect(pictures.map(({ community, calendarKnown }) => [community, calendarKnown])).toEqual([
      ['vg', true],
      ['fwb', false],
    ]);
  });

  it('has as many unauthorised half days as either counts', () => {
    // In the French community 27 August 2024 is in the new school year.
    const { absenceKind } = on({ community: 'bi', absences: [entry({ date: '2024-08-27' })] });
    expect(absenceKind.reasons).toContainEqual({
      code: 'unauthorised-half-days',
      values: { atLeast: 0, atMost: 1 },
    });
  });
});

describe('what follows', () => {
  it("is the kind of absence, with enrolment as the latest report that tells says [S0 §2; S2 'Terminologie' 2]", () => {
    const education = {
      ...noEducationFacts,
      secondaryDiploma: 'no',
      registration: 'not-needed',
      domiciledAbroad: 'no',
      homeEducation: 'no',
    } as const;
    const absences = [entry({ date: '2024-09-10' })];
    expect(on({ education, absences }).absenceKind.possible).toEqual(['relative']);
    const gone = report({ concernKind: 'absolute-absence', reportedAt: '2024-10-05T08:00:00.000Z' });
    expect(on({ education, absences, reports: [gone, report()] }).absenceKind.possible).toEqual(['absolute']);
    const enrolled = { ...education, enrolled: 'yes', enrolledFrom: '2024-10-06' } as const;
    expect(on({ education: enrolled, absences, reports: [gone] }).absenceKind.possible).toEqual(['relative']);
  });

  it('is not known where nobody tells of unauthorised absence, and none where somebody tells of none', () => {
    const education = { ...noEducationFacts, enrolled: 'yes', enrolledFrom: '2024-09-01' } as const;
    const kinds = (more: Partial<AttendanceSources>) => on({ education, ...more }).absenceKind.possible;
    const ill = entry({ code: 'Z', date: '2024-09-10' });
    expect(kinds({ absences: [ill] })).toEqual(['relative', 'none']);
    expect(kinds({ absences: [entry({ date: '2024-03-12' })] })).toEqual(['relative', 'none']);
    expect(kinds({ absences: [entry({ date: '2024-09-10', halfDays: 0 })] })).toEqual(['relative', 'none']);
    expect(kinds({ reports: [report({ absences: { Z: 4 } })] })).toEqual(['relative', 'none']);
    const whole = { from: '2024-09-01', to: '2024-10-10' };
    expect(kinds({ absences: [entry({ period: whole, halfDays: 0 })] })).toEqual(['none']);
    const today = report({ absences: { B: 0 }, reportedAt: '2024-10-10T08:00:00.000Z' });
    expect(kinds({ reports: [today] })).toEqual(['none']);
    expect(kinds({ reports: [today], absences: [entry({ date: '2024-09-10' })] })).toEqual(['relative']);
  });

  it('does not rest on what was told for after the day, but for who refuses school', () => {
    const later = '2024-10-11T08:00:00.000Z';
    const reports = [
      report({ concernKind: 'absolute-absence', reportedAt: later }),
      report({ concernKind: 'exclusion', reportedAt: later }),
      report({ concernKind: 'school-refusal', reportedAt: later }),
    ];
    const absences = [entry({ date: '2024-10-11', halfDays: 2 })];
    const { absenceKind, schoolRefusal, pictures } = on({ reports, absences });
    expect(absenceKind.reasons).toContainEqual({ code: 'enrolled', values: { known: 'unknown' } });
    expect(pictures[0]?.schoolYears).toEqual([]);
    expect(pictures[0]?.signals).toEqual([]);
    expect(schoolRefusal).toBe(true);
    expect(on({ reports, absences }, '2024-10-11').pictures[0]?.schoolYears).toHaveLength(1);
  });

  it('leaves open what is not known: without a birth date every duty is possible', () => {
    expect(on({ birthDate: null }).compulsoryEducation.compulsory).toBe('may-be');
    expect(on().compulsoryEducation.possible).toContain('full-time');
  });

  it('takes school refusal for a track of its own, and never suggests the police [S2 §3]', () => {
    const absences = [entry({ period: { from: '2024-09-02', to: '2024-09-13' }, halfDays: 12 })];
    const reports = [report(), report({ concernKind: 'school-refusal' })];
    const { schoolRefusal, pictures } = on({ absences, reports });
    expect(schoolRefusal).toBe(true);
    const suggested = pictures.flatMap(({ signals }) => signals.map(({ suggests }) => suggests));
    expect(suggested).not.toContainEqual({ step: 'police-preventive' });
    expect(on({ absences }).pictures[0]?.signals.map(({ suggests }) => suggests)).toContainEqual({
      step: 'police-preventive',
    });
  });

  it("knows from a report that somebody was excluded [S2 'CLB' 1]", () => {
    expect(codes({ reports: [report({ concernKind: 'exclusion' })] })).toContain(
      'suspended-or-excluded: certain',
    );
  });

  it('names the version of every rule that it rests on', () => {
    expect(on().rules).toEqual({
      'school-calendars': '2026-1',
      'compulsory-education': '2020-1',
      'absence-signals': '2022-1',
      'sick-pupil-education': '2022-1',
    });
    expect(on({}, '2019-10-10').rules['compulsory-education']).toBe('1983-1');
  });
});

describe('education for who is ill [S2 §2.2]', () => {
  const illness = {
    ...noIllnessFacts,
    medicalCertificate: 'yes',
    requestedBy: { parents: 'yes', doctor: 'yes' },
    kilometres: 4,
  } as const;
  const education = {
    ...noEducationFacts,
    enrolled: 'yes',
    enrolledFrom: '2024-09-01',
    level: 'secondary',
    special: false,
  } as const;
  const eligible = (more: Partial<AttendanceSources>, offer: string, day?: string) =>
    pictureOf(more, day).sickPupilEducation?.find((each) => each.offer === offer);

  it('is shown where something is known of an illness', () => {
    expect(pictureOf().sickPupilEducation).toBeNull();
    expect(eligible({ illness, education }, 'school-ziekzijn')?.eligible).toBe('yes');
  });

  it('counts what was gathered in the school year: 4 lessons for 9 half days [S2 §2.2.1]', () => {
    const absences = [
      entry({ period: { from: '2024-09-02', to: '2024-09-13' }, halfDays: 9, code: 'Z' }),
      entry({ date: '2024-05-02', halfDays: 2, code: 'Z' }),
    ];
    const chronic = { ...illness, chronic: 'yes', treatmentMonths: 8 } as const;
    expect(eligible({ illness: chronic, education, absences }, 'toah')).toMatchObject({
      eligible: 'yes',
      lessons: 4,
    });
  });

  it('is for more than 21 days: not on the 21st [S2 §2.2.1]', () => {
    const long = { ...illness, since: '2024-09-16', lessThanHalfTime: 'yes' } as const;
    expect(eligible({ illness: long, education }, 'toah', '2024-10-06')?.eligible).toBe('no');
    expect(eligible({ illness: long, education }, 'toah', '2024-10-07')?.eligible).toBe('yes');
  });

  it('is not refused for half days that nobody counted, where it is not known how somebody is ill', () => {
    const ill = report({ concernKind: 'illness' });
    for (const offer of ['toah', 'bednet'])
      expect(eligible({ reports: [ill], education }, offer)).toMatchObject({
        eligible: 'unknown',
        lessons: null,
      });
    expect(eligible({ reports: [ill] }, 'toah', '2024-10-01')).toBeUndefined();
  });

  it('leaves open what is not known', () => {
    const unsaid = eligible({ illness: noIllnessFacts }, 'bednet');
    expect(unsaid?.eligible).toBe('unknown');
    expect(unsaid?.conditions).toContainEqual({ code: 'level', holds: 'unknown', values: {} });
  });
});
