import type { FieldComparison, LevelOf, LookalikeLevel } from '../compare/levels.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Odds } from '../weigh/odds.js';
import type { Evidence, FieldEvidence } from '../weigh/weigh-person.js';
import type { Assessment, MatchCandidate, PersonFit } from './assessment.js';

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
const sameAddress: ReadonlySet<string> = new Set([
  'exact',
  'same-house-number',
  'same-street',
  'same-elsewhere',
]);
const sameSchool: ReadonlySet<string> = new Set(['exact', 'similar']);

/**
 * What a weight alone never decides, and a human does. Two different valid national numbers are strong evidence of two
 * persons. A brother's or sister's number passes every check: given names that are quite different, or that merely
 * resemble (Amine, Amina) while the sex differs; or no given name at all, and another surname. One of the names is
 * missing, and no number is equal. Or nothing but names and date is common,
 * and those are not equal.
 */
function mayJoin(evidence: Evidence): boolean {
  const level = (field: FieldEvidence['field']) => levelOf(evidence, field);
  const given = level('givenNames');
  const family = level('familyName');
  const number = level('nationalNumber');
  if (number === 'different' || given === 'different') return false;
  if (resembling.has(given) && level('sex') === 'different') return false;
  if (number === 'exact') return given !== 'missing' || (family !== 'different' && family !== 'missing');
  if (given === 'missing' || family === 'missing') return false;
  if (sameAddress.has(level('address')) || sameSchool.has(level('school'))) return true;
  return equal.has(given) && equal.has(family) && level('birthDate') === 'exact';
}

/** Whether a human is asked at least. An equal valid number is never passed over, however little else is equal. */
function isProbable({ evidence, odds }: ComparedPerson<string>, { thresholds }: MatchingParameters): boolean {
  return odds.alone >= thresholds.review || levelOf(evidence, 'nationalNumber') === 'exact';
}

function bestFirst<Person extends string>(a: ComparedPerson<Person>, b: ComparedPerson<Person>): number {
  if (a.odds.alone !== b.odds.alone) return b.odds.alone - a.odds.alone;
  return a.personId < b.personId ? -1 : 1;
}

const order = ['nationalNumber', 'familyName', 'givenNames', 'birthDate', 'sex', 'address', 'school'];

/** Field by field what speaks for and against, in bits; last, what others who look alike take away. */
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
function isCertain({ evidence, odds }: ComparedPerson<string>, { thresholds }: MatchingParameters): boolean {
  return odds.alone >= thresholds.join && mayJoin(evidence);
}

function candidate<Person extends string>(
  compared: ComparedPerson<Person>,
  parameters: MatchingParameters,
): MatchCandidate<Person> {
  return {
    personId: compared.personId,
    weight: weightOf(compared),
    certain: isCertain(compared, parameters),
    explanation: explain(compared),
  };
}

/** Says of one compared person, whoever else there is, how well the report fits it. */
export function fitOf(compared: ComparedPerson<string>, parameters: MatchingParameters): PersonFit {
  const possible = isProbable(compared, parameters);
  return {
    fits: isCertain(compared, parameters) ? 'certain' : possible ? 'possible' : 'different',
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
): Assessment<Person> {
  const { thresholds, maxCandidates, version: parametersVersion } = parameters;
  const [best, ...others] = compared.filter((each) => isProbable(each, parameters)).sort(bestFirst);
  if (best === undefined) return { outcome: 'new', parametersVersion };
  if (best.odds.amongAll >= thresholds.join && mayJoin(best.evidence))
    return { outcome: 'joined', parametersVersion, ...candidate(best, parameters) };
  return {
    outcome: 'possible',
    parametersVersion,
    candidates: [best, ...others].slice(0, maxCandidates).map((each) => candidate(each, parameters)),
  };
}
