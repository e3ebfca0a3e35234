import type { MatchingParameters } from './parameters.js';

/**
 * Weights set by hand from general knowledge: 365 days × some 15 birth years ≈ 12 bits for a full date, less because
 * twins exist; a family name shared by 1 in 150 ≈ 7 bits; and so on. To be replaced by learned ones; until then only
 * the review threshold depends on them, never an automatic join.
 */
export const firstParameters: MatchingParameters = {
  version: '2024-09-hand-set',
  validFrom: '2024-09-01',
  priorWeight: -13,
  weights: {
    nationalNumber: { exact: 18, 'other-kind': -2, different: -8, missing: 0 },
    familyName: {
      exact: 7,
      particle: 6.5,
      swapped: 7,
      partial: 5,
      'sounds-alike': 5.5,
      similar: 5,
      'swapped-similar': 5,
      initial: 1,
      different: -3.5,
      missing: 0,
    },
    givenNames: {
      exact: 6.5,
      particle: 6,
      swapped: 6.5,
      partial: 5,
      'sounds-alike': 4.5,
      similar: 3,
      'swapped-similar': 4.5,
      initial: 1.5,
      different: -5,
      missing: 0,
    },
    birthDate: {
      exact: 11,
      swapped: 7,
      'one-digit-off': 5,
      'stand-in': 3,
      month: 6.5,
      year: 3,
      different: -6,
      missing: 0,
    },
    sex: { exact: 0.9, different: -4, missing: 0 },
    address: {
      exact: 5,
      'same-house-number': 4,
      'same-street': 3,
      'same-municipality': 1.5,
      different: -1,
      missing: 0,
    },
    school: { exact: 3, similar: 2, different: -0.7, missing: 0 },
  },
  thresholds: { review: 0, margin: 4 },
  blocking: { candidateBudget: 100 },
  maxCandidates: 5,
};
