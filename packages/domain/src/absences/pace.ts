import { addDays, type DaySpan, daysBetween, earlierOf, laterOf } from '../calendar/index.js';
import type { AbsenceCode } from '../concern/index.js';
import { countWithin, type HalfDays } from './count.js';
import type { AbsenceClaim } from './records.js';

export interface Window {
  readonly span: DaySpan;
  readonly count: HalfDays;
}

/**
 * First days of the windows of so many days in which a claim may weigh most: those that begin or end with it, and those
 * that hold as few of its days as have room for all its half days.
 */
function startsAround({ span, halfDays }: AbsenceClaim, days: number): readonly string[] {
  const room = Math.ceil(halfDays / 2);
  return [span.from, addDays(span.to, 1 - days), addDays(span.to, 1 - room), addDays(span.from, room - days)];
}

/**
 * The window of so many days, within a span, that certainly (`atLeast`) or possibly (`atMost`) has the most half days; the
 * first of them; null when nothing is counted.
 */
export function fullestWindow(
  claims: readonly AbsenceClaim[],
  codes: readonly AbsenceCode[],
  within: DaySpan,
  days: number,
  by: keyof HalfDays,
): Window | null {
  const lastStart = laterOf(within.from, addDays(within.to, 1 - days));
  const starts = new Set<string>();
  for (const claim of claims)
    if (codes.includes(claim.code))
      for (const start of startsAround(claim, days))
        starts.add(earlierOf(laterOf(start, within.from), lastStart));
  let fullest: Window | null = null;
  for (const from of [...starts].toSorted()) {
    const span = { from, to: earlierOf(addDays(from, days - 1), within.to) };
    const count = countWithin(claims, codes, span);
    if (count[by] > (fullest?.count[by] ?? 0)) fullest = { span, count };
  }
  return fullest;
}

/** The first day of a span by which certainly (`atLeast`) or possibly (`atMost`) so many half days had come together. */
export function reachedOn(
  claims: readonly AbsenceClaim[],
  codes: readonly AbsenceCode[],
  within: DaySpan,
  halfDays: number,
  by: keyof HalfDays,
): string | null {
  const isReached = (to: string) => countWithin(claims, codes, { from: within.from, to })[by] >= halfDays;
  if (!isReached(within.to)) return null;
  let before = -1;
  let reached = daysBetween(within.from, within.to);
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (isReached(addDays(within.from, middle))) reached = middle;
    else before = middle;
  }
  return addDays(within.from, reached);
}
