import type { ComparisonLevels } from '../compare/compare.js';
import type { ComparedField, LevelOf } from '../compare/levels.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import {
  type Kinship,
  noEvidence,
  probabilityOf,
  type Ratio,
  type Ratios,
  ratioOf,
  rounded,
} from './ratios.js';

/** What one field says of a report and a person: the level that stands for all, and what it is worth by kinship (log2). */
export interface FieldEvidence extends Ratio {
  readonly field: ComparedField;
  readonly level: LevelOf<ComparedField>;
}

/** What everything known of a person says of a report: the sums (log2) by kinship, and the fields they come from. */
export interface Evidence extends Ratio {
  readonly fields: readonly FieldEvidence[];
}

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
}

/** A mean in the making, and the level that says most for one person. */
interface Sum {
  same: number;
  household: number;
  twin: number;
  namesake: number;
  count: number;
  best: number;
  level: LevelOf<ComparedField>;
}

const empty = (): Sum => ({
  same: 0,
  household: 0,
  twin: 0,
  namesake: 0,
  count: 0,
  best: 0,
  level: 'missing',
});

function addTo(sum: Sum, ratio: Ratio, level: LevelOf<ComparedField>): void {
  sum.same += ratio.same;
  sum.household += ratio.household;
  sum.twin += ratio.twin;
  sum.namesake += ratio.namesake;
  sum.count += 1;
  // Of two that say as much, always the same one, whichever came in first.
  const better = ratio.same > sum.best || (ratio.same === sum.best && level < sum.level);
  if (sum.count > 1 && !better) return;
  sum.best = ratio.same;
  sum.level = level;
}

/** log2 of the mean; 0, which says nothing, where nothing was compared. */
const bitsOf = (sum: Sum, kinship: Kinship): number =>
  sum.count === 0 ? 0 : rounded(Math.log2(sum[kinship] / sum.count));

const plainFields = ['birthDate', 'sex', 'address', 'school', 'nationalNumber'] as const;

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
  const names = empty();
  let bestNames: BothNames | null = null;
  for (const levels of compared) {
    const both = weighNames(details, levels, weights);
    if (bestNames === null || saysMore(both, bestNames)) bestNames = both;
    addTo(names, both.together, levels.givenNames);
  }
  const fields: FieldEvidence[] = [...nameEvidence(names, bestNames)];
  for (const field of plainFields) fields.push(plainEvidence(field, compared, weights.ratios));
  const totals = ratioOf((kinship) => fields.reduce((total, field) => total + field[kinship], 0));
  return { ...totals, fields };
}

/** What a field says that has no part in another's weight. */
function plainEvidence(
  field: (typeof plainFields)[number],
  compared: readonly ComparisonLevels[],
  ratios: Ratios,
): FieldEvidence {
  const sum = empty();
  for (const { [field]: level } of compared) {
    const ratio = ratios[field][level];
    if (ratio) addTo(sum, ratio, level);
  }
  return {
    field,
    level: levelShown(field, sum, compared, ratios),
    ...ratioOf((kinship) => bitsOf(sum, kinship)),
  };
}

/**
 * The level that stands for all: the one that says most, unless that isn't true of the whole. A number that differs is
 * never hidden by one of another kind. Where the mean speaks the other way, it is the commonest level that speaks so too.
 */
function levelShown(
  field: (typeof plainFields)[number],
  sum: Sum,
  compared: readonly ComparisonLevels[],
  ratios: Ratios,
): LevelOf<ComparedField> {
  if (sum.level === 'other-kind' && compared.some(({ nationalNumber }) => nationalNumber === 'different'))
    return 'different';
  if (sum.best <= 1 || sum.same >= sum.count) return sum.level;
  const counts = new Map<LevelOf<ComparedField>, number>();
  for (const { [field]: level } of compared)
    if ((ratios[field][level]?.same ?? 1) < 1) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return commonest?.[0] ?? sum.level;
}

interface NameEvidence {
  readonly level: LevelOf<'familyName'>;
  readonly ratio: Ratio;
}

interface BothNames {
  readonly family: NameEvidence;
  readonly given: NameEvidence;
  readonly together: Ratio;
}

/** A name that is missing contradicts nobody: what it hides must not stand for a person of whom both names are known. */
const givesBoth = ({ family, given }: BothNames): boolean =>
  family.level !== 'missing' && given.level !== 'missing';
const isCrosswise = ({ given }: BothNames): boolean => given.level.startsWith('swapped');
const isStraight = ({ family, given }: BothNames): boolean =>
  ![family.level, given.level].some((level) => level === 'different' || level.startsWith('swapped'));

