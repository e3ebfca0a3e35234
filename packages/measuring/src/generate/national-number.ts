import type { Random } from '../random/random.js';
import type { NamedSex } from './names/pool.js';
import type { CalendarDate } from './person.js';

const two = (part: number) => String(part).padStart(2, '0');

/**
 * A valid national number (eleven digits) for this birth date and sex, or, with 20 or 40 added to the month, a BIS
 * number. Serials are drawn, not counted: two persons may come to the same one, once in some 500 of the same day.
 */
export function makeNationalNumber(
  random: Random,
  { year, month, day }: CalendarDate,
  sex: NamedSex,
  monthAdded: 0 | 20 | 40 = 0,
): string {
  const serial = 2 * random.int(0, 497) + (sex === 'M' ? 1 : 2);
  const nine = `${two(year % 100)}${two(month + monthAdded)}${two(day)}${String(serial).padStart(3, '0')}`;
  const counted = Number(nine) + (year >= 2000 ? 2_000_000_000 : 0);
  return `${nine}${two(97 - (counted % 97))}`;
}
