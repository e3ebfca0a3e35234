import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import { birthDateLevel } from './birth-date.js';
import { addressLevel, schoolLevel, sexLevel } from './circumstances.js';
import type { FieldComparison, LevelOf } from './levels.js';
import { compareNames } from './names.js';
import { nationalNumberLevel } from './national-number.js';

/** The level of every field: what `weigh` needs to know of two reports. */
export type ComparisonLevels = { readonly [Field in FieldComparison['field']]: LevelOf<Field> };

/** Compares every field of two reports. Symmetric, and never holds a personal value. */
export function compareLevels(a: NormalisedDetails, b: NormalisedDetails): ComparisonLevels {
  const names = compareNames(a, b);
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

/** Match weight: the sum of the weights (log2) of all levels, without the prior. */
export function totalWeight(levels: ComparisonLevels, { weights }: MatchingParameters): number {
  return (
    weights.nationalNumber[levels.nationalNumber] +
    weights.familyName[levels.familyName] +
    weights.givenNames[levels.givenNames] +
    weights.birthDate[levels.birthDate] +
    weights.sex[levels.sex] +
    weights.address[levels.address] +
    weights.school[levels.school]
  );
}

/** Gives every level its weight: the explanation of a decision, safe to store in clear. */
export function explain(
  levels: ComparisonLevels,
  { weights }: MatchingParameters,
): readonly FieldComparison[] {
  const { nationalNumber, familyName, givenNames, birthDate, sex, address, school } = levels;
  return [
    { field: 'nationalNumber', level: nationalNumber, weight: weights.nationalNumber[nationalNumber] },
    { field: 'familyName', level: familyName, weight: weights.familyName[familyName] },
    { field: 'givenNames', level: givenNames, weight: weights.givenNames[givenNames] },
    { field: 'birthDate', level: birthDate, weight: weights.birthDate[birthDate] },
    { field: 'sex', level: sex, weight: weights.sex[sex] },
    { field: 'address', level: address, weight: weights.address[address] },
    { field: 'school', level: school, weight: weights.school[school] },
  ];
}

/** Compares two reports field by field, with the weight (log2) of each level under these parameters. */
export function compare(
  a: NormalisedDetails,
  b: NormalisedDetails,
  parameters: MatchingParameters,
): readonly FieldComparison[] {
  return explain(compareLevels(a, b), parameters);
}
