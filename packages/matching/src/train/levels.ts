import type { ComparisonLevels } from '../compare/compare.js';
import { type ComparedField, comparisonLevels } from '../compare/levels.js';
import type { Shares } from './assumed.js';

/** Every field that is compared. */
export const fields = Object.keys(comparisonLevels) as readonly ComparedField[];

/** A count of levels, field by field. */
export class Levels {
  readonly #counts = new Map<string, number>();
  pairs = 0;

  count(levels: ComparisonLevels): void {
    this.pairs += 1;
    for (const field of fields) {
      const key = `${field} ${levels[field]}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /**
   * Shares of the levels of a field among the pairs that give it. Each level counts a little although it was never
   * seen, and `more` adds what other offices' reports may show.
   */
  shares(field: ComparedField, more: Shares = {}, weightOfMore = 0): Record<string, number> {
    const levels = comparisonLevels[field].filter((level) => level !== 'missing');
    const counts = levels.map((level) => this.#counts.get(`${field} ${level}`) ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const moreInAll = levels.reduce((sum, level) => sum + (more[level] ?? 0), 0) || 1;
    const unseen = 0.3;
    const all = total * (1 + weightOfMore) + unseen * levels.length;
    return Object.fromEntries(
      levels.map((level, place) => {
        const added = (weightOfMore * total * (more[level] ?? 0)) / moreInAll;
        return [level, ((counts[place] ?? 0) + unseen + added) / all];
      }),
    );
  }
}
