import { daysInMonth, type PartialDate } from './partial-date.js';

/** Eleven digits of an INSZ/NISS (`YYMMDD SSS CC`), without separators; not necessarily valid. */
export type NationalNumber = string & { readonly __brand: 'NationalNumber' };

/** What reading a national number gives: the eleven digits, or why the text is none. */
export type ParsedNationalNumber =
  | { readonly ok: true; readonly number: NationalNumber }
  | { readonly ok: false; readonly reason: 'not-eleven-digits' };

/** `birth-date-mismatch` also stands for a number whose first six digits are no possible date. */
export type NationalNumberRule = 'check-digits' | 'birth-date-mismatch';

/** Outcome of the tests on a national number: valid, or the rules it breaks. */
export interface NationalNumberCheck {
  readonly valid: boolean;
  readonly broken: readonly NationalNumberRule[];
}

/** What the digits say without looking at the check digits. */
export interface NationalNumberDate {
  /** Last two digits of the year of birth. */
  readonly yearOfCentury: number;
  /** 1–12, or null when the register did not know it (written 00). */
  readonly month: number | null;
  /** 1–31, or null when the register did not know it (written 00). */
  readonly day: number | null;
  /** A BIS number: given to someone who is not in the national register. */
  readonly bis: boolean;
}

function isElevenDigits(text: string): text is NationalNumber {
  return /^\d{11}$/.test(text);
}

/**
 * Reads a national number as people write it (`06.05.29-718.57`): spaces, dots and dashes are dropped, then exactly
 * eleven digits must be left. Says nothing of its validity: see `checkNationalNumber`.
 */
export function parseNationalNumber(text: string): ParsedNationalNumber {
  const digits = text.replace(/[\s.\p{Pd}]/gu, '');
  return isElevenDigits(digits) ? { ok: true, number: digits } : { ok: false, reason: 'not-eleven-digits' };
}

/** The part of a national number that tells the birth date; BIS numbers add 20 or 40 to the month. */
export function nationalNumberDate(number: NationalNumber): NationalNumberDate {
  const written = Number(number.slice(2, 4));
  const bis = written >= 20;
  const month = written >= 40 ? written - 40 : bis ? written - 20 : written;
  const day = Number(number.slice(4, 6));
  return {
    yearOfCentury: Number(number.slice(0, 2)),
    month: month === 0 ? null : month,
    day: day === 0 ? null : day,
    bis,
  };
}

function checkDigitsFit(number: NationalNumber, from2000: boolean): boolean {
  const counted = Number(number.slice(0, 9)) + (from2000 ? 2_000_000_000 : 0);
  return 97 - (counted % 97) === Number(number.slice(9));
}

function isPossible({ yearOfCentury, month, day }: NationalNumberDate, from2000: boolean): boolean {
  if (month === null) return day === null || day <= 31;
  const days = daysInMonth((from2000 ? 2000 : 1900) + yearOfCentury, month);
  return days > 0 && (day === null || day <= days);
}

function agrees(date: NationalNumberDate, from2000: boolean, birthDate: PartialDate): boolean {
  const same = (a: number | null, b: number | null) => a === null || b === null || a === b;
  return (
    (from2000 ? 2000 : 1900) + date.yearOfCentury === birthDate.year &&
    same(date.month, birthDate.month) &&
    (date.month === null || same(date.day, birthDate.day))
  );
}

/**
 * Tests check digits and, when known, the birth date. `CC = 97 − (first nine digits mod 97)`, with a 2 put before the
 * nine digits for births from 2000 on. The form of the wrong century passes one time in 97, therefore the century
 * whose check digits fit must also be that of the birth date. Parts that the number (00) or the birth date leaves
 * open contradict nothing.
 */
export function checkNationalNumber(
  number: NationalNumber,
  birthDate: PartialDate | null,
): NationalNumberCheck {
  const date = nationalNumberDate(number);
  const centuries = [false, true].filter((from2000) => checkDigitsFit(number, from2000));
  const broken: NationalNumberRule[] = [];
  if (centuries.length === 0) broken.push('check-digits');
  const readings = centuries.length === 0 ? [false, true] : centuries;
  const fits = readings.some(
    (from2000) => isPossible(date, from2000) && (birthDate === null || agrees(date, from2000, birthDate)),
  );
  if (!fits) broken.push('birth-date-mismatch');
  return { valid: broken.length === 0, broken };
}
