import { groupBy } from './group-by.js';

/** Pairs of reports put together, and how many of them rightly. */
export interface PairScore {
  /** Pairs that are truly about one young person. */
  readonly truePairs: number;
  /** Pairs that were put together. */
  readonly foundPairs: number;
  readonly rightPairs: number;
  /** Shares from 0 to 1; 1 where there is nothing to be wrong about. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function pairScore(truePairs: number, foundPairs: number, rightPairs: number): PairScore {
  const precision = foundPairs === 0 ? 1 : rightPairs / foundPairs;
  const recall = truePairs === 0 ? 1 : rightPairs / truePairs;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { truePairs, foundPairs, rightPairs, precision, recall, f1 };
}

/** A report as it was put into a group, beside the group it truly belongs to. */
export interface GroupedReport {
  readonly group: string;
  readonly trueId: string;
  readonly origin: string | null;
}

/** Number of pairs among so many. */
export const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

function countBy<Item>(items: Iterable<Item>, key: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function sumOfPairs(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += pairsAmong(count);
  return sum;
}

const bothOf = ({ group, trueId }: GroupedReport): string => `${group}\n${trueId}`;

/** Precision and recall over all pairs of reports within the groups. */
export function scoreGroups(reports: readonly GroupedReport[]): PairScore {
  return pairScore(
    sumOfPairs(countBy(reports, ({ trueId }) => trueId)),
    sumOfPairs(countBy(reports, ({ group }) => group)),
    sumOfPairs(countBy(reports, bothOf)),
  );
}

/**
 * The same by origin. A pair counts where either side is of that origin, so that a wrong pair of two origins burdens
 * both. Empty where no origin is known.
 */
export function scoreByOrigin(reports: readonly GroupedReport[]): ReadonlyMap<string, PairScore> {
  const all = countBy(reports, ({ group }) => group);
  const byOrigin = groupBy(
    reports.filter(({ origin }) => origin !== null),
    ({ origin }) => origin ?? '',
  );
  return new Map(
    [...byOrigin]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([origin, own]) => {
        let found = 0;
        for (const [group, count] of countBy(own, (report) => report.group)) {
          const inGroup = all.get(group) ?? count;
          found += pairsAmong(inGroup) - pairsAmong(inGroup - count);
        }
        const truth = sumOfPairs(countBy(own, ({ trueId }) => trueId));
        return [origin, pairScore(truth, found, sumOfPairs(countBy(own, bothOf)))];
      }),
  );
}
