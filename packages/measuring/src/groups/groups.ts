import {
  currentParameters,
  type MatchingParameters,
  type NormalisedDetails,
  normalise,
} from '@samenspoor/matching';
import { type PairScore, scoreGroups } from '../figures/pair-score.js';
import type { LabelledReport } from '../readers/labelled-report.js';
import { RankingIndex } from './ranking-index.js';

export interface ThresholdScore {
  /** log2 odds. */
  readonly threshold: number;
  readonly pairs: PairScore;
}

export interface GroupFigures {
  /** At the threshold of the parameters. */
  readonly atThreshold: ThresholdScore;
  /** The best threshold for this very set, found by trying: not a fair figure. */
  readonly best: ThresholdScore;
}

interface NormalisedReport extends LabelledReport {
  readonly normalised: NormalisedDetails;
}

/** Nobody looks: every report joins its likeliest person from the threshold on, and is somebody new below it. */
function groupAt(
  reports: readonly NormalisedReport[],
  threshold: number,
  parameters: MatchingParameters,
): ThresholdScore {
  const index = new RankingIndex(parameters);
  const grouped = reports.map(({ ref, trueId, origin, normalised }) => {
    const [best] = index.rank(normalised);
    const group = best !== undefined && best.weight >= threshold ? best.personId : ref;
    index.add(ref, group, normalised);
    return { group, trueId, origin };
  });
  return { threshold, pairs: scoreGroups(grouped) };
}

/** Groups without a reviewer: at the threshold of the parameters, and the best of those at these distances from it. */
export function measureGroups(
  reports: readonly LabelledReport[],
  {
    parameters = currentParameters,
    sweep = [-4, -2, 2, 4, 6, 8, 11],
  }: { readonly parameters?: MatchingParameters; readonly sweep?: readonly number[] } = {},
): GroupFigures {
  const normalised = reports.map((report) => ({ ...report, normalised: normalise(report.details) }));
  const { single } = parameters.thresholds;
  const atThreshold = groupAt(normalised, single, parameters);
  let best = atThreshold;
  for (const distance of sweep) {
    const score = groupAt(normalised, single + distance, parameters);
    if (score.pairs.f1 > best.pairs.f1) best = score;
  }
  return { atThreshold, best };
}
