import {
  currentParameters,
  type MatchingParameters,
  normalise,
  type PersonFit,
  PersonIndex,
} from '@samenspoor/matching';
import { groupBy } from '../figures/group-by.js';
import { type PairScore, pairScore, pairsAmong } from '../figures/pair-score.js';
import { type Distribution, distribution } from '../figures/timing.js';
import type { LabelledReport } from '../readers/labelled-report.js';

export type Zone = 'joined' | 'possible' | 'new';
export const zones: readonly Zone[] = ['joined', 'possible', 'new'];

interface ComparedPair {
  /** log2 odds. */
  readonly weight: number;
  readonly zone: Zone;
  readonly isTrue: boolean;
}

/**
 * How two reports alone are told to be one person or two, over the pairs that blocking brings together: each pair is
 * weighed as if there were no other.
 */
export interface PairFigures {
  readonly truePairs: number;
  /** Share of the true pairs that are compared at all. */
  readonly blockingRecall: number;
  /** Earlier reports looked at for each report. */
  readonly candidates: Distribution;
  readonly byZone: Readonly<Record<Zone, { readonly pairs: number; readonly truePairs: number }>>;
  /** Pairs that would be joined without anyone looking. */
  readonly joined: PairScore;
  /** Pairs that would be joined or asked about. */
  readonly joinedOrPossible: PairScore;
  /** Pairs from the threshold of the parameters on, which is one for groups: stricter than two reports alone ask for. */
  readonly atThreshold: PairScore;
  /** Pairs that are likelier one person than not. */
  readonly atEvenOdds: PairScore;
  /** The best threshold for this very set: not a fair figure. */
  readonly best: PairScore & { readonly threshold: number };
}

/** Where a pair comes to lie by the rules, which know more than thresholds: an equal number is never passed over. */
const zoneOf: Readonly<Record<PersonFit['fits'], Zone>> = {
  certain: 'joined',
  possible: 'possible',
  different: 'new',
};

interface Compared {
  readonly pairs: readonly ComparedPair[];
  readonly candidates: Distribution;
}

/** Each report with the earlier ones that blocking finds, each report a person of its own. */
function compareAll(reports: readonly LabelledReport[], parameters: MatchingParameters): Compared {
  const index = new PersonIndex(parameters);
  const truth = new Map(reports.map(({ ref, trueId }) => [ref, trueId]));
  const pairs: ComparedPair[] = [];
  const counts: number[] = [];
  for (const { ref, trueId, details } of reports) {
    const normalised = normalise(details);
    const ranked = index.rank(normalised);
    counts.push(ranked.length);
    for (const { personId, oddsWithoutOthers, fits } of ranked)
      pairs.push({ weight: oddsWithoutOthers, zone: zoneOf[fits], isTrue: truth.get(personId) === trueId });
    index.add(ref, ref, normalised);
  }
  return { pairs, candidates: distribution(counts) };
}

function truePairsOf(reports: readonly LabelledReport[]): number {
  let sum = 0;
  for (const same of groupBy(reports, ({ trueId }) => trueId).values()) sum += pairsAmong(same.length);
  return sum;
}

function scoreWhere(
  pairs: readonly ComparedPair[],
  truePairs: number,
  holds: (pair: ComparedPair) => boolean,
) {
  const found = pairs.filter(holds);
  return pairScore(truePairs, found.length, found.filter(({ isTrue }) => isTrue).length);
}

/** Goes down from the likeliest pair and keeps the cut with the best F1. */
function bestCut(pairs: readonly ComparedPair[], truePairs: number): PairFigures['best'] {
  let best = { ...pairScore(truePairs, 0, 0), threshold: Number.POSITIVE_INFINITY };
  let right = 0;
  const ordered = pairs.toSorted((a, b) => b.weight - a.weight);
  for (const [at, { weight, isTrue }] of ordered.entries()) {
    if (isTrue) right++;
    if (ordered[at + 1]?.weight === weight) continue;
    const score = pairScore(truePairs, at + 1, right);
    if (score.f1 > best.f1) best = { ...score, threshold: weight };
  }
  return best;
}

/** Decisions on pairs of reports, and what blocking brings together. */
export function measurePairs(
  reports: readonly LabelledReport[],
  parameters: MatchingParameters = currentParameters,
): PairFigures {
  const { pairs, candidates } = compareAll(reports, parameters);
  const truePairs = truePairsOf(reports);
  const compared = pairs.filter(({ isTrue }) => isTrue).length;
  const inZone = (zone: Zone) => {
    const own = pairs.filter((pair) => pair.zone === zone);
    return { pairs: own.length, truePairs: own.filter(({ isTrue }) => isTrue).length };
  };
  return {
    truePairs,
    blockingRecall: truePairs === 0 ? 1 : compared / truePairs,
    candidates,
    byZone: { joined: inZone('joined'), possible: inZone('possible'), new: inZone('new') },
    joined: scoreWhere(pairs, truePairs, ({ zone }) => zone === 'joined'),
    joinedOrPossible: scoreWhere(pairs, truePairs, ({ zone }) => zone !== 'new'),
    atThreshold: scoreWhere(pairs, truePairs, ({ weight }) => weight >= parameters.thresholds.single),
    atEvenOdds: scoreWhere(pairs, truePairs, ({ weight }) => weight >= 0),
    best: bestCut(pairs, truePairs),
  };
}
