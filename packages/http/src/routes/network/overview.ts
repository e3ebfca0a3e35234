import type { NetworkOverview } from '@samenspoor/contracts';
import { type ClosingOutcome, municipalities, type NisCode } from '@samenspoor/domain';
import type { Views } from '@samenspoor/views';
import { type ShownTable, suppressParts, suppressTable, suppressTotal, type Table } from './suppress.js';

export type NetworkCounts = Awaited<ReturnType<Views['queries']['network']['counts']>>;

/** Counts below it are kept from who sees figures only. */
export const SMALLEST_SHOWN = 5;

const phases = [0, 1, 2, 3] as const;
const outcomes = ['new', 'joined', 'possible'] as const;
export const bands = ['none', '1', '2', '3', '4', '5+'] as const;

/** The 19, in the order of their codes, then what lies elsewhere: a row that is missing would tell of a zero. */
const places: readonly {
  readonly nis: NisCode | null;
  readonly name: NetworkOverview['municipalities'][number]['name'];
}[] = [...municipalities.map(({ nis, name }) => ({ nis, name: { ...name } })), { nis: null, name: null }];

/** Open trajectories: a row for each municipality and for what lies elsewhere, a column for each phase. */
export const openTableOf = ({
  openByMunicipalityAndPhase,
}: Pick<NetworkCounts, 'openByMunicipalityAndPhase'>): Table =>
  places.map(({ nis }) =>
    phases.map((phase) =>
      openByMunicipalityAndPhase
        .filter((cell) => cell.municipality === nis && cell.phase === phase)
        .reduce((total, cell) => total + cell.count, 0),
    ),
  );

/** Reports: a row for each outcome. */
export const reportsTableOf = ({ reportsByOutcome }: Pick<NetworkCounts, 'reportsByOutcome'>): Table =>
  outcomes.map((outcome) => [reportsByOutcome[outcome]]);

/** The two tables with all their totals, as far as they are shown. */
export interface ShownTables {
  readonly open: ShownTable;
  readonly reported: ShownTable;
}

export const suppressedTablesOf = (
  counts: Omit<NetworkCounts, 'openMatches'>,
  threshold: number,
): ShownTables => ({
  open: suppressTable(openTableOf(counts), threshold),
  reported: suppressTable(reportsTableOf(counts), threshold),
});

/**
 * The network overview. With a threshold, what could tell a count below it is hidden: a total from its parts, a part
 * from its total, and a figure bounded by another (of a municipality's trajectories, those without a coordinator).
 * @param threshold counts below it are hidden; null hides nothing
 * @param tables what is shown of the tables; all else follows from it
 */
export const networkOverviewOf = (
  counts: NetworkCounts,
  threshold: number | null,
  at: Date,
  tables = suppressedTablesOf(counts, threshold ?? 0),
): NetworkOverview => {
  const least = threshold ?? 0;
  const small = (count: number): number | null => (count < least ? null : count);
  const { open, reported } = tables;
  const waiting = places.map(({ nis }) =>
    counts.unassigned.byMunicipality.find((cell) => cell.municipality === nis),
  );
  const waitingCounts = waiting.map((cell) => cell?.count ?? 0);
  const waitingShown = waitingCounts.map((count, index) => count >= least && open.rows[index] !== null);
  const unassigned = suppressTotal(waitingCounts, waitingShown, least);

  const reports = reported.columns[0] ?? null;
  const [persons = null, duplicatesMet = null] = suppressParts(
    [counts.persons, counts.duplicatesMet],
    reports !== null,
    least,
  );
  const spread = suppressParts(
    bands.map((band) => counts.participantsPerOpenTrajectory.distribution[band]),
    open.total !== null,
    least,
  );
  const ofOutcome = (index: number) => reported.cells[index]?.[0] ?? null;

  return {
    at: at.toISOString(),
    threshold,
    reports,
    reportsByOutcome: { new: ofOutcome(0), joined: ofOutcome(1), possible: ofOutcome(2) },
    persons,
    duplicatesMet,
    openTrajectories: open.total,
    openByPhase: phases.map((phase, index) => ({ phase, count: open.columns[index] ?? null })),
    unassigned,
    unassignedSince: unassigned === null ? null : counts.unassigned.oldestSince,
    municipalities: places.map(({ nis, name }, row) => ({
      municipality: nis,
      name,
      open: open.rows[row] ?? null,
      byPhase: phases.map((phase, column) => ({ phase, count: open.cells[row]?.[column] ?? null })),
      unassigned: waitingShown[row] ? (waitingCounts[row] ?? null) : null,
      unassignedSince: waitingShown[row] ? (waiting[row]?.oldestSince ?? null) : null,
    })),
    participantsPerOpenTrajectory: {
      // With every band shown there is nothing left that the mean could tell.
      mean: spread.some((count) => count === null) ? null : counts.participantsPerOpenTrajectory.mean,
      distribution: {
        none: spread[0] ?? null,
        '1': spread[1] ?? null,
        '2': spread[2] ?? null,
        '3': spread[3] ?? null,
        '4': spread[4] ?? null,
        '5+': spread[5] ?? null,
      },
    },
    openMatches: small(counts.openMatches),
    closedByOutcome: closedBy(counts, small),
  };
};

/** No total of these is shown anywhere, so each stands alone. */
const closedBy = (
  { closedByOutcome }: NetworkCounts,
  small: (count: number) => number | null,
): NetworkOverview['closedByOutcome'] => {
  const shown = (outcome: ClosingOutcome) => small(closedByOutcome[outcome] ?? 0);
  return {
    'regular-attendance': shown('regular-attendance'),
    're-enrolled': shown('re-enrolled'),
    'other-school': shown('other-school'),
    'alternative-route': shown('alternative-route'),
    qualified: shown('qualified'),
    'work-route': shown('work-route'),
    'judicial-track': shown('judicial-track'),
    'left-compulsory-age': shown('left-compulsory-age'),
    'moved-away': shown('moved-away'),
    died: shown('died'),
    'reported-in-error': shown('reported-in-error'),
  };
};
