export { compare } from './compare/compare.js';
export {
  type ComparedField,
  comparisonLevels,
  type FieldComparison,
  type LevelOf,
} from './compare/levels.js';
export type { AddressDetails, PersonDetails, SchoolDetails, Sex } from './details.js';
export { explanationLabels, type Language, labelOf } from './explanation/labels.js';
export { type NormalisedDetails, normalise } from './normalise/normalise.js';
export { firstParameters } from './parameters/first-parameters.js';
export type { LevelWeights, MatchingParameters } from './parameters/parameters.js';
export type { Assessment, MatchCandidate, PersonFit } from './register/assessment.js';
export { type AssessOptions, PersonIndex } from './register/person-index.js';
