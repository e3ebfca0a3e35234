import { birthDateLevel } from '../compare/birth-date.js';
import { addressLevel } from '../compare/circumstances.js';
import { compareNames, type nameLevel } from '../compare/names.js';
import type { NormalisedDetails } from '../normalise/normalise.js';

/** Where somebody lives agrees so far that a name written quite otherwise does not settle it. */
const sameHome: ReadonlySet<string> = new Set(['exact', 'same-house-number', 'same-street']);
/** No place in common, or none to compare. */
const apart: ReadonlySet<string> = new Set(['different', 'missing']);

/**
 * Whether a report can't be about whom another one is about, so that nothing else needs to be compared: neither the
 * names are alike, nor is the number, the home, or the birth date with the place. Most of whom a blocking key finds
 * are such people.
 * @param level compares two names; `nameLevel`, or one that remembers
 */
export function hasNothingInCommon(
  details: NormalisedDetails,
  other: NormalisedDetails,
  level: typeof nameLevel,
): boolean {
  if (details.nationalNumber !== null && details.nationalNumber === other.nationalNumber) return false;
  const house = details.address?.house ?? null;
  if (house !== null && house === other.address?.house) return false;
  const address = addressLevel(details.address, other.address);
  if (sameHome.has(address)) return false;
  if (!apart.has(address) && birthDateLevel(details.birthDate, other.birthDate) === 'exact') return false;
  // Last, since names take longest.
  const { familyName, givenNames } = compareNames(details, other, level);
  return familyName === 'different' && givenNames === 'different';
}
