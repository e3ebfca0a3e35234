import type { ComparedField, LevelOf } from '../compare/levels.js';
import type { FieldEvidence } from './evidence.js';
import { addTo, bitsOf, emptySum, type Sum } from './mean.js';
import { type Ratios, ratioOf } from './ratios.js';

/** The fields that have no part in another's weight. */
export const plainFields = ['birthDate', 'sex', 'address', 'school', 'nationalNumber'] as const;
export type PlainField = (typeof plainFields)[number];

/** What a field says: the mean of its levels. */
export function meanEvidence(
  field: PlainField,
  levels: readonly LevelOf<PlainField>[],
  ratios: Ratios,
): FieldEvidence {
  const sum = emptySum();
  for (const level of levels) {
    const ratio = ratios[field][level];
    if (ratio) addTo(sum, ratio, level);
  }
  return {
    field,
    level: levelShown(sum, levels, ratios[field]),
    ...ratioOf((kinship) => bitsOf(sum, kinship)),
  };
}

/**
 * The level that stands for all: the one that says most, unless that isn't true of the whole. A number that differs is
 * never hidden by one of another kind. Where the mean speaks the other way, it is the commonest level that speaks so too.
 */
function levelShown(
  sum: Sum,
  levels: readonly LevelOf<PlainField>[],
  ratios: Ratios[PlainField],
): LevelOf<ComparedField> {
  if (sum.level === 'other-kind' && levels.includes('different')) return 'different';
  if (sum.best <= 1 || sum.same >= sum.count) return sum.level;
  const counts = new Map<LevelOf<ComparedField>, number>();
  for (const level of levels)
    if ((ratios[level]?.same ?? 1) < 1) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return commonest?.[0] ?? sum.level;
}
