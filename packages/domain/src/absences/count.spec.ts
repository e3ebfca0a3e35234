import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn } from '../calendar/index.js';
import { absencesBySchoolYear, countWithin } from './count.js';
import { fullestWindow, reachedOn, runningCount } from './pace.js';
import { calendars, history, on, records, span, total } from './records.fixture.js';
import { claimsOf } from './records.js';

const B = ['B'] as const;
const firstSemester = { from: '2024-09-01', to: '2025-01-31' };

const count = (given: readonly Parameters<typeof claimsOf>[0][number][], within = firstSemester) =>
  countWithin(claimsOf(given), B, within);

/** Long after everything that was recorded. */
const later = '2040-01-01';

const exactly = (halfDays: number) => ({ atLeast: halfDays, atMost: halfDays });

describe('half days in a span [S2 Terminologie 2]', () => {
  it('add up by day, two a day at most', () => {
    expect(count([on('2024-09-02'), on('2024-09-02'), on('2024-09-03', 2)])).toEqual(exactly(4));
    expect(count([on('2024-09-02', 2), on('2024-09-02')])).toEqual(exactly(2));
    expect(count([on('2024-09-02', 2, 'Z'), on('2025-02-03')])).toEqual(exactly(0));
  });

  it('are a range for a total that crosses the edge, never a guess', () => {
    expect(count([total('2025-01-27', '2025-02-07', 6)])).toEqual({ atLeast: 0, atMost: 6 });
    expect(count([total('2025-01-20', '2025-02-02', 10)])).toEqual({ atLeast: 6, atMost: 10 });
    expect(count([total('2025-01-31', '2025-02-07', 6)])).toEqual({ atLeast: 0, atMost: 2 });
    expect(count([total(null, '2024-12-20', 6)])).toEqual({ atLeast: 0, atMost: 6 });
  });

  it('are a range where a total and days in it may be the same half days', () => {
    expect(count([total('2024-09-02', '2024-09-13', 6), on('2024-09-03', 2)])).toEqual({
      atLeast: 6,
      atMost: 8,
    });
    expect(count([total('2024-09-02', '2024-09-13', 6), on('2024-09-16', 2)])).toEqual(exactly(8));
    const two = [total('2024-09-02', '2024-09-13', 6), total('2024-09-09', '2024-09-20', 5)];
    expect(count(two)).toEqual({ atLeast: 6, atMost: 11 });
    const sharingDay = [total('2024-09-02', '2024-09-06', 4), total('2024-09-06', '2024-09-10', 3)];
    expect(count(sharingDay)).toEqual({ atLeast: 4, atMost: 7 });
    const besideEachOther = [total('2024-09-02', '2024-09-06', 4), total('2024-09-07', '2024-09-10', 3)];
    expect(count(besideEachOther)).toEqual(exactly(7));
  });

  it('are a range where two record the same days: they may be the same half days', () => {
    const days = ['2024-09-02', '2024-09-03', '2024-09-04'];
    const told = (by: string) => days.map((date) => ({ ...on(date), by }));
    expect(count([...told('school'), ...told('clb')])).toEqual({ atLeast: 3, atMost: 6 });
    const whole = days.map((date) => ({ ...on(date, 2), by: 'clb' }));
    expect(count([...told('school'), ...whole])).toEqual(exactly(6));
  });

  it('are never more for certain than possible, where two give one day different codes', () => {
    const given = claimsOf([
      { ...on('2024-09-02', 2, 'B'), by: 'school' },
      { ...on('2024-09-02', 2, 'Z'), by: 'clb' },
    ]);
    expect(countWithin(given, ['B', 'Z'], firstSemester)).toEqual(exactly(2));
    const ofOne = claimsOf([on('2024-09-02', 1, 'B'), on('2024-09-02', 1, 'Z')]);
    expect(countWithin(ofOne, ['B', 'Z'], firstSemester)).toEqual(exactly(2));
  });

  it.each([
    ['three half days on one day', total('2024-09-02', '2024-09-02', 3)],
    ['part of a half day', total('2024-09-02', '2024-09-03', 1.5)],
    ['a period that ends before it begins', total('2024-09-03', '2024-09-02', 0)],
    ['a day that does not exist', on('2024-02-30')],
  ])('refuse %s', (_, record) => {
    expect(() => claimsOf([record])).toThrow(RangeError);
  });

  it('hold what really happened, whatever the records leave open', () => {
    fc.assert(
      fc.property(history, span, ({ missed, records }, within) => {
        for (const codes of [['B'], ['Z'], ['B', 'Z']] as const) {
          const { atLeast, atMost } = countWithin(claimsOf(records), codes, within);
          const truth = missed.filter(
            ({ code, date }) =>
              codes.some((each) => each === code) && within.from <= date && date <= within.to,
          ).length;
          expect([atLeast, atMost, atLeast <= truth && truth <= atMost]).toEqual([atLeast, atMost, true]);
        }
      }),
    );
  });

  it('never become fewer by one record more, or in a longer span', () => {
    fc.assert(
      fc.property(records, records, span, fc.nat(30), (given, more, within, days) => {
        const before = countWithin(claimsOf(given), B, within);
        const after = countWithin(claimsOf([...given, ...more]), B, within);
        const longer = countWithin(claimsOf(given), B, { from: within.from, to: addDays(within.to, days) });
        expect(after.atLeast >= before.atLeast && after.atMost >= before.atMost).toBe(true);
        expect(longer.atLeast >= before.atLeast && longer.atMost >= before.atMost).toBe(true);
      }),
    );
  });
});

