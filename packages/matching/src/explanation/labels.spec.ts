import { describe, expect, it } from 'vitest';
import { comparisonLevels, lookalikeLevels } from '../compare/levels.js';
import { explanationLabels, labelOf } from './labels.js';

const entries = Object.values(explanationLabels).flatMap((levels) => Object.values(levels));

describe('explanationLabels', () => {
  it('has a sentence of its own for every level, in three languages', () => {
    const count = [...Object.values(comparisonLevels), lookalikeLevels].flat().length;
    expect(entries).toHaveLength(count);
    for (const language of ['nl', 'fr', 'en'] as const) {
      const sentences = entries.map((label) => label[language]);
      expect(new Set(sentences).size).toBe(count);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.?)]$/u);
    }
  });

  it('is found by field and level', () => {
    expect(labelOf({ field: 'sex', level: 'different' }, 'nl')).toBe('Een ander geslacht.');
    expect(labelOf({ field: 'sex', level: 'from-a-later-version' }, 'nl')).toBe('from-a-later-version');
  });
});
