import { isStandIn } from '../compare/birth-date.js';
import type { ComparedField, LevelOf } from '../compare/levels.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { LevelProbabilities } from '../parameters/parameters.js';

/** How likely two strangers agree in as much of their birth dates. */
interface DateAgreement {
  readonly year: number;
  readonly month: number;
}

/** That two values drawn from different places of a list are equal. */
function agreementOf(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const equal = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  return Math.max(equal, 1) / Math.max(values.length * (values.length - 1), 1);
}

/** A report with what it says, and of whom by its number. */
interface AnchoredReport {
  readonly anchor: string | null;
  readonly details: Pick<NormalisedDetails, 'birthDate'>;
}

/** How often two strangers' dates agree in the year, and in year and month: from full dates cut short, one a person. */
export function dateAgreement(reports: readonly AnchoredReport[]): DateAgreement {
  const dates = new Map<string | null, { readonly year: number; readonly month: number | null }>();
  for (const { anchor, details } of reports) {
    const date = details.birthDate;
    if (date !== null && date.day !== null && !isStandIn(date)) dates.set(anchor, date);
  }
  const full = [...dates.values()];
  return {
    year: agreementOf(full.map(({ year }) => `${year}`)),
    month: agreementOf(full.map(({ year, month }) => `${year}-${month}`)),
  };
}

type BirthDates = LevelProbabilities['birthDate'];

/**
 * Dates of strangers. Too few pairs of them show a date without day or month that agrees for its share to be counted; but
 * dates are written so as often as one person's are, and then agree as often as full dates do that are cut short.
 */
function strangersDates(counted: BirthDates, same: BirthDates, { year, month }: DateAgreement): BirthDates {
  const dates = {
    ...counted,
    month: same.month * month,
    year: same.year * year,
    'stand-in': same['stand-in'] * year,
  };
  const { different: _, ...agreeing } = dates;
  const rest = Object.values(agreeing).reduce((sum, share) => sum + share, 0);
  return { ...dates, different: 1 - rest };
}

const coarserNames = [
  ['exact', 'particle'],
  ['exact', 'partial'],
  ['exact', 'sounds-alike'],
  ['exact', 'similar'],
  ['exact', 'short-form'],
  ['exact', 'initial'],
  ['sounds-alike', 'resembles'],
  ['similar', 'resembles'],
  ['partial', 'partial-similar'],
  ['partial', 'part-shared'],
] as const satisfies readonly (readonly [LevelOf<'familyName'>, LevelOf<'familyName'>])[];

/** Levels of a field, the finer one and the coarser one that follows from it: the coarser never weighs more. */
export const coarserLevels = {
  nationalNumber: [['exact', 'other-kind']],
  familyName: coarserNames,
  givenNames: coarserNames,
  birthDate: [
    ['exact', 'month'],
    ['month', 'year'],
    ['exact', 'stand-in'],
    ['exact', 'swapped'],
    ['exact', 'one-digit-off'],
    ['exact', 'day-and-month'],
  ],
  sex: [['exact', 'different']],
  address: [
    ['exact', 'same-house-number'],
    ['exact', 'same-street'],
    ['exact', 'same-elsewhere'],
    ['same-street', 'same-municipality'],
    ['same-house-number', 'same-municipality'],
  ],
  school: [
    ['exact', 'similar'],
    ['similar', 'different'],
  ],
} as const satisfies Readonly<{
  [Field in ComparedField]: readonly (readonly [LevelOf<Field>, LevelOf<Field>])[];
}>;

type FieldShares = Readonly<Record<string, number>>;

/** Raises the share of a level that few strangers showed by chance, until it weighs no more than the finer one. */
function noCoarserAbove(
  strangers: FieldShares,
  same: FieldShares,
  pairs: readonly (readonly [string, string])[],
): FieldShares {
  const raised = { ...strangers };
  for (const [finer, coarser] of pairs) {
    const ratio = (same[finer] ?? 1) / (raised[finer] ?? 1);
    raised[coarser] = Math.max(raised[coarser] ?? 0, (same[coarser] ?? 0) / ratio);
  }
  const total = Object.values(raised).reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(Object.entries(raised).map(([level, share]) => [level, share / total]));
}

/** Shares of the levels among strangers, as counted, where chance is taken out of those that hardly any pair shows. */
export function smoothedStrangers(
  counted: LevelProbabilities,
  same: LevelProbabilities,
  agreement: DateAgreement,
): LevelProbabilities {
  const strangers = { ...counted, birthDate: strangersDates(counted.birthDate, same.birthDate, agreement) };
  const fields = Object.keys(coarserLevels) as readonly ComparedField[];
  const all = fields.map((field) => [
    field,
    noCoarserAbove(strangers[field], same[field], coarserLevels[field]),
  ]);
  return Object.fromEntries(all) as unknown as LevelProbabilities;
}
