import {
  type DaySpan,
  daysIn,
  earlierOf,
  overlap,
  schoolYearOf,
  schoolYearSpan,
  semesterSpan,
} from '../calendar/index.js';
import { type AbsenceCode, absenceCodes } from '../concern/index.js';
import type { SchoolCalendars, SchoolCommunity } from '../rules/index.js';
import { type AbsenceClaim, type AbsenceRecord, claimsOf } from './records.js';

/** Half school days: certainly so many, possibly so many. The same twice when the records leave nothing open. */
export interface HalfDays {
  readonly atLeast: number;
  readonly atMost: number;
}

const none: HalfDays = { atLeast: 0, atMost: 0 };

/** A claim as far as it is about a span. */
interface Part extends HalfDays {
  readonly span: DaySpan;
}

/** The same, with what else tells claims apart. */
interface ClaimPart extends Part, Pick<AbsenceClaim, 'code' | 'by'> {
  readonly ofOneDay: boolean;
}

/** Of a total that crosses the edge: what cannot all lie outside, and what can lie inside, two half days a day. */
function partWithin(claim: AbsenceClaim, within: DaySpan): Part | null {
  const span = overlap(claim.span, within);
  if (span === null) return null;
  if (span.from === claim.span.from && span.to === claim.span.to)
    return { span, atLeast: claim.halfDays, atMost: claim.halfDays };
  const inside = 2 * daysIn(span);
  const outside = 2 * daysIn(claim.span) - inside;
  return { span, atLeast: Math.max(0, claim.halfDays - outside), atMost: Math.min(claim.halfDays, inside) };
}

/**
 * The most that claims about days apart from each other prove together. Claims whose days overlap may count the same half
 * days, so that only the one or the other is taken (weighted interval scheduling).
 */
function mostApart(parts: readonly Part[]): number {
  if (parts.length === 1) return parts[0]?.atLeast ?? 0;
  const byEnd = parts.toSorted((one, other) => (one.span.to < other.span.to ? -1 : 1));
  const best: number[] = [0];
  for (const [index, part] of byEnd.entries()) {
    const taken = (best[endedBefore(byEnd, part.span.from)] ?? 0) + part.atLeast;
    best.push(Math.max(best[index] ?? 0, taken));
  }
  return best.at(-1) ?? 0;
}

/** How many of the parts, in order of their last days, ended before a day. */
function endedBefore(byEnd: readonly Part[], day: string): number {
  let [ended, open] = [0, byEnd.length];
  while (ended < open) {
    const middle = (ended + open) >>> 1;
    const part = byEnd[middle];
    if (part !== undefined && part.span.to < day) ended = middle + 1;
    else open = middle;
  }
  return ended;
}

/** What several claims can hold: of those about one day two half days together. */
function atMostOf(parts: readonly ClaimPart[]): number {
  const days = new Map<string, number>();
  let sum = 0;
  for (const { span, atMost, ofOneDay } of parts) {
    if (!ofOneDay) sum += atMost;
    else days.set(span.from, Math.min(2, (days.get(span.from) ?? 0) + atMost));
  }
  for (const halfDays of days.values()) sum += halfDays;
  return sum;
}

function grouped(parts: readonly ClaimPart[], keyOf: (part: ClaimPart) => string | null) {
  const groups = new Map<string | null, ClaimPart[]>();
  for (const part of parts) {
    const group = groups.get(keyOf(part));
    if (group === undefined) groups.set(keyOf(part), [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

/** What one recorder proves: it gives each half day one code, so that what it says of several codes adds up. */
const provenBy = (parts: readonly ClaimPart[]): number =>
  grouped(parts, ({ code }) => code)
    .map(mostApart)
    .reduce((sum, count) => sum + count, 0);

/**
 * Half days of some codes in a span of days. A total whose period crosses the edge of the span, and records about the same
 * days (a total and the days in it, two totals, two who record), leave a range. Certain is what one of them proves, or
 * what all prove together on days apart.
 */
export function countWithin(
  claims: readonly AbsenceClaim[],
  codes: readonly AbsenceCode[],
  within: DaySpan,
): HalfDays {
  const parts: ClaimPart[] = [];
  for (const claim of claims) {
    const part = codes.includes(claim.code) ? partWithin(claim, within) : null;
    if (part === null) continue;
    const ofOneDay = claim.span.from === claim.span.to;
    const { span, atLeast, atMost } = part;
    parts.push({ span, atLeast, atMost, ofOneDay, code: claim.code, by: claim.by });
  }
  const [only] = parts;
  if (only === undefined) return none;
  const atMost = Math.min(atMostOf(parts), 2 * daysIn(within));
  if (parts.length === 1) return { atLeast: Math.min(only.atLeast, atMost), atMost };
  const proven = grouped(parts, ({ by }) => by).map(provenBy);
  return { atLeast: Math.min(Math.max(0, mostApart(parts), ...proven), atMost), atMost };
}

export type HalfDaysByCode = Readonly<Partial<Record<AbsenceCode, HalfDays>>>;

/** Half days by code, in a school year and in each of its semesters. */
export interface SchoolYearAbsences {
  /** For instance `2024-2025`. */
  readonly schoolYear: string;
  readonly year: HalfDaysByCode;
  readonly semesters: readonly [HalfDaysByCode, HalfDaysByCode];
}

function byCode(claims: readonly AbsenceClaim[], within: DaySpan): HalfDaysByCode {
  const counts: Partial<Record<AbsenceCode, HalfDays>> = {};
  for (const code of absenceCodes) {
    const count = countWithin(claims, [code], within);
    if (count.atMost > 0) counts[code] = count;
  }
  return counts;
}

function schoolYearsOf(
  calendars: SchoolCalendars,
  claims: readonly AbsenceClaim[],
  community: SchoolCommunity,
  until: string,
): readonly string[] {
  const years = new Set<string>();
  for (const { span, openBeginning } of claims) {
    if (span.from > until) continue;
    const last = schoolYearOf(calendars, earlierOf(span.to, until), community);
    const first = openBeginning ? last : schoolYearOf(calendars, span.from, community);
    for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
      years.add(`${year}-${year + 1}`);
  }
  return [...years].toSorted();
}

/**
 * Half days by code for every school year and semester that records are about, in order. Of a total without a beginning
 * only the school year of its last day is shown.
 * @param until the last day that counts, `YYYY-MM-DD`; of a total that reaches past it, what may lie before it counts
 * @throws RangeError as `claimsOf`
 */
export function absencesBySchoolYear(
  calendars: SchoolCalendars,
  records: readonly AbsenceRecord[],
  community: SchoolCommunity,
  until: string,
): readonly SchoolYearAbsences[] {
  const claims = claimsOf(records);
  const counted = ({ from, to }: DaySpan): HalfDaysByCode =>
    from > until ? {} : byCode(claims, { from, to: earlierOf(to, until) });
  return schoolYearsOf(calendars, claims, community, until).map((schoolYear) => {
    const semester = (semester: 1 | 2) =>
      counted(semesterSpan(calendars, { schoolYear, semester }, community));
    return {
      schoolYear,
      year: counted(schoolYearSpan(calendars, schoolYear, community)),
      semesters: [semester(1), semester(2)],
    };
  });
}
