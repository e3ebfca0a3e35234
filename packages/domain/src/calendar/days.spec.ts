import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, dayNumber, daysBetween, daysIn, isWeekend, overlap } from './days.js';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-1-1', '2024', '', '2024-01-01T00:00:00Z'])(
    'refuses %s, which is no day',
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it('counts days as the platform does, of any year', () => {
    const everyDay = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(everyDay, fc.integer({ min: -60, max: 60 }), (day, days) => {
        const platform = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
        expect(dayNumber(day)).toBe(platform);
        if (day > '0002' && days !== 0)
          expect(addDays(day, days)).toBe(
            new Date((platform + days) * 86_400_000).toISOString().slice(0, 10),
          );
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['2024-0a-01', '2024/01/01', '+024-01-01', '2024-00-10', '2024-01-00', '2024-01-0'])(
    'refuses %s, which is not written as a day',
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it('adds what it counts, over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-01-01', -1)).toBe('2022-12-31');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('knows the weekends, as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isWeekend(day)).toBe([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()));
      }),
    );
  });

  it('is so many years later on the same day, and on 1 March where there is no 29 February', () => {
    expect(addYears('2008-09-30', 18)).toBe('2026-09-30');
    expect(addYears('2008-02-29', 18)).toBe('2026-03-01');
    expect(addYears('2008-02-29', 16)).toBe('2024-02-29');
  });

  it('is so many months later on the same day, or on the last of a shorter month', () => {
    expect(addMonths('2024-09-02', 3)).toBe('2024-12-02');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(addMonths('2024-10-31', 2)).toBe('2024-12-31');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });

  it('counts both ends of a span, and finds what two share', () => {
    expect(daysIn({ from: '2024-09-02', to: '2024-09-02' })).toBe(1);
    expect(
      overlap({ from: '2024-09-01', to: '2024-09-10' }, { from: '2024-09-10', to: '2024-09-12' }),
    ).toEqual({
      from: '2024-09-10',
      to: '2024-09-10',
    });
    expect(
      overlap({ from: '2024-09-01', to: '2024-09-02' }, { from: '2024-09-03', to: '2024-09-04' }),
    ).toBeNull();
  });
});
