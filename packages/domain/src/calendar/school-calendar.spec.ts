import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleContent, ruleVersions } from '../rules/data.fixture.js';
import { type SchoolCalendars, type SchoolYearCalendar, schoolHolidays } from '../rules/index.js';
import { addDays, daysBetween, isWeekend } from './days.js';
import {
  addWorkingDays,
  isSchoolDay,
  requireKnownYears,
  schoolHolidayOn,
  schoolYearOf,
  schoolYearSpan,
  semesterOf,
  semesterSpan,
  UnknownSchoolDay,
} from './school-calendar.js';

const calendars = ruleContent<SchoolCalendars>('school-calendars', '2024-09-01');
const communities = ['vg', 'fwb'] as const;
const yearsOf = communities.flatMap((community) =>
  calendars[community].years.map((year) => ({ community, ...year })),
);

/** Easter Sunday, by the algorithm of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

const mondayOf = (day: string): string => {
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, -1);
  return monday;
};

const startOf = (year: SchoolYearCalendar, holiday: string) =>
  year.holidays.find((each) => each.holiday === holiday)?.from;

describe('the data', () => {
  it('have one version in force, with a source', () => {
    for (const { source } of ruleVersions('school-calendars')) expect(source).toMatch(/^\[S\d .+\]$/);
  });

  it.each(yearsOf)('have in $community $schoolYear holidays in order, within the year', (year) => {
    expect(Number(year.schoolYear.slice(5))).toBe(Number(year.schoolYear.slice(0, 4)) + 1);
    let last = addDays(year.from, -1);
    for (const { holiday, from, to } of year.holidays) {
      expect(schoolHolidays).toContain(holiday);
      expect(from > last && to >= from).toBe(true);
      last = to;
    }
    expect(last).toBe(year.to);
  });

  it.each(communities)('have no gap between the years of %s', (community) => {
    const { years } = calendars[community];
    for (const [index, year] of years.entries())
      if (index > 0) expect(year.from).toBe(addDays(years[index - 1]?.to ?? '', 1));
  });

  it.each(yearsOf)('close on every public holiday in $community $schoolYear', ({ community, from, to }) => {
    for (const year of [Number(from.slice(0, 4)), Number(to.slice(0, 4))]) {
      const moving = [1, 39, 50].map((days) => addDays(easter(year), days));
      const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map(
        (each) => `${year}-${each}`,
      );
      for (const day of [...moving, ...fixed])
        if (from <= day && day <= to)
          expect([day, isSchoolDay(calendars, day, community)]).toEqual([day, false]);
    }
  });

  it.each(calendars.vg.years)('are in $schoolYear those of the decision of 17 April 1991 (vg)', (year) => {
    const [first, second] = year.schoolYear.split('-').map(Number);
    if (first === undefined || second === undefined) throw new Error('no years');
    const sunday = easter(second);
    const allSaints = `${first}-11-01`;
    const christmas = `${first}-12-25`;
    expect(startOf(year, 'autumn')).toBe(
      new Date(allSaints).getUTCDay() === 0 ? `${first}-11-02` : mondayOf(allSaints),
    );
    expect(startOf(year, 'christmas')).toBe(
      mondayOf(isWeekend(christmas) ? addDays(christmas, 2) : christmas),
    );
    expect(startOf(year, 'carnival')).toBe(addDays(sunday, -48));
    const firstMonday = mondayOf(`${second}-04-07`);
    const early = sunday < `${second}-04-01` ? addDays(sunday, 1) : firstMonday;
    expect(startOf(year, 'easter')).toBe(sunday > `${second}-04-15` ? addDays(sunday, -13) : early);
    expect(startOf(year, 'ascension')).toBe(addDays(sunday, 39));
    expect([year.from, startOf(year, 'summer')]).toEqual([`${first}-09-01`, `${second}-07-01`]);
  });

  it.each(calendars.fwb.years.slice(1))(
    'begin on a last Monday of August, with two weeks at each holiday, in $schoolYear (fwb, decree of 31 March 2022)',
    (year) => {
      expect(year.from).toBe(mondayOf(`${year.from.slice(0, 4)}-08-31`));
      for (const name of ['autumn', 'christmas', 'carnival', 'spring']) {
        const found = year.holidays.find((each) => each.holiday === name);
        expect([name, daysBetween(found?.from ?? '', found?.to ?? '')]).toEqual([name, 13]);
      }
    },
  );
});

describe('isSchoolDay', () => {
  it('tells the communities apart where their holidays differ since 2022', () => {
    const days = ['2024-10-21', '2024-10-28', '2025-04-08', '2025-04-29', '2025-05-30', '2024-09-27'];
    expect(days.map((day) => isSchoolDay(calendars, day, 'vg'))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(days.map((day) => isSchoolDay(calendars, day, 'fwb'))).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('is for both communities a day on which schools of both are open', () => {
    const days = fc.integer({ min: 0, max: daysBetween('2021-09-01', '2026-08-23') });
    fc.assert(
      fc.property(days, (days) => {
        const day = addDays('2021-09-01', days);
        expect(isSchoolDay(calendars, day, 'bi')).toBe(
          isSchoolDay(calendars, day, 'vg') && isSchoolDay(calendars, day, 'fwb'),
        );
      }),
    );
  });

  it('says outside the known calendar which calendar it is, and what to add', () => {
    expect(() => isSchoolDay(calendars, '2026-11-23', 'fwb')).toThrow(UnknownSchoolDay);
    expect(() => isSchoolDay(calendars, '2026-11-23', 'bi')).toThrow(
      /'fwb' goes from 2021-09-01 to 2026-08-23 and says nothing of 2026-11-23: add .* content\.fwb\.years/,
    );
    expect(isSchoolDay(calendars, '2026-11-23', 'vg')).toBe(true);
    expect(() => schoolHolidayOn(calendars, '2024-02-30', 'vg')).toThrow(/is no day/);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2024-10-18', 'vg', '2024-10-25'],
    ['2024-10-18', 'fwb', '2024-11-08'],
    ['2024-10-18', 'bi', '2024-11-08'],
    ['2025-04-04', 'vg', '2025-04-28'],
    ['2025-04-04', 'fwb', '2025-04-11'],
    ['2024-12-20', 'vg', '2025-01-10'],
  ] as const)('is five working days after %s for %s on %s [S2 §2.2 Bednet]', (day, community, reached) => {
    expect(addWorkingDays(calendars, day, 5, community)).toBe(reached);
  });

  it('never falls on a day without school, grows with the number, and is never sooner for both', () => {
    const starts = fc.integer({ min: 0, max: 1600 }).map((days) => addDays('2021-09-01', days));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const both = addWorkingDays(calendars, day, count, 'bi');
        for (const community of communities) {
          const reached = addWorkingDays(calendars, day, count, community);
          expect(isSchoolDay(calendars, reached, community)).toBe(true);
          expect(reached > addWorkingDays(calendars, day, count - 1, community)).toBe(true);
          expect(both >= reached).toBe(true);
        }
      }),
    );
  });

  it('does not guess when it leaves the known calendar, nor counts part of a day', () => {
    expect(() => addWorkingDays(calendars, '2026-07-03', 1, 'fwb')).toThrow(UnknownSchoolDay);
    expect(() => addWorkingDays(calendars, '2024-09-02', 1.5, 'vg')).toThrow(RangeError);
    expect(() => addWorkingDays(calendars, '2024-09-02', -1, 'vg')).toThrow(RangeError);
  });
});

describe('schoolYearOf and semesterOf', () => {
  it('differ in late August, and need no calendar in most of the year', () => {
    expect(schoolYearOf(calendars, '2024-08-27', 'vg')).toBe('2023-2024');
    expect(schoolYearOf(calendars, '2024-08-27', 'fwb')).toBe('2024-2025');
    expect(schoolYearOf(calendars, '2026-11-23', 'fwb')).toBe('2026-2027');
    expect(schoolYearOf(calendars, '2031-03-01', 'vg')).toBe('2030-2031');
    expect(() => schoolYearOf(calendars, '2026-08-26', 'fwb')).toThrow(UnknownSchoolDay);
  });

  it('have a second semester that begins on 1 February', () => {
    expect(semesterOf(calendars, '2025-01-31', 'vg')).toEqual({ schoolYear: '2024-2025', semester: 1 });
    expect(semesterOf(calendars, '2025-02-01', 'vg')).toEqual({ schoolYear: '2024-2025', semester: 2 });
    expect(semesterOf(calendars, '2024-08-27', 'fwb')).toEqual({ schoolYear: '2024-2025', semester: 1 });
  });

  it('have spans that hold each of their days, and two semesters that make the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), fc.constantFrom(...communities), (days, community) => {
        const day = addDays('2019-09-01', days);
        if (day.slice(5, 7) === '08') return;
        const semester = semesterOf(calendars, day, community);
        const { from, to } = semesterSpan(calendars, semester, community);
        const year = schoolYearSpan(calendars, semester.schoolYear, community);
        expect(from <= day && day <= to && year.from <= from && to <= year.to).toBe(true);
      }),
    );
  });

  it('say of a span that crosses an unknown August which day is not known', () => {
    expect(() => requireKnownYears(calendars, { from: '2026-06-01', to: '2026-10-01' }, 'fwb')).toThrow(
      UnknownSchoolDay,
    );
    requireKnownYears(calendars, { from: '2026-06-01', to: '2026-10-01' }, 'vg');
    requireKnownYears(calendars, { from: '2024-06-01', to: '2025-10-01' }, 'fwb');
    requireKnownYears(calendars, { from: '2026-09-01', to: '2027-06-30' }, 'fwb');
  });
});
