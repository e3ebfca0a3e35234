import type { PartialDate } from '@samenspoor/domain';
import { isStandIn } from '../compare/birth-date.js';
import type { NormalisedDetails } from '../normalise/normalise.js';

const two = (part: number) => String(part).padStart(2, '0');

/** Day and month in one order, so that a date and the same date with both swapped share a key. */
function dayAndMonth(month: number, day: number): string {
  return day <= 12 && day < month ? `${two(day)}${two(month)}` : `${two(month)}${two(day)}`;
}

interface DateKeys {
  readonly full: string | null;
  readonly withinYear: string | null;
}

function dateKeys(date: PartialDate | null): DateKeys {
  if (date === null || date.month === null || date.day === null || isStandIn(date))
    return { full: null, withinYear: null };
  const withinYear = dayAndMonth(date.month, date.day);
  return { full: `${date.year}${withinYear}`, withinYear };
}

/**
 * The keys under which a report is filed and looked for. A report is compared with the persons it shares one with. Each joins at
 * least two pieces of knowledge, so that no key grows with the population alone; names enter by sound and field-free,
 * dates with day and month in one order, so that swaps share a key.
 */
export function blockingKeys(details: NormalisedDetails): readonly string[] {
  const { familyName, givenNames, birthDate, nationalNumber, address } = details;
  const keys = new Set<string>();
  if (nationalNumber !== null) keys.add(`n${nationalNumber}`);
  const names = [...(familyName?.cores ?? []), ...(givenNames?.cores ?? [])];
  if (names.length > 1) keys.add(`f${names.sort().join(' ')}`);
  const { full, withinYear } = dateKeys(birthDate);
  const family = familyName?.phonetic ?? [];
  const given = givenNames?.phonetic ?? [];
  const house = address?.house ?? null;
  if (full !== null) {
    for (const sound of family) keys.add(`d${full} ${sound}`);
    for (const sound of given) keys.add(`d${full} ${sound}`);
    if (house !== null) keys.add(`h${full} ${house}`);
  }
  if (house !== null) for (const sound of [...family, ...given]) keys.add(`a${house} ${sound}`);
  for (const one of family)
    for (const other of given) {
      const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
      keys.add(`p${pair}`);
      if (birthDate !== null) keys.add(`y${birthDate.year} ${pair}`);
      if (withinYear !== null) keys.add(`m${withinYear} ${pair}`);
    }
  return [...keys];
}
