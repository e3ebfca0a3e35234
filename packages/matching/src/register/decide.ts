import type { FieldComparison, LevelOf, LookalikeLevel } from '../compare/levels.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Evidence, FieldEvidence } from '../weigh/evidence.js';
import type { Odds } from '../weigh/odds.js';
import type { Assessment, MatchCandidate, PersonFit } from './assessment.js';

/**
 * Whether the given names of the report and of a person, though alike, may be those of two children; what stands in the
 * place of the report's family name is its given names when it is `swapped`.
 */
export type AreTwoNames<Person extends string> = (personId: Person, swapped: boolean) => boolean;

/** A known person after comparison with the report. */
export interface ComparedPerson<Person extends string> {
  readonly personId: Person;
  readonly evidence: Evidence;
  readonly odds: Odds;
}

const levelOf = ({ fields }: Evidence, field: FieldEvidence['field']): string =>
  fields.find((each) => each.field === field)?.level ?? 'missing';

const equal: ReadonlySet<string> = new Set(['exact', 'swapped', 'particle']);
const resembling: ReadonlySet<string> = new Set(['sounds-alike', 'similar', 'swapped-similar', 'resembles']);
/** What one name is to another when it may be a twin's as well as the same one written otherwise. */
const merelyAlike: ReadonlySet<string> = new Set([...resembling, 'short-form', 'partial']);
const sameHouse: ReadonlySet<string> = new Set(['exact', 'same-house-number']);
const sameAddress: ReadonlySet<string> = new Set([
  'exact',
  'same-house-number',
  'same-street',
  'same-elsewhere',
]);
/** One birth date, as far as it is known. */
const sameBirthDate: ReadonlySet<string> = new Set(['exact', 'stand-in', 'month', 'year']);
const sameSchool: ReadonlySet<string> = new Set(['exact', 'similar']);

/**
 * What a weight alone never decides, and a human does; docs/explanation/matching.md lists it too.
 *
 * - Two different valid national numbers are strong evidence of two persons.
 * - A brother's or sister's number passes every check: given names that are quite different, of which one of two parts is
 *   other, or that merely resemble (Amine, Amina) while the sex differs; only one of both names, in the other's place; no
 *   given name to compare, and no equal or alike surname.
 * - No number is equal, and one of the names is missing.
 * - No number is equal, and two born on one day (as far as it is known) live in one house, with given names that may be those of twins (Lina, Luna;
 *   Rami, Sami Bashar; Adam, Omar Adam), in their own place or in the family name's.
 * - Nothing but names and date is common, and those are not equal.
 */
function mayJoin(evidence: Evidence, areTwoNames: (swapped: boolean) => boolean): boolean {
  const level = (field: FieldEvidence['field']) => levelOf(evidence, field);
  const given = level('givenNames');
  const family = level('familyName');
  const number = level('nationalNumber');
  if (number === 'different' || given === 'different' || given === 'part-shared') return false;
  if (given.startsWith('swapped') && family !== given) return false;
  if (resembling.has(given) && level('sex') === 'different') return false;
  if (number === 'exact') return given !== 'missing' || (family !== 'different' && family !== 'missing');
  if (given === 'missing' || family === 'missing') return false;
  const bornInOneHouse = sameBirthDate.has(level('birthDate')) && sameHouse.has(level('address'));
  // Names that differ in two ways at once, in one more and in how another is written, always leave a doubt.
  const mayBeTwins =
    given === 'partial-similar' || (merelyAlike.has(given) && areTwoNames(given === 'swapped-similar'));
  if (bornInOneHouse && mayBeTwins) return false;
  if (sameAddress.has(level('address')) || sameSchool.has(level('school'))) return true;
  return hasEqualNames(evidence) && level('birthDate') === 'exact';
}

const hasEqualNames = (evidence: Evidence): boolean =>
  equal.has(levelOf(evidence, 'givenNames')) && equal.has(levelOf(evidence, 'familyName'));

