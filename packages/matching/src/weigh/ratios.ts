import { type ComparedField, comparisonLevels } from '../compare/levels.js';
import type { MatchingParameters, Relation } from '../parameters/parameters.js';

/** What two reports may be to each other, beside strangers. */
export type Kinship = Exclude<Relation, 'stranger'>;

/** How much likelier something is between reports that are this to each other than between strangers. */
export type Ratio = Readonly<Record<Kinship, number>>;

/** A ratio, worked out for each kinship. */
export const ratioOf = (of: (kinship: Kinship) => number): Ratio => ({
  same: of('same'),
  household: of('household'),
  twin: of('twin'),
  namesake: of('namesake'),
});

/** Both at once, where neither has a part in the other. */
export const product = (a: Ratio, b: Ratio): Ratio => ({
  same: a.same * b.same,
  household: a.household * b.household,
  twin: a.twin * b.twin,
  namesake: a.namesake * b.namesake,
});

/** So many times as likely, whatever they are to each other. */
export const scaled = (ratio: Ratio, factor: number): Ratio => ({
  same: ratio.same * factor,
  household: ratio.household * factor,
  twin: ratio.twin * factor,
  namesake: ratio.namesake * factor,
});

/** What says nothing. */
export const noEvidence: Ratio = ratioOf(() => 1);

/** Likelihood ratios by field and level, worked out once per set of parameters. */
export type Ratios = Readonly<Record<ComparedField, Readonly<Record<string, Ratio>>>>;

const fields = Object.keys(comparisonLevels) as readonly ComparedField[];

/** P(level | relation), for a level of a field. */
export function probabilityOf(
  { probabilities }: MatchingParameters,
  relation: Relation,
  field: ComparedField,
  level: string,
): number {
  const found = (probabilities[relation][field] as Readonly<Record<string, number>>)[level];
  if (found === undefined || !(found > 0))
    throw new RangeError(`the matching parameters give no probability of ${field} ${level} (${relation})`);
  return found;
}

/** @throws RangeError when the parameters leave out a level, or give one no probability above 0 */
export function ratiosOf(parameters: MatchingParameters): Ratios {
  const of = (field: ComparedField, level: string): Ratio => {
    const stranger = probabilityOf(parameters, 'stranger', field, level);
    return ratioOf((kinship) => probabilityOf(parameters, kinship, field, level) / stranger);
  };
  const ofField = (field: ComparedField) =>
    Object.fromEntries(
      comparisonLevels[field]
        .filter((level) => level !== 'missing')
        .map((level) => [level, of(field, level)]),
    );
  return Object.fromEntries(fields.map((field) => [field, ofField(field)])) as Record<
    ComparedField,
    Record<string, Ratio>
  >;
}

/** A millionth of a bit says nothing, and differs with the order of adding up. */
export const rounded = (bits: number): number => Math.round(bits * 1e6) / 1e6;
