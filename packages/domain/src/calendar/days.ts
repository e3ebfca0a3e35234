import { daysInMonth } from '../person/index.js';

/** First and last day of a stretch of days, both in it; `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The number that some digits of a text make; not a number where another sign stands among them. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const isWritten = (day: string): boolean => day.length === 10 && day[4] === '-' && day[7] === '-';
/** Days before each month of a year that begins in March, so that a leap day is its last. */
const daysBefore = (month: number): number => Math.floor((153 * ((month + 9) % 12) + 2) / 5);
const daysPerEra = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const daysToEpoch = 719_468;

/**
 * The day as a number of days since 1970, so that days can be counted. Worked out by the rules of the Gregorian calendar, and not
 * by dates of the platform: counting absences asks it some thousands of times for one pupil.
 * @param day `YYYY-MM-DD`
 * @throws RangeError for another form or a day that does not exist
 */
export function dayNumber(day: string): number {
  const year = numberAt(day, 0, 4);
  const month = numberAt(day, 5, 7);
  const date = numberAt(day, 8, 10);
  // Not a number is on neither side of anything: what is wrong fails what must hold.
  const exists = year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  if (!isWritten(day) || !exists)
    throw new RangeError(`${day} is no day: write a day that exists as YYYY-MM-DD`);
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const ofEra = fromMarch - era * 400;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + daysBefore(month) + date - 1;
  return era * daysPerEra + days - daysToEpoch;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

const dayOf = (number: number): string => {
  const fromMarch = number + daysToEpoch;
  const era = Math.floor(fromMarch / daysPerEra);
  const ofEra = fromMarch - era * daysPerEra;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const year = era * 400 + years + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(ofYear - daysBefore(month) + 1, 2)}`;
};

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
