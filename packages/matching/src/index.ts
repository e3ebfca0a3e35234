export { type ComparisonLevels, compareLevels } from './compare/compare.js';
export {
  type ComparedField,
  comparisonLevels,
  type FieldComparison,
  type LevelOf,
  type LookalikeLevel,
  lookalikeLevels,
} from './compare/levels.js';
export type { AddressDetails, PersonDetails, SchoolDetails, Sex } from './details.js';
export { explanationLabels, type Language, labelOf } from './explanation/labels.js';
export { type NormalisedDetails, normalise, normalisedForm } from './normalise/normalise.js';
export { currentParameters } from './parameters/current.js';
export type { LevelProbabilities, MatchingParameters, Relation } from './parameters/parameters.js';
export { chosenSettings } from './parameters/settings.js';
export type { Assessment, MatchCandidate, PersonFit } from './register/assessment.js';
export { type AssessOptions, PersonIndex, type RankedPerson } from './register/person-index.js';
export { toAssessment } from './register/to-assessment.js';
export { type NameSearch, nameOrder, nameSearch } from './search/name-search.js';
export type { TrainingReport } from './train/pairs.js';
export { type TrainingFigures, type TrainingOptions, train } from './train/train.js';
