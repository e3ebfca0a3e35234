import type { ComparisonLevels } from '../compare/compare.js';
import type { ComparedField, LevelOf } from '../compare/levels.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { FieldEvidence } from './evidence.js';
import { bitsOf, type Sum } from './mean.js';
import {
  type Kinship,
  noEvidence,
  probabilityOf,
  product,
  type Ratio,
  ratioOf,
  rounded,
  scaled,
} from './ratios.js';
import type { Weights } from './weights.js';

interface NameEvidence {
  readonly level: LevelOf<'familyName'>;
  readonly ratio: Ratio;
}

/** What the names of a report and of one set of values say. */
export interface BothNames {
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
export function saysMore(one: BothNames, other: BothNames): boolean {
  if (givesBoth(one) !== givesBoth(other)) return givesBoth(one);
  if (isStraight(one) && isCrosswise(other)) return true;
  if (isCrosswise(one) && isStraight(other)) return false;
  if (one.together.same !== other.together.same) return one.together.same > other.together.same;
  return `${one.family.level} ${one.given.level}` < `${other.family.level} ${other.given.level}`;
}

/** Weighs both names at once. */
export function weighNames(
  details: NormalisedDetails,
  levels: ComparisonLevels,
  weights: Weights,
): BothNames {
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
  return { level, ratio: scaled(ratio, factor) };
}

/** What the names are once a slip of the pen has been undone that put each in the other's place. */
const undone = { swapped: 'exact', 'swapped-similar': 'similar' } as const;

/**
 * Both names change places in one slip: how often that happens counts once. Someone of the household, or a twin, is
 * then as likely to have these names as if they stood in their places.
 */
function together(family: NameEvidence, given: NameEvidence, parameters: MatchingParameters): Ratio {
  const { level } = given;
  const apart = product(family.ratio, given.ratio);
  if (family.level !== level || (level !== 'swapped' && level !== 'swapped-similar')) return apart;
  // What strangers show was counted on both names at once; an equal name has its frequency instead, one for each.
  const once = level === 'swapped' ? 1 : probabilityOf(parameters, 'stranger', 'familyName', level);
  const plain = scaled(apart, once);
  const slip = probabilityOf(parameters, 'same', 'familyName', level);
  const other = (kinship: Kinship) =>
    (['familyName', 'givenNames'] as const).reduce(
      (likelihood, field) =>
        (likelihood * probabilityOf(parameters, kinship, field, undone[level])) /
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
export function nameEvidence(sum: Sum, { family, given }: BothNames): FieldEvidence[] {
  const restOf = (kinship: Kinship) =>
    bitsOf(sum, kinship) - Math.log2(family.ratio[kinship]) - Math.log2(given.ratio[kinship]);
  const rest = ratioOf(restOf);
  const shareOfFamily = family.level === 'missing' ? 0 : given.level === 'missing' ? 1 : 0.5;
  return [
    withShare('familyName', family, shareOfFamily, rest),
    withShare('givenNames', given, 1 - shareOfFamily, rest),
  ];
}

function withShare(field: ComparedField, name: NameEvidence, share: number, rest: Ratio): FieldEvidence {
  const { level, ratio } = name;
  return {
    field,
    level,
    same: rounded(Math.log2(ratio.same) + share * rest.same),
    household: rounded(Math.log2(ratio.household) + share * rest.household),
    twin: rounded(Math.log2(ratio.twin) + share * rest.twin),
    namesake: rounded(Math.log2(ratio.namesake) + share * rest.namesake),
  };
}
