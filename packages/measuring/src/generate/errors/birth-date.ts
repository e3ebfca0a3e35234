import type { Random } from '../../random/random.js';
import { type CalendarDate, writeDate } from '../person.js';
import type { ErrorRates } from './rates.js';
import { withWrongDigit } from './typo.js';

function exists(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Wrong in one digit, and still a date of somebody young. */
function digitOff(random: Random, text: string): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const wrong = withWrongDigit(random, text);
    if (exists(wrong) && wrong >= '1996' && wrong < '2020') return wrong;
  }
  return text;
}

/** The birth date of a report: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null. */
export function writeBirthDate(random: Random, date: CalendarDate, rates: ErrorRates): string | null {
  const right = writeDate(date);
  const { year, month, day } = date;
  const swapped = writeDate({ year, month: day, day: month });
  const ways: readonly (readonly [rate: number, written: () => string | null])[] = [
    [rates.dateMissing, () => null],
    [rates.yearOnly, () => right.slice(0, 4)],
    [rates.monthOnly, () => right.slice(0, 7)],
    [rates.standIn, () => `${right.slice(0, 4)}-01-01`],
    [rates.dayMonthSwapped, () => (day <= 12 ? swapped : right)],
    [rates.digitOff, () => digitOff(random, right)],
  ];
  let left = random.next();
  for (const [rate, written] of ways) {
    if (left < rate) return written();
    left -= rate;
  }
  return right;
}
