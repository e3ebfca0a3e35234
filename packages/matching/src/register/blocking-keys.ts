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

/** FNV-1a of the text so far, and what follows it. */
function mix(hash: number, text: string): number {
  let mixed = hash;
  for (let place = 0; place < text.length; place++)
    mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01_00_01_93);
  return mixed;
}

/** What a kind of key begins with, then pieces with a space between them. No string is made: there are very many. */
function keyOf(kind: string, ...pieces: readonly string[]): number {
  let hash = mix(0x81_1c_9d_c5 | 0, kind);
  for (let nth = 0; nth < pieces.length; nth++)
    hash = mix(nth === 0 ? hash : mix(hash, ' '), pieces[nth] ?? '');
  return hash;
}

const andThen = (hash: number, piece: string): number => mix(mix(hash, ' '), piece);

/** Two sounds in one order, so that a swapped name has the same key. */
function keyOfPair(before: number, one: string, other: string): number {
  return one < other ? andThen(mix(before, one), other) : andThen(mix(before, other), one);
}

type Add = (key: number) => void;

/** A full date with anything else: a sound, the house, the school, the place, and by itself while it is rare. */
function addDate(add: Add, full: string, { sounds, house, place, school }: Parts): void {
  const date = keyOf('d', full);
  for (const sound of sounds) add(andThen(date, sound));
  if (house !== null) add(keyOf('h', full, house));
  if (school !== null) add(keyOf('s', full, school.key.slice(0, 12)));
  if (place !== null) add(keyOf('t', full, place));
  add(keyOf('D', full));
}

/** Where somebody lives with a sound of the name. */
function addAddress(add: Add, { sounds, house, street, number }: Parts): void {
  if (house !== null) {
    const lives = keyOf('a', house);
    for (const sound of sounds) add(andThen(lives, sound));
  }
  if (street === null) return;
  if (number !== null) add(keyOf('b', street, number));
  const near = keyOf('S', street);
  for (const sound of sounds) add(andThen(near, sound));
}

/**
 * Outside Brussels a place is home to few people of the register: it says enough with a sound or a street. Postcode and
 * town each, since either may be written wrongly.
 */
function addElsewhere(add: Add, { elsewhere, sounds, street }: Parts): void {
  for (const place of [elsewhere?.postcode, elsewhere?.town]) {
    if (!place) continue;
    const outside = keyOf('e', place);
    for (const sound of sounds) add(andThen(outside, sound));
    if (street !== null) add(keyOf('E', place, street));
  }
}

/** Both names by sound, alone and with what is known of the date. */
function addNames(
  add: Add,
  { family, given }: Parts,
  birthDate: PartialDate | null,
  withinYear: string | null,
): void {
  const alone = keyOf('p');
  const inYear = birthDate && mix(keyOf('y', String(birthDate.year)), ' ');
  const onDay = withinYear === null ? null : mix(keyOf('m', withinYear), ' ');
  for (const one of family)
    for (const other of given) {
      add(keyOfPair(alone, one, other));
      if (inYear !== null) add(keyOfPair(inYear, one, other));
      if (onDay !== null) add(keyOfPair(onDay, one, other));
    }
}

/** One name by sound with the first letters of the other, for names of which one is written quite wrongly. */
function addBeginnings(
  add: Add,
  { familyName, givenNames, birthDate }: NormalisedDetails,
  { family, given, place, school }: Parts,
): void {
  for (const sound of family)
    for (const core of givenNames?.cores ?? []) add(keyOf('k', sound, core.slice(0, 3)));
  for (const sound of given)
    for (const core of familyName?.cores ?? []) add(keyOf('k', sound, core.slice(0, 3)));
  const initials = new Set((givenNames?.cores ?? []).map((core) => core.charAt(0)));
  const tokens = school?.tokens.filter((token) => token.length > 3).slice(0, 2) ?? [];
  for (const sound of family)
    for (const initial of initials) {
      const begins = keyOf('g', sound, initial);
      if (birthDate !== null) add(andThen(andThen(begins, String(birthDate.year)), place ?? ''));
      for (const token of tokens) add(andThen(begins, token));
    }
}

/**
 * The keys under which a report is filed and looked for: it is compared with the persons it shares one with. Each joins
 * at least two pieces of knowledge, so that no key that matters grows with the population alone; those that do become
 * over-full are passed over. Names enter by sound and field-free, dates with day and month in one order, so that
 * swaps share a key.
 * @returns 32 bits of each (FNV-1a): two keys with one hash share a block, which costs a comparison and nothing else
 */
export function blockingKeys(details: NormalisedDetails): ReadonlySet<number> {
  const { familyName, givenNames, birthDate, nationalNumber } = details;
  const keys = new Set<number>();
  const add: Add = (key) => keys.add(key);
  const parts = partsOf(details);
  const { full, withinYear } = dateKeys(birthDate);
  if (nationalNumber !== null) add(keyOf('n', nationalNumber));
  const cores = [...(familyName?.cores ?? []), ...(givenNames?.cores ?? [])];
  if (cores.length > 1) add(keyOf('f', ...cores.sort()));
  if (full !== null) addDate(add, full, parts);
  addAddress(add, parts);
  addElsewhere(add, parts);
  addNames(add, parts, birthDate, withinYear);
  addBeginnings(add, details, parts);
  return keys;
}
