import { type NormalisedDetails, normalise } from '@samenspoor/matching';
import { type PairScore, scoreGroups } from '../figures/pair-score.js';
import type { LabelledReport } from '../readers/labelled-report.js';
import { joinThreshold, RankingIndex } from './ranking-index.js';

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
function groupAt(reports: readonly NormalisedReport[], threshold: number): ThresholdScore {
  const index = new RankingIndex();
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
  sweep: readonly number[] = [-4, -2, 2, 4, 6, 8, 11],
): GroupFigures {
  const normalised = reports.map((report) => ({ ...report, normalised: normalise(report.details) }));
  const atThreshold = groupAt(normalised, joinThreshold);
  let best = atThreshold;
  for (const distance of sweep) {
    const score = groupAt(normalised, joinThreshold + distance);
    if (score.pairs.f1 > best.pairs.f1) best = score;
  }
  return { atThreshold, best };
}
