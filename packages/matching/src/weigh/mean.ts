import type { ComparedField, LevelOf } from '../compare/levels.js';
import { type Kinship, type Ratio, rounded } from './ratios.js';

/** A mean in the making, and the level that says most for one person. */
export interface Sum {
  same: number;
  household: number;
  twin: number;
  namesake: number;
  count: number;
  best: number;
  level: LevelOf<ComparedField>;
}

/** Nothing added yet. */
export const emptySum = (): Sum => ({
  same: 0,
  household: 0,
  twin: 0,
  namesake: 0,
  count: 0,
  best: 0,
  level: 'missing',
});

/** Adds what one level says. */
export function addTo(sum: Sum, ratio: Ratio, level: LevelOf<ComparedField>): void {
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
export const bitsOf = (sum: Sum, kinship: Kinship): number =>
  sum.count === 0 ? 0 : rounded(Math.log2(sum[kinship] / sum.count));
