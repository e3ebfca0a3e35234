import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, type SchoolYearCalendar, schoolHolidays } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import { addDays, daysBetween, isWeekend } from './days.js';
import { easterSunday } from './easter.js';
import {
  addWorkingDays,
  calendarKnownUntil,
  isCalendarKnown,
  isPublicHoliday,
  isSchoolDay,
  schoolHolidayOn,
  schoolYearOf,
  schoolYearSpan,
  semesterOf,
  semesterSpan,
} from './school-calendar.js';

const calendars = inForce(rules['school-calendars'], '2024-09-01').content;
const communities = ['vg', 'fwb'] as const;
const yearsOf = communities.flatMap((community) =>
  calendars[community].years.map((year) => ({ community, ...year })),
);

const mondayOf = (day: string): string => {
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, -1);
  return monday;
};

const startOf = (year: SchoolYearCalendar, holiday: string) =>
  year.holidays.find((each) => each.holiday === holiday)?.from;

describe('the data', () => {
  it('have one version in force, with a source', () => {
    for (const { source } of rules['school-calendars']) expect(source).toMatch(/^\[S\d .+\]$/);
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

  it.each(yearsOf.filter((each) => !each.foreseen))(
    'name the public holidays outside weekends in $community $schoolYear',
    (year) => {
      for (let day = year.from; day <= year.to; day = addDays(day, 1))
        if (isPublicHoliday(calendars, day) && !isWeekend(day))
          expect([day, year.holidays.some((each) => each.from <= day && day <= each.to)]).toEqual([
            day,
            true,
          ]);
    },
  );

  it.each(calendars.vg.years)('are in $schoolYear those of the decision of 17 April 1991 (vg)', (year) => {
    const [first, second] = year.schoolYear.split('-').map(Number);
    if (first === undefined || second === undefined) throw new Error('no years');
    const sunday = easterSunday(second);
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

  it.each(calendars.fwb.years.slice(1).filter((each) => !each.foreseen))(
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

describe('isSchoolDay [S2 §2.2 Bednet]', () => {
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

  it.each([
    ['a Monday', '2031-03-03', true],
    ['a Saturday', '2031-03-01', false],
    ['Easter Monday', '2031-04-14', false],
    ['Ascension Day', '2031-05-22', false],
    ['Whit Monday', '2031-06-02', false],
    ['the national holiday', '2031-07-21', false],
    ['what will be a school holiday', '2031-12-29', true],
  ])('counts beyond the calendar weekends and legal public holidays alone: %s', (_, day, open) => {
    for (const community of ['vg', 'fwb', 'bi'] as const) {
      expect(isSchoolDay(calendars, day, community)).toBe(open);
      expect(isCalendarKnown(calendars, day, community)).toBe(false);
    }
    expect(schoolHolidayOn(calendars, day, 'vg')).toBeNull();
  });

  it('has no day that does not exist', () => {
    expect(() => isSchoolDay(calendars, '2024-02-30', 'vg')).toThrow(/is no day/);
    expect(() => isCalendarKnown(calendars, '2024-02-30', 'vg')).toThrow(/is no day/);
  });
});

describe('what is known of a calendar', () => {
  it('ends for each community with its last year that is confirmed', () => {
    expect(calendarKnownUntil(calendars, 'vg')).toBe('2028-08-31');
    expect(calendarKnownUntil(calendars, 'fwb')).toBe('2026-08-23');
    expect(calendarKnownUntil({ ...calendars, vg: { ...calendars.vg, years: [] } }, 'vg')).toBeNull();
  });

  it('is not known of a year that is only foreseen, whose holidays count all the same', () => {
    expect(isCalendarKnown(calendars, '2026-12-22', 'vg')).toBe(true);
    expect(isCalendarKnown(calendars, '2026-12-22', 'fwb')).toBe(false);
    expect(isCalendarKnown(calendars, '2026-12-22', 'bi')).toBe(false);
    expect(isSchoolDay(calendars, '2026-12-22', 'fwb')).toBe(false);
    expect(isSchoolDay(calendars, '2027-07-05', 'fwb')).toBe(false);
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

  it('goes on beyond the known calendar', () => {
    expect(addWorkingDays(calendars, '2029-08-30', 5, 'vg')).toBe('2029-09-07');
    expect(addWorkingDays(calendars, '2040-12-24', 1, 'bi')).toBe('2040-12-26');
  });

  it('does not count part of a day', () => {
    expect(() => addWorkingDays(calendars, '2024-09-02', 1.5, 'vg')).toThrow(RangeError);
    expect(() => addWorkingDays(calendars, '2024-09-02', -1, 'vg')).toThrow(RangeError);
  });
});

describe('schoolYearOf and semesterOf [S0 §2]', () => {
  it('differ in late August, and need no calendar in most of the year', () => {
    expect(schoolYearOf(calendars, '2024-08-27', 'vg')).toBe('2023-2024');
    expect(schoolYearOf(calendars, '2024-08-27', 'fwb')).toBe('2024-2025');
    expect(schoolYearOf(calendars, '2026-11-23', 'fwb')).toBe('2026-2027');
    expect(schoolYearOf(calendars, '2031-03-01', 'vg')).toBe('2030-2031');
    expect(schoolYearOf(calendars, '2029-08-31', 'vg')).toBe('2028-2029');
  });

  it('change where no calendar says it on the first day on which a year may begin', () => {
    expect(schoolYearOf(calendars, '2030-08-22', 'fwb')).toBe('2029-2030');
    expect(schoolYearOf(calendars, '2030-08-23', 'fwb')).toBe('2030-2031');
    expect(schoolYearOf(calendars, '2031-08-31', 'vg')).toBe('2030-2031');
    expect(schoolYearOf(calendars, '2031-09-01', 'vg')).toBe('2031-2032');
    // The first year that is written down begins later than the rule says of others.
    expect(schoolYearOf(calendars, '2021-08-31', 'fwb')).toBe('2020-2021');
    expect(schoolYearOf(calendars, '2021-09-01', 'fwb')).toBe('2021-2022');
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
        const semester = semesterOf(calendars, day, community);
        const { from, to } = semesterSpan(calendars, semester, community);
        const year = schoolYearSpan(calendars, semester.schoolYear, community);
        expect(from <= day && day <= to && year.from <= from && to <= year.to).toBe(true);
      }),
    );
  });
});
