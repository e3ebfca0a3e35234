import type { PartialDate } from '@samenspoor/domain';
import type { LevelOf } from './levels.js';

/** 1 January is what many registers write when only the year is known. */
export function isStandIn(date: PartialDate): boolean {
  return date.month === 1 && date.day === 1;
}

/** Year, month and day as the eight digits that are typed, in one number. */
function digits(date: PartialDate): number {
  return date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** One digit typed wrong, or two neighbouring digits in the wrong order. */
function isOneDigitOff(a: PartialDate, b: PartialDate): boolean {
  let one = digits(a);
  let other = digits(b);
  while (one % 10 === other % 10) {
    if (one === other) return false;
    one = Math.floor(one / 10);
    other = Math.floor(other / 10);
  }
  const [before, last] = [Math.floor(one / 10), one % 10];
  const [otherBefore, otherLast] = [Math.floor(other / 10), other % 10];
  if (before === otherBefore) return true;
  const isBesideIt = Math.floor(before / 10) === Math.floor(otherBefore / 10);
  return isBesideIt && before % 10 === otherLast && last === otherBefore % 10;
}

/**
 * How two birth dates agree. An equal date on 1 January is `stand-in`: never full agreement. `day-and-month`: the same
 * birthday in another year.
 */
export function birthDateLevel(a: PartialDate | null, b: PartialDate | null): LevelOf<'birthDate'> {
  if (a === null || b === null) return 'missing';
  const sameYear = a.year === b.year;
  // Nothing but the year was known.
  if (isStandIn(a) || isStandIn(b)) return sameYear ? 'stand-in' : 'different';
  if (a.month === null || b.month === null) return sameYear ? 'year' : 'different';
  if (a.day === null || b.day === null)
    return sameYear ? (a.month === b.month ? 'month' : 'different') : 'different';
  if (sameYear && a.month === b.month && a.day === b.day) return 'exact';
  if (sameYear && a.month === b.day && a.day === b.month) return 'swapped';
  if (isOneDigitOff(a, b)) return 'one-digit-off';
  return a.month === b.month && a.day === b.day ? 'day-and-month' : 'different';
}