/** Names that agree in their own places explain more to a reader than the same names in each other's place. */
function saysMore(one: BothNames, other: BothNames): boolean {
  if (givesBoth(one) !== givesBoth(other)) return givesBoth(one);
  if (isStraight(one) && isCrosswise(other)) return true;
  if (isCrosswise(one) && isStraight(other)) return false;
  if (one.together.same !== other.together.same) return one.together.same > other.together.same;
  return `${one.family.level} ${one.given.level}` < `${other.family.level} ${other.given.level}`;
}

function weighNames(details: NormalisedDetails, levels: ComparisonLevels, weights: Weights): BothNames {
  const { frequencies } = weights;
  const familyFrequency = (swapped: boolean) =>
    swapped ? frequencies.familyNameAsGiven(details) : frequencies.familyName(details);
  const givenFrequency = (swapped: boolean) =>
    swapped ? frequencies.givenNamesAsFamily(details) : frequencies.givenNames(details);
  if (levels.givenNames.startsWith('swapped') && !levels.familyName.startsWith('swapped')) {
    // The same slip as a family name in the other's place, seen from the other report: it weighs as much.
    const given = nameRatio('familyName', levels.givenNames, weights, givenFrequency);
    const { ratio } = nameRatio('givenNames', levels.familyName, weights, familyFrequency);
    const family = { level: levels.familyName, ratio };
    return { family, given, together: together(family, given, weights.parameters) };
  }
  const family = nameRatio('familyName', levels.familyName, weights, familyFrequency);
  const given = nameRatio('givenNames', levels.givenNames, weights, givenFrequency);
  return { family, given, together: together(family, given, weights.parameters) };
}

/** An equal name counts by how common this very name is, not by how often two strangers' names are equal. */
function nameRatio(
  field: 'familyName' | 'givenNames',
  level: LevelOf<'familyName'>,
  { parameters, ratios }: Weights,
  frequencyOf: (swapped: boolean) => number,
): NameEvidence {
  const ratio = ratios[field][level] ?? noEvidence;
  if (level !== 'exact' && level !== 'swapped') return { level, ratio };
  const factor = probabilityOf(parameters, 'stranger', field, level) / frequencyOf(level === 'swapped');
  return { level, ratio: ratioOf((kinship) => ratio[kinship] * factor) };
}

/** What the names are once a slip of the pen has been undone that put each in the other's place. */
const undone = { swapped: 'exact', 'swapped-similar': 'similar' } as const;

/**
 * Both names change places in one slip: how often that happens counts once. Someone of the household, or a twin, is
 * then as likely to have these names as if they stood in their places.
 */
function together(family: NameEvidence, given: NameEvidence, parameters: MatchingParameters): Ratio {
  const { level } = given;
  const apart = ratioOf((kinship) => family.ratio[kinship] * given.ratio[kinship]);
  if (family.level !== level || (level !== 'swapped' && level !== 'swapped-similar')) return apart;
  // What strangers show was counted on both names at once; an equal name has its frequency instead, one for each.
  const once = level === 'swapped' ? 1 : probabilityOf(parameters, 'stranger', 'familyName', level);
  const plain = ratioOf((kinship) => apart[kinship] * once);
  const slip = probabilityOf(parameters, 'same', 'familyName', level);
  const other = (kinship: Kinship) =>
    (['familyName', 'givenNames'] as const).reduce(
      (product, field) =>
        (product * probabilityOf(parameters, kinship, field, undone[level])) /
        probabilityOf(parameters, kinship, field, level),
      plain[kinship] * slip,
    );
  return {
    same: plain.same / slip,
    household: other('household'),
    twin: other('twin'),
    namesake: plain.namesake / slip,
  };
}

/** Splits what the names say together over both fields: as the best pair of names says, the rest half and half. */
function nameEvidence(sum: Sum, best: BothNames | null): readonly FieldEvidence[] {
  if (best === null) return [];
  const { family, given } = best;
  const rest = ratioOf(
    (kinship) => bitsOf(sum, kinship) - Math.log2(family.ratio[kinship]) - Math.log2(given.ratio[kinship]),
  );
  const shareOfFamily = family.level === 'missing' ? 0 : given.level === 'missing' ? 1 : 0.5;
  const of = (field: ComparedField, { level, ratio }: NameEvidence, share: number): FieldEvidence => ({
    field,
    level,
    ...ratioOf((kinship) => rounded(Math.log2(ratio[kinship]) + share * rest[kinship])),
  });
  return [of('familyName', family, shareOfFamily), of('givenNames', given, 1 - shareOfFamily)];
}
