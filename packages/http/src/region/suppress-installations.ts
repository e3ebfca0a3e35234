import type { InstallationFigures, NetworkOverview } from '@samenspoor/contracts';
import { networkOverviewOf } from '../routes/network/overview.js';
import { suppressParts } from '../routes/network/suppress.js';
import type { RegionCounts } from './region-reading.js';

/** The overview of a region: that of one network, in which nothing can be said of possible matches. */
export const regionOverviewOf = (
  counts: RegionCounts,
  threshold: number | null,
  at: Date,
): NetworkOverview => ({
  ...networkOverviewOf({ ...counts, openMatches: 0 }, threshold, at),
  openMatches: null,
});

/**
 * The figures of each installation that add up to those of the region. With a threshold each is hidden that is below
 * it, and all of them where the total and those that are shown would give one away.
 */
export const installationFiguresOf = (
  networks: readonly string[],
  each: readonly RegionCounts[],
  all: NetworkOverview,
): readonly InstallationFigures[] => {
  const least = all.threshold ?? 0;
  const partsOf = (total: number | null, of: (counts: RegionCounts) => number) =>
    suppressParts(each.map(of), total !== null, least);
  const reports = partsOf(all.reports, (counts) => counts.reports);
  const open = partsOf(all.openTrajectories, (counts) => counts.openTrajectories);
  const unassigned = partsOf(all.unassigned, (counts) => counts.unassigned.count);
  return networks.map((network, index) => ({
    network,
    reports: reports[index] ?? null,
    openTrajectories: open[index] ?? null,
    // Who is without a coordinator is one of those that are open: it would bound a count that is hidden.
    unassigned: open[index] === null ? null : (unassigned[index] ?? null),
  }));
};

/**
 * The overview of one installation. With a threshold it says no more than `figures`: the tables of the region and of
 * all installations but one would tell those of the last, cell by cell.
 */
export const installationOverviewOf = (
  counts: RegionCounts,
  figures: InstallationFigures,
  threshold: number | null,
  at: Date,
): NetworkOverview => {
  if (threshold === null) return regionOverviewOf(counts, null, at);
  const { reports, openTrajectories, unassigned } = figures;
  const nothing = regionOverviewOf(counts, Number.POSITIVE_INFINITY, at);
  return { ...nothing, threshold, reports, openTrajectories, unassigned };
};