/**
 * Whether a human is asked at least. An equal valid number is never passed over, however little else is equal. Whoever
 * bears equal names may have moved in where somebody else is known: what that household might hold tells nothing then.
 */
function isProbable({ evidence, odds }: ComparedPerson<string>, { thresholds }: MatchingParameters): boolean {
  if (levelOf(evidence, 'nationalNumber') === 'exact') return true;
  return (hasEqualNames(evidence) ? odds.amongOwn : odds.alone) >= thresholds.review;
}

function likeliestFirst<Person extends string>(a: ComparedPerson<Person>, b: ComparedPerson<Person>): number {
  if (a.odds.alone !== b.odds.alone) return b.odds.alone - a.odds.alone;
  return a.personId < b.personId ? -1 : 1;
}

const order = ['nationalNumber', 'familyName', 'givenNames', 'birthDate', 'sex', 'address', 'school'];

/** Field by field what speaks for and against, in bits; last, what unknown others who look like this person take away. */
function explain({ evidence, odds }: ComparedPerson<string>): readonly FieldComparison[] {
  const fields = evidence.fields.map(
    ({ field, level, same }) =>
      ({ field, level: level as LevelOf<'familyName'>, weight: same }) as FieldComparison,
  );
  const ordered = fields.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const { lookalike, lookalikeWeight } = odds;
  return [
    ...ordered,
    { field: 'lookalike', level: lookalike satisfies LookalikeLevel, weight: lookalikeWeight },
  ];
}

const weightOf = ({ evidence, odds }: ComparedPerson<string>): number => evidence.same + odds.lookalikeWeight;

/** Whether it is this person without anyone looking, were it the only one. */
function isCertain<Person extends string>(
  { personId, evidence, odds }: ComparedPerson<Person>,
  { thresholds }: MatchingParameters,
  areTwoNames: AreTwoNames<Person>,
): boolean {
  return odds.alone >= thresholds.join && mayJoin(evidence, (swapped) => areTwoNames(personId, swapped));
}

function candidate<Person extends string>(
  compared: ComparedPerson<Person>,
  parameters: MatchingParameters,
  areTwoNames: AreTwoNames<Person>,
): MatchCandidate<Person> {
  return {
    personId: compared.personId,
    weight: weightOf(compared),
    certain: isCertain(compared, parameters, areTwoNames),
    explanation: explain(compared),
  };
}

/** Says of one compared person, whoever else there is, how well the report fits it. */
export function fitOf<Person extends string>(
  compared: ComparedPerson<Person>,
  parameters: MatchingParameters,
  areTwoNames: AreTwoNames<Person>,
): PersonFit {
  const possible = isProbable(compared, parameters);
  return {
    fits: isCertain(compared, parameters, areTwoNames) ? 'certain' : possible ? 'possible' : 'different',
    weight: weightOf(compared),
    explanation: explain(compared),
  };
}

/**
 * Three zones and a margin: a person who is certain even with all other candidates held against it is joined; whoever
 * is probable is proposed, best first; else the young person is new.
 */
export function decide<Person extends string>(
  compared: readonly ComparedPerson<Person>[],
  parameters: MatchingParameters,
  areTwoNames: AreTwoNames<Person>,
): Assessment<Person> {
  const { thresholds, maxCandidates, version: parametersVersion } = parameters;
  const [best, ...others] = compared.filter((each) => isProbable(each, parameters)).sort(likeliestFirst);
  if (best === undefined) return { outcome: 'new', parametersVersion };
  if (
    best.odds.amongAll >= thresholds.join &&
    mayJoin(best.evidence, (swapped) => areTwoNames(best.personId, swapped))
  )
    return { outcome: 'joined', parametersVersion, ...candidate(best, parameters, areTwoNames) };
  return {
    outcome: 'possible',
    parametersVersion,
    candidates: [best, ...others]
      .slice(0, maxCandidates)
      .map((each) => candidate(each, parameters, areTwoNames))
      .sort((a, b) => b.weight - a.weight),
  };
}
