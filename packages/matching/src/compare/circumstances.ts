import type { Sex } from '../details.js';
import { longRoadWords, type NormalisedAddress, type NormalisedSchool } from '../normalise/address.js';
import type { LevelOf } from './levels.js';
import { isTypoOf, typingErrors } from './similarity.js';

/** How the reported sexes agree; X says nothing for or against F and M. */
export function sexLevel(a: Sex | null, b: Sex | null): LevelOf<'sex'> {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'exact';
  return a === 'X' || b === 'X' ? 'missing' : 'different';
}

/** Fewest letters of a street that is told by its own name alone. */
const leastOfStreet = 5;

/** Whether one street is the other with its word for street mistyped, which normalising could not know to drop. */
function hasMistypedRoadWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < leastOfStreet) return false;
  const isRoadWord = (rest: string) => longRoadWords.some((word) => isTypoOf(word, rest));
  if (long.startsWith(short)) return isRoadWord(long.slice(short.length));
  return long.endsWith(short) && isRoadWord(long.slice(0, -short.length));
}

function sameStreet(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a === b || isTypoOf(a, b) || hasMistypedRoadWord(a, b));
}

/** Two streets, and not one in both languages: both written in the same one, and not alike. */
function areTwoStreets(a: NormalisedAddress, b: NormalisedAddress): boolean {
  return a.street !== null && b.street !== null && a.tongue !== null && a.tongue === b.tongue;
}

/** Two neighbouring digits in the wrong order: 9050 and 9500. Another digit is another place. */
function isTransposed(a: string, b: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return a.length >= 4 && sorted(a) === sorted(b) && typingErrors(a, b, 1) <= 1;
}

/**
 * One place: the same municipality of Brussels; elsewhere the same town or postcode, but for a typing error. Null when a
 * postcode stands against a town, and nothing tells.
 */
function samePlace(a: NormalisedAddress, b: NormalisedAddress): boolean | null {
  if (a.place === null || b.place === null) return null;
  if (a.place === b.place) return true;
  if (a.elsewhere === null || b.elsewhere === null) return false;
  const { postcode, town } = a.elsewhere;
  const other = b.elsewhere;
  if ((postcode === null || other.postcode === null) && (town === null || other.town === null)) return null;
  if (town !== null && other.town !== null && isTypoOf(town, other.town)) return true;
  return postcode !== null && other.postcode !== null && isTransposed(postcode, other.postcode);
}

/**
 * How two addresses agree. Place and house number come first, since a street has a Dutch and a French name: other
 * names with equal house numbers are `same-house-number`, unless both are of one language, and without a number on
 * either side nothing but the place can be compared (`place-only`).
 */
export function addressLevel(a: NormalisedAddress | null, b: NormalisedAddress | null): LevelOf<'address'> {
  if (a === null || b === null) return 'missing';
  const street = sameStreet(a.street, b.street);
  const number = a.houseNumber !== null && a.houseNumber === b.houseNumber;
  const place = samePlace(a, b);
  if (place === null) {
    if (!street) return 'missing';
    return number ? 'exact' : 'same-street';
  }
  if (!place) return street && number ? 'same-elsewhere' : 'different';
  if (street) return number ? 'exact' : 'same-street';
  if (areTwoStreets(a, b)) return 'same-municipality';
  if (number) return 'same-house-number';
  return a.houseNumber === null || b.houseNumber === null ? 'place-only' : 'same-municipality';
}

/** Whether every token of a name is found in another. */
function isWithin(tokens: readonly string[], others: readonly string[]): boolean {
  return tokens.every((token) => others.some((other) => token === other || isTypoOf(token, other)));
}

/** How two schools agree; `similar` when the tokens of the shorter name are found in the longer one, and back if none is. */
export function schoolLevel(a: NormalisedSchool | null, b: NormalisedSchool | null): LevelOf<'school'> {
  if (a === null || b === null) return 'missing';
  if (a.key === b.key) return 'exact';
  const [fewer, more] = a.tokens.length <= b.tokens.length ? [a.tokens, b.tokens] : [b.tokens, a.tokens];
  const asMany = fewer.length === more.length;
  if (fewer.length >= 2 && isWithin(fewer, more) && (!asMany || isWithin(more, fewer))) return 'similar';
  return isTypoOf(a.key, b.key) ? 'similar' : 'different';
}