describe('absences by school year and semester', () => {
  it('count each code in its year and semester', () => {
    const given = [on('2024-09-02', 2), on('2025-03-04'), on('2025-03-05', 2, 'Z'), on('2025-09-02')];
    expect(absencesBySchoolYear(calendars, given, 'vg', later)).toEqual([
      {
        schoolYear: '2024-2025',
        year: { B: exactly(3), Z: exactly(2) },
        semesters: [{ B: exactly(2) }, { B: exactly(1), Z: exactly(2) }],
      },
      { schoolYear: '2025-2026', year: { B: exactly(1) }, semesters: [{ B: exactly(1) }, {}] },
    ]);
  });

  it('give a total that crosses a semester whole to the year, and as a range to each semester [S0 §2]', () => {
    const [year] = absencesBySchoolYear(calendars, [total('2025-01-20', '2025-02-02', 10)], 'vg', later);
    expect(year?.year).toEqual({ B: exactly(10) });
    expect(year?.semesters).toEqual([{ B: { atLeast: 6, atMost: 10 } }, { B: { atLeast: 0, atMost: 4 } }]);
  });

  it('put late August in the year of that community’s schools', () => {
    const years = (community: 'vg' | 'fwb') =>
      absencesBySchoolYear(calendars, [on('2024-08-27')], community, later).map((each) => each.schoolYear);
    expect([years('vg'), years('fwb')]).toEqual([['2023-2024'], ['2024-2025']]);
  });

  it('leave out what lies after the day that counts, and of a total what cannot lie before it', () => {
    const given = [
      on('2024-09-02', 2),
      on('2024-09-05'),
      total('2024-09-04', '2024-09-06', 5),
      on('2025-09-02'),
    ];
    expect(absencesBySchoolYear(calendars, given, 'vg', '2024-09-04')).toEqual([
      {
        schoolYear: '2024-2025',
        year: { B: { atLeast: 3, atMost: 4 } },
        semesters: [{ B: { atLeast: 3, atMost: 4 } }, {}],
      },
    ]);
  });

  it('need no calendar for a count', () => {
    const given = [total('2031-06-01', '2031-10-01', 4)];
    expect(absencesBySchoolYear(calendars, given, 'fwb', later).map((each) => each.schoolYear)).toEqual([
      '2030-2031',
      '2031-2032',
    ]);
  });
});

describe('the fullest window', () => {
  it('has as many as the fullest of all windows', () => {
    const codes = ['B', 'Z'] as const;
    const year = { from: '2024-09-01', to: '2025-06-30' };
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(7, 42),
        fc.constantFrom('atLeast', 'atMost'),
        (given, days, by) => {
          const claims = claimsOf(given);
          let most = 0;
          for (let shift = 0; shift + days <= daysIn(year); shift += 1) {
            const from = addDays(year.from, shift);
            most = Math.max(most, countWithin(claims, codes, { from, to: addDays(from, days - 1) })[by]);
          }
          expect(fullestWindow(claims, codes, year, days, by)?.count[by] ?? 0).toBe(most);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reaches into the end of a long total as far as its half days need', () => {
    const days = ['2024-11-18', '2024-11-19', '2024-11-20', '2024-11-21', '2024-11-22'];
    const given = [total('2024-09-01', '2024-10-20', 10), ...days.map((day) => on(day, 2))];
    const window = fullestWindow(claimsOf(given), B, { from: '2024-09-01', to: '2025-06-30' }, 42, 'atMost');
    expect(window).toEqual({
      span: { from: '2024-10-16', to: '2024-11-26' },
      count: { atLeast: 10, atMost: 20 },
    });
  });

  it('is filled by a total that is longer than it, with what lies beside', () => {
    const ill = ['2024-10-20', '2024-10-21', '2024-10-22'].map((day) => on(day, 2, 'Z'));
    const given = claimsOf([total('2024-09-01', '2024-10-30', 110), ...ill]);
    const year = { from: '2024-09-01', to: '2025-06-30' };
    expect(fullestWindow(given, ['B', 'Z'], year, 42, 'atLeast')?.count.atLeast).toBe(80);
  });

  it('says on which day a number was reached, for certain and at the soonest', () => {
    const claims = claimsOf([on('2024-09-02', 2), total('2024-09-09', '2024-09-20', 3)]);
    expect(reachedOn(runningCount(claims, B, firstSemester), firstSemester, 2, 'atLeast')).toBe('2024-09-02');
    expect(reachedOn(runningCount(claims, B, firstSemester), firstSemester, 5, 'atMost')).toBe('2024-09-10');
    expect(reachedOn(runningCount(claims, B, firstSemester), firstSemester, 5, 'atLeast')).toBe('2024-09-20');
    expect(reachedOn(runningCount(claims, B, firstSemester), firstSemester, 6, 'atMost')).toBeNull();
  });
});
