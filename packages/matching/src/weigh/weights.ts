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
  /** What each level of a field says by itself: all there is to say of whom one report is known, as of most persons. */
  readonly evidenceOfLevel: Readonly<Record<PlainField, Readonly<Record<string, FieldEvidence>>>>;
}

/** @throws RangeError when the parameters leave out a level, or give one no probability above 0 */
export function weightsOf(parameters: MatchingParameters, frequencies: NameFrequencies): Weights {
  const ratios = ratiosOf(parameters);
  const ofField = (field: PlainField) =>
    Object.fromEntries(comparisonLevels[field].map((level) => [level, meanEvidence(field, [level], ratios)]));
  const evidenceOfLevel = Object.fromEntries(
    plainFields.map((field) => [field, ofField(field)]),
  ) as Weights['evidenceOfLevel'];
  return { parameters, ratios, frequencies, evidenceOfLevel };
}
