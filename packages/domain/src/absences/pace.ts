import { addDays, type DaySpan, daysBetween, earlierOf, laterOf, overlap } from '../calendar/index.js';
import type { AbsenceCode } from '../concern/index.js';
import { countWithin, type HalfDays } from './count.js';
import type { AbsenceClaim } from './records.js';

export interface Window {
  readonly span: DaySpan;
  readonly count: HalfDays;
}

/**
 * The last first days of a window of so many days on which a claim still weighs all that it can: all its days in it, or as
 * many as the window holds; and room in it for all its half days. A later window has less of it, and the fullest window can
 * be moved later until some claim would lose.
 */
function lastFullStarts({ span, halfDays }: AbsenceClaim, days: number): readonly string[] {
  const room = Math.ceil(halfDays / 2);
  return [laterOf(span.from, addDays(span.to, 1 - days)), addDays(span.to, 1 - room)];
}

/**
 * The window of so many days, within a span, that certainly (`atLeast`) or possibly (`atMost`) has the most half days; one
 * of them where there are several; null when nothing is counted.
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
      for (const start of lastFullStarts(claim, days))
        starts.add(earlierOf(laterOf(start, within.from), lastStart));
  let fullest: Window | null = null;
  for (const from of [...starts].toSorted()) {
    const span = { from, to: earlierOf(addDays(from, days - 1), within.to) };
    const count = countWithin(claims, codes, span);
    if (count[by] > (fullest?.count[by] ?? 0)) fullest = { span, count };
  }
  return fullest;
}

/** Half days from the first day of a span up to and with a day of it. */
export interface RunningCount {
  (to: string): HalfDays;
  /** The last day of the span that a claim is about: its first where none is. */
  readonly lastDay: string;
}

/** A running count of claims, which works each day out once: several numbers can be looked for in it. */
export function runningCount(
  claims: readonly AbsenceClaim[],
  codes: readonly AbsenceCode[],
  within: DaySpan,
): RunningCount {
  const counted = claims.filter(({ code, span }) => codes.includes(code) && overlap(span, within) !== null);
  const lastDay = counted.reduce(
    (last, { span }) => laterOf(last, earlierOf(span.to, within.to)),
    within.from,
  );
  const known = new Map<string, HalfDays>();
  const count = (to: string): HalfDays => {
    const seen = known.get(to) ?? countWithin(counted, codes, { from: within.from, to });
    known.set(to, seen);
    return seen;
  };
  return Object.assign(count, { lastDay });
}

/** The first day of a span by which certainly (`atLeast`) or possibly (`atMost`) so many half days had come together. */
export function reachedOn(
  count: RunningCount,
  within: DaySpan,
  halfDays: number,
  by: keyof HalfDays,
): string | null {
  const isReached = (to: string) => count(to)[by] >= halfDays;
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
