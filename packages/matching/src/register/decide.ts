import type { FieldComparison } from '../compare/levels.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Assessment, MatchCandidate, PersonFit } from './assessment.js';

/** A known person after comparison with the report. */
export interface ComparedPerson<Person extends string> {
  readonly personId: Person;
  /** Whether the rules say it is the same person without anyone looking. */
  readonly certain: boolean;
  readonly weight: number;
  /** Made only for those that are answered. */
  readonly explanation: () => readonly FieldComparison[];
}

function bestFirst<Person extends string>(a: ComparedPerson<Person>, b: ComparedPerson<Person>): number {
  if (a.certain !== b.certain) return a.certain ? -1 : 1;
  if (a.weight !== b.weight) return b.weight - a.weight;
  return a.personId < b.personId ? -1 : 1;
}

function candidate<Person extends string>(compared: ComparedPerson<Person>): MatchCandidate<Person> {
  const { personId, weight, certain } = compared;
  return { personId, weight, certain, explanation: compared.explanation() };
}

/** Says of one compared person, whoever else there is, how well the report fits it. */
export function fitOf(
  { certain, weight, explanation }: ComparedPerson<string>,
  { priorWeight, thresholds }: MatchingParameters,
): PersonFit {
  const probable = priorWeight + weight >= thresholds.review;
  return {
    fits: certain ? 'certain' : probable ? 'possible' : 'different',
    weight,
    explanation: explanation(),
  };
}

/**
 * Three zones and a margin: exactly one certain person, with nobody else close to it, is joined; certain or probable
 * persons are proposed, best first; else the young person is new.
 */
export function decide<Person extends string>(
  compared: readonly ComparedPerson<Person>[],
  parameters: MatchingParameters,
): Assessment<Person> {
  const { priorWeight, thresholds, maxCandidates, version: parametersVersion } = parameters;
  const [best, ...others] = compared
    .filter(({ certain, weight }) => certain || priorWeight + weight >= thresholds.review)
    .sort(bestFirst);
  if (best === undefined) return { outcome: 'new', parametersVersion };
  const alone = others.every(({ certain, weight }) => !certain && weight < best.weight - thresholds.margin);
  if (best.certain && alone) return { outcome: 'joined', parametersVersion, ...candidate(best) };
  return {
    outcome: 'possible',
    parametersVersion,
    candidates: [best, ...others].slice(0, maxCandidates).map(candidate),
  };
}
