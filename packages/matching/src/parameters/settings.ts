import type { MatchingParameters } from './parameters.js';

/**
 * What is chosen and not learned. The thresholds are in bits: 6.5 is 90 to 1 after twin, household, namesake and every
 * other candidate were held against it; from 1 in 16 on a human is asked. They were chosen on invented reports other than
 * those the probabilities were learned from, with a margin, since a threshold chosen on one set moves on the next. Whatever
 * changes the weights or the rules takes a version of its own.
 */
export const chosenSettings: Omit<MatchingParameters, 'probabilities' | 'learnedFrom'> = {
  version: '2026-11.3',
  validFrom: '2026-11-22',
  frequencies: { assumedPersons: 300, rarest: 1e-5 },
  priors: { known: 0.5, household: 0.5, twin: 0.015, namesake: 0.008, leastPersons: 500 },
  thresholds: { join: 6.5, review: -4, single: 1 },
  blocking: { candidateBudget: 48 },
  maxCandidates: 5,
};
