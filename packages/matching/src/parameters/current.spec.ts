import { describe, expect, it } from 'vitest';
import { type ComparedField, comparisonLevels } from '../compare/levels.js';
import { coarserLevels } from '../train/strangers.js';
import { ratiosOf } from '../weigh/ratios.js';
import { currentParameters } from './current.js';

const fields = Object.keys(comparisonLevels) as readonly ComparedField[];

describe('the parameters in force', () => {
  it.each(fields)('give no coarser level of %s more weight than the finer one it follows from', (field) => {
    const ratios = ratiosOf(currentParameters)[field];
    for (const [finer, coarser] of coarserLevels[field])
      expect(ratios[coarser]?.same, `${finer} and ${coarser}`).toBeLessThanOrEqual(
        (ratios[finer]?.same ?? 0) * 1.0001,
      );
  });

  it('give shares that add up to 1', () => {
    for (const probabilities of Object.values(currentParameters.probabilities))
      for (const field of fields)
        expect(Object.values(probabilities[field]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  });
});
