import type { Random } from '../../random/random.js';
import type { Person } from '../person.js';
import type { ErrorRates } from './rates.js';
import { withWrongDigit } from './typo.js';

function punctuated(random: Random, number: string): string {
  const kind = random.next();
  const [date, serial, check] = [number.slice(0, 6), number.slice(6, 9), number.slice(9)];
  if (kind < 0.45) return number;
  if (kind < 0.55) return `${date} ${serial} ${check}`;
  return `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}-${serial}.${check}`;
}

/** @param when 0 for the first report on the person, 1 for the last day that is reported on */
export function writeNationalNumber(
  random: Random,
  { nationalNumber, bisNumber, siblingsNumber }: Person,
  when: number,
  rates: ErrorRates,
): string | null {
  const own = bisNumber !== null && when < 0.5 ? bisNumber : nationalNumber;
  if (random.chance(rates.numberMissing)) return null;
  const number = siblingsNumber !== null && random.chance(rates.siblingsNumber) ? siblingsNumber : own;
  const typed = random.chance(rates.numberMistyped) ? withWrongDigit(random, number) : number;
  return punctuated(random, typed);
}
