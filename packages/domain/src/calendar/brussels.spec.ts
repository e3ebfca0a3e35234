import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInBrussels, endOfDayInBrussels } from './brussels.js';
import { addDays } from './days.js';

describe('the day in Brussels', () => {
  it.each([
    ['2024-07-01T21:59:59.999Z', '2024-07-01'],
    ['2024-07-01T22:00:00.000Z', '2024-07-02'],
    ['2024-12-31T22:59:59.999Z', '2024-12-31'],
    ['2024-12-31T23:00:00.000Z', '2025-01-01'],
    ['2024-07-01T23:30:00+02:00', '2024-07-01'],
    ['2024-07-01', '2024-07-01'],
  ])('of %s is %s', (instant, day) => {
    expect(dayInBrussels(instant)).toBe(day);
  });

  it('can not be told of what is no instant', () => {
    expect(() => dayInBrussels('tomorrow')).toThrow(RangeError);
  });
});

describe('the end of a day in Brussels', () => {
  it.each([
    ['2024-03-30', '2024-03-30T23:00:00.000Z'],
    ['2024-03-31', '2024-03-31T22:00:00.000Z'],
    ['2024-10-26', '2024-10-26T22:00:00.000Z'],
    ['2024-10-27', '2024-10-27T23:00:00.000Z'],
  ])('%s is at %s, also when the clock is changed', (day, instant) => {
    expect(endOfDayInBrussels(day)).toBe(instant);
  });

  it('is the first instant of the next day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays('1990-01-01', days);
        const end = endOfDayInBrussels(day);
        expect(dayInBrussels(end)).toBe(addDays(day, 1));
        expect(dayInBrussels(new Date(Date.parse(end) - 1).toISOString())).toBe(day);
      }),
    );
  });
});
