import type { InstallationFigures, NetworkOverview } from '@samenspoor/contracts';
import { closingOutcomes } from '@samenspoor/domain';
import {
  bands,
  networkOverviewOf,
  openTableOf,
  reportsTableOf,
  type ShownTables,
  suppressedTablesOf,
} from '../routes/network/overview.js';
import { suppressParts, type Table } from '../routes/network/suppress.js';
import type { RegionCounts } from './region-reading.js';
import { sumLeavesOpen, suppressSum } from './suppress-sum.js';

/**
 * The overview of a region: that of one network, in which nothing can be said of possible matches. With a threshold it
 * is held against what each installation shows of itself: nothing in it tells, by subtracting, what an installation
 * hides, not even to who knows another installation exactly.
 */
export const regionOverviewOf = (
  counts: RegionCounts,
  each: readonly RegionCounts[],
  threshold: number | null,
  at: Date,
): NetworkOverview => {
  const all = { ...counts, openMatches: 0 };
  if (threshold === null) return { ...networkOverviewOf(all, null, at), openMatches: null };
  const sums = networkOverviewOf(all, threshold, at, sumTablesOf(counts, each, threshold));
  return asAllShow(
    sums,
    each.map((ofOne) => ownOverviewOf(ofOne, threshold, at)),
    each,
  );
};

/** What an installation shows of itself to who sees small numbers hidden. */
const ownOverviewOf = (counts: RegionCounts, threshold: number, at: Date): NetworkOverview => ({
  ...networkOverviewOf({ ...counts, openMatches: 0 }, threshold, at),
  openMatches: null,
});

const sumTablesOf = (counts: RegionCounts, each: readonly RegionCounts[], threshold: number): ShownTables => {
  const sums = suppressedTablesOf(counts, threshold);
  const suppressed = (name: keyof ShownTables, tableOf: (ofOne: RegionCounts) => Table) =>
    suppressSum(
      each.map((ofOne) => ({ counts: tableOf(ofOne), shown: suppressedTablesOf(ofOne, threshold)[name] })),
      sums[name],
      threshold,
    );
  return { open: suppressed('open', openTableOf), reported: suppressed('reported', reportsTableOf) };
};

/**
 * What is no part of the two tables is shown where all installations show theirs: it is then a sum of what is known.
 * Closings have no total, so that more of them can be shown: those whose sum leaves open what is hidden.
 */
const asAllShow = (
  sums: NetworkOverview,
  own: readonly NetworkOverview[],
  each: readonly RegionCounts[],
): NetworkOverview => {
  const ifAll = <Value>(value: Value | null, of: (overview: NetworkOverview) => unknown): Value | null =>
    own.every((ofOne) => of(ofOne) !== null) ? value : null;
  const unassigned = ifAll(sums.unassigned, (ofOne) => ofOne.unassigned);
  const { mean, distribution } = sums.participantsPerOpenTrajectory;
  const spread = mapped(distribution, bands, (band, count) =>
    ifAll(count, (ofOne) => ofOne.participantsPerOpenTrajectory.distribution[band]),
  );
  return {
    ...sums,
    persons: ifAll(sums.persons, ({ persons }) => persons),
    duplicatesMet: ifAll(sums.duplicatesMet, ({ duplicatesMet }) => duplicatesMet),
    unassigned,
    unassignedSince: unassigned === null ? null : sums.unassignedSince,
    municipalities: sums.municipalities.map((row, index) => {
      const waiting = ifAll(
        row.unassigned,
        ({ municipalities }) => municipalities[index]?.unassigned ?? null,
      );
      return { ...row, unassigned: waiting, unassignedSince: waiting === null ? null : row.unassignedSince };
    }),
    participantsPerOpenTrajectory: {
      mean: Object.values(spread).some((count) => count === null) ? null : mean,
      distribution: spread,
    },
    closedByOutcome: mapped(sums.closedByOutcome, closingOutcomes, (outcome, count) =>
      sumLeavesOpen(
        each.map(({ closedByOutcome }) => closedByOutcome[outcome] ?? 0),
        sums.threshold ?? 0,
      )
        ? count
        : null,
    ),
    openMatches: null,
  };
};

const mapped = <Key extends string>(
  counts: Readonly<Record<Key, number | null>>,
  keys: readonly Key[],
  to: (key: Key, count: number | null) => number | null,
): Record<Key, number | null> => {
  const shown: Record<Key, number | null> = { ...counts };
  for (const key of keys) shown[key] = to(key, counts[key]);
  return shown;
};

/**
 * The figures of each installation that add up to those of the region. With a threshold each is hidden that is below it or
 * that the installation hides itself, and all of them where the total and those that are shown would give one away.
 */
export const installationFiguresOf = (
  networks: readonly string[],
  each: readonly RegionCounts[],
  all: NetworkOverview,
): readonly InstallationFigures[] => {
  const { threshold } = all;
  const least = threshold ?? 0;
  const own = each.map((counts) =>
    threshold === null ? null : ownOverviewOf(counts, threshold, new Date(all.at)),
  );
  const partsOf = (
    figure: 'reports' | 'openTrajectories' | 'unassigned',
    of: (counts: RegionCounts) => number,
  ) => {
    const shown = suppressParts(each.map(of), all[figure] !== null, least);
    return shown.map((count, index) => (own[index]?.[figure] === null ? null : count));
  };
  const reports = partsOf('reports', (counts) => counts.reports);
  const open = partsOf('openTrajectories', (counts) => counts.openTrajectories);
  const unassigned = partsOf('unassigned', (counts) => counts.unassigned.count);
  return networks.map((network, index) => ({
    network,
    reports: reports[index] ?? null,
    openTrajectories: open[index] ?? null,
    // Who is without a coordinator is one of those that are open: it would bound a count that is hidden.
    unassigned: open[index] === null ? null : (unassigned[index] ?? null),
  }));
};

/**
 * The overview of one installation. With a threshold it says no more than `figures`: its tables are its own to show.
 */
export const installationOverviewOf = (
  counts: RegionCounts,
  figures: InstallationFigures,
  threshold: number | null,
  at: Date,
): NetworkOverview => {
  if (threshold === null)
    return { ...networkOverviewOf({ ...counts, openMatches: 0 }, null, at), openMatches: null };
  const { reports, openTrajectories, unassigned } = figures;
  const nothing = ownOverviewOf(counts, Number.POSITIVE_INFINITY, at);
  return { ...nothing, threshold, reports, openTrajectories, unassigned };
};
