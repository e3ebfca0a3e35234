import { comparisonLevels } from '../compare/levels.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { FieldEvidence } from './evidence.js';
import { meanEvidence, type PlainField, plainFields } from './plain-field.js';
import { type Ratios, ratiosOf } from './ratios.js';

/** How large a share of people bears a name: what an equal one is worth. */
export interface NameFrequencies {
  familyName(details: NormalisedDetails): number;
  givenNames(details: NormalisedDetails): number;
  /** Of the family name, as a given name. */
  familyNameAsGiven(details: NormalisedDetails): number;
  /** Of the given names, as a family name. */
  givenNamesAsFamily(details: NormalisedDetails): number;
}

/** What weighing needs beside the levels. */
export interface Weights {
  readonly parameters: MatchingParameters;
  readonly ratios: Ratios;
  readonly frequencies: NameFrequencies;
  /** What a field says of whom one thing is known: for most persons, and always the same. */
  readonly ofOne: Readonly<Record<PlainField, Readonly<Record<string, FieldEvidence>>>>;
}

/** @throws RangeError when the parameters leave out a level, or give one no probability above 0 */
export function weightsOf(parameters: MatchingParameters, frequencies: NameFrequencies): Weights {
  const ratios = ratiosOf(parameters);
  const ofField = (field: PlainField) =>
    Object.fromEntries(comparisonLevels[field].map((level) => [level, meanEvidence(field, [level], ratios)]));
  const ofOne = Object.fromEntries(plainFields.map((field) => [field, ofField(field)]));
  return { parameters, ratios, frequencies, ofOne: ofOne as Weights['ofOne'] };
}
