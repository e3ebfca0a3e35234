import { daysInMonth, isAfter, isFullDate, type PartialDate, parsePartialDate } from '@samenspoor/domain';
import { z } from 'zod';
import { rule } from './text.js';

/** How far ahead of ours a sender's clock may run before what it calls now is the future. */
const CLOCK_SKEW_MS = 5_000;
/** The first instant that any dated rule covers. */
const EARLIEST = Date.parse('1900-01-01T00:00:00Z');

/** `YYYY-MM-DD`, a day that exists. */
export const realDate = z
  .string()
  .refine((text) => {
    const date = parsePartialDate(text);
    return date !== null && isFullDate(date);
  }, rule('date'))
  .meta({ format: 'date', examples: ['2024-10-02'] });

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, existing. */
export const partialDate = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, rule('partial-date'))
  .meta({
    description: '`YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known.',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    examples: ['2009-04'],
  });

const instantShape =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/;

const minutesOf = (offset: string): number | null => {
  if (/^z$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || '0');
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** Milliseconds since 1970 of an ISO 8601 date and time with an offset, or null for another form. */
export const parseInstant = (text: string): number | null => {
  const parts = instantShape.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? '0'));
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = minutesOf(parts[8] ?? 'Z');
  if (offset === null) return null;
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant.setUTCHours(hour, minute - offset, second, milliseconds);
};

/** An ISO 8601 date and time with an offset. */
export const instant = z
  .string()
  .refine((text) => parseInstant(text) !== null, rule('instant'))
  .refine((text) => (parseInstant(text) ?? 0) >= EARLIEST, rule('instant-early'))
  .meta({ format: 'date-time', examples: ['2024-10-02T08:49:36Z'] });

const brusselsDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** The day in Brussels, `YYYY-MM-DD`. */
export const dayOf = (now: Date): string => brusselsDay.format(now);

/** Whether a date, of which parts may be unknown, lies after today for certain. Unreadable dates do not. */
export const isFutureDate = (text: string, now: Date): boolean => {
  const date: PartialDate | null = parsePartialDate(text);
  const today = parsePartialDate(dayOf(now));
  return date !== null && today !== null && isAfter(date, today);
};

/** Whether an instant lies after now. */
export const isFutureInstant = (text: string, now: Date): boolean =>
  (parseInstant(text) ?? 0) > now.getTime() + CLOCK_SKEW_MS;

/** Days of a period, both ends counted. */
export const daysIn = (period: { readonly from: string; readonly to: string }): number =>
  Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
