/**
 * A date of which the day, or month and day, may be unknown. Only `parsePartialDate` and `partialDate` make one, so
 * it always exists in the calendar.
 */
export interface PartialDate {
  readonly year: number;
  /** 1–12, or null when only the year is known. */
  readonly month: number | null;
  /** 1–31, or null when only the year, or year and month, are known. */
  readonly day: number | null;
  readonly [parsed]: true;
}
declare const parsed: unique symbol;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How many days a month of a year has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

type Unparsed = Omit<PartialDate, typeof parsed>;

function exists(date: Unparsed): date is PartialDate {
  const { year, month, day } = date;
  if (year < 1 || year > 9999) return false;
  if (month === null) return day === null;
  const days = daysInMonth(year, month);
  return days > 0 && (day === null || (day >= 1 && day <= days));
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for another form or a date that does not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  const parts = shape.exec(text);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const date: Unparsed = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return exists(date) ? date : null;
}

/** Writes a date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function formatPartialDate(date: PartialDate): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(date.year).padStart(4, '0');
  if (date.month === null) return year;
  return date.day === null ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}

/** Whether all of year, month and day are known. */
export function isFullDate(date: PartialDate): boolean {
  return date.day !== null;
}

/**
 * Whether `date` lies after `today` for certain: a month or year that has begun is not after a day in it. Use it for
 * "not in the future".
 */
export function isAfter(date: PartialDate, today: PartialDate): boolean {
  if (date.year !== today.year) return date.year > today.year;
  if (date.month === null || today.month === null) return false;
  if (date.month !== today.month) return date.month > today.month;
  return date.day !== null && today.day !== null && date.day > today.day;
}
