import {
  nationalNumberDate,
  type PartialDate,
  parseNationalNumber,
  parsePartialDate,
} from '@samenspoor/domain';
import type { Sex } from '../details.js';

/** BIS numbers of people whose sex was not known carry the month plus 20. */
const bisOfUnknownSex = { from: 20, to: 32 } as const;

/** Births before 2000 leave the remainder of the nine digits as it stands, later ones put a 2 before them. */
function centuryOf(number: string): number {
  return 97 - (Number(number.slice(0, 9)) % 97) === Number(number.slice(9)) ? 1900 : 2000;
}

const two = (part: number): string => String(part).padStart(2, '0');

function written(year: number, month: number | null, day: number | null): PartialDate | null {
  if (month === null) return parsePartialDate(String(year));
  return parsePartialDate(day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`);
}

/**
 * The sex that a valid national number tells: the serial number is odd for men and even for women; null for a BIS
 * number given when the sex was not known.
 */
export function sexIn(number: string): Sex | null {
  const month = Number(number.slice(2, 4));
  if (month >= bisOfUnknownSex.from && month <= bisOfUnknownSex.to) return null;
  return Number(number.slice(6, 9)) % 2 === 1 ? 'M' : 'F';
}

/**
 * A birth date, as far as the report gives it, completed by that in a valid national number (which then does not
 * contradict it): many a report has a number and no date, or a year alone.
 */
export function completeDate(date: PartialDate | null, number: string): PartialDate | null {
  const read = parseNationalNumber(number);
  if (!read.ok) return date;
  const { yearOfCentury, month, day } = nationalNumberDate(read.number);
  const more =
    date === null
      ? written(centuryOf(number) + yearOfCentury, month, day)
      : date.month === null || (date.day === null && date.month === month)
        ? written(date.year, month, day)
        : null;
  return more ?? date;
}
