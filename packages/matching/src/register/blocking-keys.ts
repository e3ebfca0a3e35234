import type { PartialDate } from '@samenspoor/domain';
import { isStandIn } from '../compare/birth-date.js';
import type { NormalisedSchool } from '../normalise/address.js';
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

/** Sounds and letters that names, streets and schools enter keys with. */
interface Parts {
  readonly family: readonly string[];
  readonly given: readonly string[];
  readonly sounds: readonly string[];
  readonly house: string | null;
  readonly place: string | null;
  readonly elsewhere: { readonly postcode: string | null; readonly town: string | null } | null;
  /** First letters of the street: what follows is often written otherwise (`coplanddrive`, `copland drive`). */
  readonly street: string | null;
  readonly number: string | null;
  readonly school: NormalisedSchool | null;
}

function partsOf({ familyName, givenNames, address, school }: NormalisedDetails): Parts {
  const family = familyName?.phonetic ?? [];
  const given = givenNames?.phonetic ?? [];
  return {
    family,
    given,
    sounds: [...family, ...given],
    house: address?.house ?? null,
    place: address?.place ?? null,
    elsewhere: address?.elsewhere ?? null,
    street: address?.street?.slice(0, 5) ?? null,
    number: address?.houseNumber ?? null,
    school,
  };
}

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** A full date with anything else: a sound, the house, the school, the place, and by itself while it is rare. */
function* keysOfDate(full: string, { sounds, house, place, school }: Parts): Iterable<string> {
  for (const sound of sounds) yield `d${full} ${sound}`;
  if (house !== null) yield `h${full} ${house}`;
  if (school !== null) yield `s${full} ${school.key.slice(0, 12)}`;
  if (place !== null) yield `t${full} ${place}`;
  yield `D${full}`;
}

/** Where somebody lives with a sound of the name. */
function* keysOfAddress({ sounds, house, street, number }: Parts): Iterable<string> {
  if (house !== null) for (const sound of sounds) yield `a${house} ${sound}`;
  if (street === null) return;
  if (number !== null) yield `b${street} ${number}`;
  for (const sound of sounds) yield `S${street} ${sound}`;
}

/**
 * Outside Brussels a place is home to few people of the register: it says enough with a sound or a street. Postcode and
 * town each, since either may be written wrongly.
 */
function* keysElsewhere({ elsewhere, sounds, street }: Parts): Iterable<string> {
  for (const place of [elsewhere?.postcode, elsewhere?.town]) {
    if (!place) continue;
    for (const sound of sounds) yield `e${place} ${sound}`;
    if (street !== null) yield `E${place} ${street}`;
  }
}

/** Both names by sound, alone and with what is known of the date. */
function* keysOfNames(
  { family, given }: Parts,
  birthDate: PartialDate | null,
  withinYear: string | null,
): Iterable<string> {
  for (const one of family)
    for (const other of given) {
      const pair = pairOf(one, other);
      yield `p${pair}`;
      if (birthDate !== null) yield `y${birthDate.year} ${pair}`;
      if (withinYear !== null) yield `m${withinYear} ${pair}`;
    }
}

/** One name by sound with the first letters of the other, for names of which one is written quite wrongly. */
function* keysOfBeginnings(
  { familyName, givenNames, birthDate }: NormalisedDetails,
  { family, given, place, school }: Parts,
): Iterable<string> {
  for (const sound of family)
    for (const core of givenNames?.cores ?? []) yield `k${sound} ${core.slice(0, 3)}`;
  for (const sound of given)
    for (const core of familyName?.cores ?? []) yield `k${sound} ${core.slice(0, 3)}`;
  const initials = new Set((givenNames?.cores ?? []).map((core) => core.charAt(0)));
  const tokens = school?.tokens.filter((token) => token.length > 3).slice(0, 2) ?? [];
  for (const sound of family)
    for (const initial of initials) {
      if (birthDate !== null) yield `g${sound} ${initial} ${birthDate.year} ${place ?? ''}`;
      for (const token of tokens) yield `g${sound} ${initial} ${token}`;
    }
}

/**
 * The keys under which a report is filed and looked for: it is compared with the persons it shares one with. Each joins
 * at least two pieces of knowledge, so that no key that matters grows with the population alone; those that do become
 * over-full are passed over. Names enter by sound and field-free, dates with day and month in one order, so that
 * swaps share a key.
 */
export function blockingKeys(details: NormalisedDetails): ReadonlySet<string> {
  const { familyName, givenNames, birthDate, nationalNumber } = details;
  const keys = new Set<string>();
  const parts = partsOf(details);
  const { full, withinYear } = dateKeys(birthDate);
  const add = (more: Iterable<string>) => {
    for (const key of more) keys.add(key);
  };
  if (nationalNumber !== null) keys.add(`n${nationalNumber}`);
  const cores = [...(familyName?.cores ?? []), ...(givenNames?.cores ?? [])];
  if (cores.length > 1) keys.add(`f${cores.sort().join(' ')}`);
  if (full !== null) add(keysOfDate(full, parts));
  add(keysOfAddress(parts));
  add(keysElsewhere(parts));
  add(keysOfNames(parts, birthDate, withinYear));
  add(keysOfBeginnings(details, parts));
  return keys;
}
