import { addDays } from './days.js';

const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/**
 * The day in Brussels, `YYYY-MM-DD`.
 * @param instant ISO 8601; a day stands for itself
 * @throws RangeError when it can't be read
 */
export function dayInBrussels(instant: string): string {
  if (instant.length === 10) return instant;
  // Brussels is one or two hours ahead of UTC: until ten in the evening the day is the same. Asked very often.
  if (instant.endsWith('Z') && instant.slice(11, 13) < '22') return instant.slice(0, 10);
  return dayThere.format(new Date(instant));
}

/** Ends of days that were asked for: the platform takes long over each, and the same days are asked for all the time. */
const ends = new Map<string, string>();
const mostEnds = 5_000;

/**
 * The instant at which a day ends in Brussels, which is the first of the next: ISO 8601 in UTC.
 * @param day `YYYY-MM-DD`
 */
export function endOfDayInBrussels(day: string): string {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const summer = `${day}T22:00:00.000Z`;
  const end = dayInBrussels(summer) === addDays(day, 1) ? summer : `${day}T23:00:00.000Z`;
  if (ends.size >= mostEnds) ends.clear();
  ends.set(day, end);
  return end;
}
