import { daysInMonth } from '../person/index.js';

/** First and last day of a stretch of days, both in it; `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const millisecondsPerDay = 86_400_000;

/**
 * The day as a number of days, so that days can be counted.
 * @param day `YYYY-MM-DD`
 * @throws RangeError for another form or a day that does not exist
 */
export function dayNumber(day: string): number {
  const read = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day)
    throw new RangeError(`${day} is no day: write a day that exists as YYYY-MM-DD`);
  return read.getTime() / millisecondsPerDay;
}

const dayOf = (number: number): string => new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

/** The day so many calendar days later, or earlier when `days` is negative. */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** Calendar days from one day to another: 0 for the same day, negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Calendar days in a span, its first and last counted; 0 when it ends before it begins. */
export const daysIn = (span: DaySpan): number => Math.max(0, daysBetween(span.from, span.to) + 1);

/** The earlier of two days. */
export function earlierOf(one: string, other: string): string {
  if (one < other) return one;
  return other;
}

/** The later of two days. */
export function laterOf(one: string, other: string): string {
  if (one > other) return one;
  return other;
}

/** The days that two spans share, or null when they share none. */
export function overlap(one: DaySpan, other: DaySpan): DaySpan | null {
  const from = laterOf(one.from, other.from);
  const to = earlierOf(one.to, other.to);
  return from <= to ? { from, to } : null;
}

/** Whether it is a Saturday or a Sunday. Day 0 was a Thursday. */
export function isWeekend(day: string): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/**
 * The same day of the year so many years later. 29 February becomes 1 March in a year that has none: the first day on
 * which so many whole years have gone by.
 */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  if (day.slice(5) !== '02-29' || daysInMonth(Number(year), 2) === 29) return `${year}${day.slice(4)}`;
  return `${year}-03-01`;
}

/** The same day of the month so many months later; the last day of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  dayNumber(day);
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const last = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(last)}`;
}
