import type { Sex } from '../details.js';
import type { NormalisedAddress, NormalisedSchool } from '../normalise/address.js';
import type { LevelOf } from './levels.js';
import { isTypoOf } from './similarity.js';

/** How the reported sexes agree; X says nothing for or against F and M. */
export function sexLevel(a: Sex | null, b: Sex | null): LevelOf<'sex'> {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'exact';
  return a === 'X' || b === 'X' ? 'missing' : 'different';
}

function sameStreet(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a === b || isTypoOf(a, b));
}

/**
 * How two addresses agree. Place and house number come first, since a street has a Dutch and a French name: other
 * names with equal house numbers are `same-house-number`.
 */
export function addressLevel(a: NormalisedAddress | null, b: NormalisedAddress | null): LevelOf<'address'> {
  if (a === null || b === null) return 'missing';
  const street = sameStreet(a.street, b.street);
  if (a.house !== null && a.house === b.house) return street ? 'exact' : 'same-house-number';
  if (a.place === null || b.place === null) {
    if (!street) return 'missing';
    return a.houseNumber !== null && a.houseNumber === b.houseNumber ? 'exact' : 'same-street';
  }
  if (street && a.houseNumber !== null && a.houseNumber === b.houseNumber) return 'exact';
  if (a.place !== b.place) return 'different';
  return street ? 'same-street' : 'same-municipality';
}

/** How two schools agree; `similar` when the tokens of one name are found in the other. */
export function schoolLevel(a: NormalisedSchool | null, b: NormalisedSchool | null): LevelOf<'school'> {
  if (a === null || b === null) return 'missing';
  if (a.key === b.key) return 'exact';
  const [fewer, more] = a.tokens.length <= b.tokens.length ? [a.tokens, b.tokens] : [b.tokens, a.tokens];
  const found = fewer.filter((token) => more.some((other) => token === other || isTypoOf(token, other)));
  if (fewer.length >= 2 && found.length === fewer.length) return 'similar';
  return isTypoOf(a.key, b.key) ? 'similar' : 'different';
}
