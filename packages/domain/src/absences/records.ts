import { type DaySpan, dayNumber, daysIn } from '../calendar/index.js';
import type { AbsenceCode } from '../concern/index.js';

interface Recorded {
  /** Who says it: absent where all records are of one. What two say of a day may be the same half days. */
  readonly by?: string;
}

/** Half days missed on one day. Several of one code, day and recorder add up, to the two halves that a day has. */
export interface DatedAbsence extends Recorded {
  readonly code: AbsenceCode;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly halfDays: 1 | 2;
}

/** Half days of one code counted over a period, without the days. */
export interface AbsenceTotal extends Recorded {
  readonly code: AbsenceCode;
  /** First day of the period; null when somebody counted "until now" and did not say from when. */
  readonly from: string | null;
  readonly to: string;
  readonly halfDays: number;
}

export type AbsenceRecord = DatedAbsence | AbsenceTotal;

/** A record as a statement about a stretch of days: so many half days of a code lie in it. */
export interface AbsenceClaim {
  readonly code: AbsenceCode;
  readonly span: DaySpan;
  readonly halfDays: number;
  /** Whether the first day of the span is where the counting began, or only early enough. */
  readonly openBeginning: boolean;
  readonly by: string | null;
}

/** A day, and not later than any on which a count may have begun. */
const longAgo = '1900-01-01';
const halvesOf = (span: DaySpan): number => 2 * daysIn(span);

const claimOf = (record: AbsenceRecord): AbsenceClaim =>
  'date' in record
    ? {
        code: record.code,
        span: { from: record.date, to: record.date },
        halfDays: record.halfDays,
        openBeginning: false,
        by: record.by ?? null,
      }
    : {
        code: record.code,
        span: { from: record.from ?? longAgo, to: record.to },
        halfDays: record.halfDays,
        openBeginning: record.from === null,
        by: record.by ?? null,
      };

const fits = ({ span, halfDays }: AbsenceClaim): boolean =>
  span.from <= span.to && Number.isInteger(halfDays) && halfDays >= 0 && halfDays <= halvesOf(span);

/** Whether so many half days fit into the days that the record is about. */
export const fitsItsDays = (record: AbsenceRecord): boolean => fits(claimOf(record));

function check(claim: AbsenceClaim): void {
  const { code, span, halfDays } = claim;
  dayNumber(span.from);
  dayNumber(span.to);
  if (fits(claim)) return;
  throw new RangeError(
    `${halfDays} half days ${code} from ${span.from} to ${span.to} cannot be: ` +
      `a whole number, two a day at most, in a period that ends no sooner than it begins`,
  );
}

/**
 * The claims that records make; those of one code, day and recorder made one.
 * @throws RangeError for a day that does not exist, a period that ends before it begins, or more half days than it has
 */
export function claimsOf(records: readonly AbsenceRecord[]): readonly AbsenceClaim[] {
  const days = new Map<string, AbsenceClaim>();
  const totals: AbsenceClaim[] = [];
  for (const record of records) {
    const claim = claimOf(record);
    check(claim);
    if (!('date' in record)) {
      totals.push(claim);
      continue;
    }
    const key = `${claim.code} ${record.date} ${claim.by}`;
    const halfDays = Math.min(2, claim.halfDays + (days.get(key)?.halfDays ?? 0));
    days.set(key, { ...claim, halfDays });
  }
  return [...days.values(), ...totals];
}
