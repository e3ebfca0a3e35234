import { type ComparisonLevels, compareLevels, explain, totalWeight } from '../compare/compare.js';
import type { LevelOf } from '../compare/levels.js';
import { nationalNumberLevel } from '../compare/national-number.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import { isCertain } from './certainty.js';
import type { ComparedPerson } from './decide.js';

/** What counts first when a person is known with several national numbers. */
const numberLevels = ['exact', 'different', 'other-kind', 'missing'] as const;

/**
 * The number is compared with all that are known of the person at once: an equal one counts whatever else was
 * reported, and another one contradicts, even where the best report has none.
 */
function numberLevel(
  details: NormalisedDetails,
  known: readonly NormalisedDetails[],
): LevelOf<'nationalNumber'> {
  const levels = new Set(known.map((one) => nationalNumberLevel(details.nationalNumber, one.nationalNumber)));
  return numberLevels.find((level) => levels.has(level)) ?? 'missing';
}

interface Comparison {
  readonly certain: boolean;
  readonly weight: number;
  readonly levels: ComparisonLevels;
}

/** Certain before uncertain, then by weight; a tie is broken by the levels, so that order of arrival is no matter. */
function isBetter(a: Comparison, b: Comparison): boolean {
  if (a.certain !== b.certain) return a.certain;
  if (a.weight !== b.weight) return a.weight > b.weight;
  return Object.values(a.levels).join() < Object.values(b.levels).join();
}

/**
 * Compares a report with everything known of one person; the best of the person's reports counts. Null when nothing
 * is known.
 */
export function comparePerson<Person extends string>(
  details: NormalisedDetails,
  personId: Person,
  known: readonly NormalisedDetails[],
  parameters: MatchingParameters,
): ComparedPerson<Person> | null {
  const nationalNumber = numberLevel(details, known);
  let best: Comparison | null = null;
  for (const one of known) {
    const levels = { ...compareLevels(details, one), nationalNumber };
    const comparison = { certain: isCertain(levels), weight: totalWeight(levels, parameters), levels };
    if (best === null || isBetter(comparison, best)) best = comparison;
  }
  if (best === null) return null;
  const { certain, weight, levels } = best;
  return { personId, certain, weight, explanation: () => explain(levels, parameters) };
}
