import type { ComparisonLevels } from '../compare/compare.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { Evidence, FieldEvidence } from './evidence.js';
import { addTo, emptySum } from './mean.js';
import { meanEvidence, type PlainField, plainFields } from './plain-field.js';
import { type BothNames, nameEvidence, saysMore, weighNames } from './weigh-names.js';
import type { Weights } from './weights.js';

/**
 * Weighs a report against everything known of one person at once. Field by field, the likelihood is the mean over all
 * that was reported of the person (names go together, since they are swapped together): whoever was once written
 * wrongly is still found under it, and one odd report out of many moves the sum little. An equal name is worth what
 * its frequency in the register says.
 */
export function weighPerson(
  details: NormalisedDetails,
  compared: readonly ComparisonLevels[],
  weights: Weights,
): Evidence {
  const names = emptySum();
  let bestNames: BothNames | null = null;
  for (const levels of compared) {
    const both = weighNames(details, levels, weights);
    if (bestNames === null || saysMore(both, bestNames)) bestNames = both;
    addTo(names, both.together, levels.givenNames);
  }
  const fields: FieldEvidence[] = bestNames === null ? [] : nameEvidence(names, bestNames);
  for (const field of plainFields) fields.push(plainEvidence(field, compared, weights));
  return withTotals(fields);
}

function withTotals(fields: readonly FieldEvidence[]): Evidence {
  const totals = { same: 0, household: 0, twin: 0, namesake: 0, fields };
  for (const field of fields) {
    totals.same += field.same;
    totals.household += field.household;
    totals.twin += field.twin;
    totals.namesake += field.namesake;
  }
  return totals;
}

function plainEvidence(
  field: PlainField,
  compared: readonly ComparisonLevels[],
  { ratios, evidenceOfLevel }: Weights,
): FieldEvidence {
  const [only] = compared;
  if (only !== undefined && compared.length === 1) {
    const known = evidenceOfLevel[field][only[field]];
    if (known !== undefined) return known;
  }
  const levels = compared.map((each) => each[field]);
  return meanEvidence(field, levels, ratios);
}
