import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPartialDate, isAfter, parsePartialDate } from './partial-date.js';

const date = (text: string) => {
  const read = parsePartialDate(text);
  if (read === null) throw new Error(`${text} is no date`);
  return read;
};

describe('parsePartialDate [S2 Terminologie 1]', () => {
  it('reads a year, a month and a day', () => {
    expect(date('2009')).toEqual({ year: 2009, month: null, day: null });
    expect(date('2009-04')).toEqual({ year: 2009, month: 4, day: null });
    expect(date('2008-02-29')).toEqual({ year: 2008, month: 2, day: 29 });
  });

  it.each([
    '2009-02-29',
    '1900-02-29',
    '2009-13',
    '2009-00',
    '2009-04-31',
    '2009-04-00',
    '0000',
    '09-04-12',
    '2009-4-1',
    '2009-04-01T00:00:00Z',
    ' 2009',
    '',
  ])('refuses %s', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('agrees with the calendar, and writes what it read', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(formatPartialDate(date(text))).toBe(text);
      }),
    );
  });
});

describe('isAfter', () => {
  it('compares what is known, and a period that has begun is not after today', () => {
    const today = date('2024-10-02');
    expect(isAfter(date('2024-10-03'), today)).toBe(true);
    expect(isAfter(date('2024-10-02'), today)).toBe(false);
    expect(isAfter(date('2024-10'), today)).toBe(false);
    expect(isAfter(date('2024-11'), today)).toBe(true);
    expect(isAfter(date('2024'), today)).toBe(false);
    expect(isAfter(date('2025'), today)).toBe(true);
    expect(isAfter(date('2023-12-31'), today)).toBe(false);
  });
});
