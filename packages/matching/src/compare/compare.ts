import type { NormalisedDetails } from '../normalise/normalise.js';
import { birthDateLevel } from './birth-date.js';
import { addressLevel, schoolLevel, sexLevel } from './circumstances.js';
import type { ComparedField, LevelOf } from './levels.js';
import { compareNames, nameLevel } from './names.js';
import { nationalNumberLevel } from './national-number.js';

/** The level of every field: what weighing needs to know of two reports. */
export type ComparisonLevels = { readonly [Field in ComparedField]: LevelOf<Field> };

/**
 * Compares every field of two reports. Never holds a personal value. Symmetric, but for one name that stands in the
 * other's place (`compareNames`).
 * @param level compares two names; `nameLevel`, or one that remembers
 */
export function compareLevels(
  a: NormalisedDetails,
  b: NormalisedDetails,
  level: typeof nameLevel = nameLevel,
): ComparisonLevels {
  const names = compareNames(a, b, level);
  return {
    nationalNumber: nationalNumberLevel(a.nationalNumber, b.nationalNumber),
    familyName: names.familyName,
    givenNames: names.givenNames,
    birthDate: birthDateLevel(a.birthDate, b.birthDate),
    sex: sexLevel(a.sex, b.sex),
    address: addressLevel(a.address, b.address),
    school: schoolLevel(a.school, b.school),
  };
}
