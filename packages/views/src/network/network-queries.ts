import type { ClosingOutcome, MatchOutcome, NisCode, Phase } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import type { ViewEngine } from '../framework/engine.js';
import { matchesView } from '../matches/matches-view.js';
import { reportsView } from '../reports/reports-view.js';
import { trajectoriesView } from '../trajectories/trajectories-view.js';

/** Open trajectories of one municipality (null: unknown) in one phase. */
export interface OpenCell {
  readonly municipality: NisCode | null;
  readonly phase: Phase;
  readonly count: number;
}

export interface UnassignedCell {
  readonly municipality: NisCode | null;
  readonly count: number;
  /** ISO 8601: since when the one waits that waits longest. */
  readonly oldestSince: string | null;
}

/** Exact counts of what the network holds now; whom they may be shown to, and which cells, is the caller's. */
export interface NetworkCounts {
  readonly reports: number;
  /** Young persons, as far as they are told apart now. */
  readonly persons: number;
  /** What was decided when the reports came in. */
  readonly reportsByOutcome: Readonly<Record<MatchOutcome, number>>;
  /**
   * Reports beyond the first of their person: those that joined someone known, and those that a verdict or correction
   * brought together, less those taken apart again. Always `reports - persons`.
   */
  readonly duplicatesMet: number;
  readonly openTrajectories: number;
  readonly openByMunicipalityAndPhase: readonly OpenCell[];
  readonly unassigned: {
    readonly count: number;
    readonly oldestSince: string | null;
    readonly byMunicipality: readonly UnassignedCell[];
  };
  readonly participantsPerOpenTrajectory: {
    /** Null when no trajectory is open. */
    readonly mean: number | null;
    /** How many open trajectories have 1, 2, 3, 4, and 5 or more participants; `none` when all have left. */
    readonly distribution: Readonly<Record<'none' | '1' | '2' | '3' | '4' | '5+', number>>;
  };
  readonly openMatches: number;
  readonly closedByOutcome: Readonly<Partial<Record<ClosingOutcome, number>>>;
}

/** What waits for a person, and since when (ISO 8601) the one that waits longest. */
export interface Waiting {
  readonly count: number;
  readonly oldestSince: string | null;
}

export interface NetworkQueries {
  counts(): Promise<NetworkCounts>;
  /** The review queue, and the unassigned clock. Cheap enough to be asked every few seconds. */
  waiting(): Promise<{
    readonly openTrajectories: number;
    readonly openMatches: Waiting;
    readonly unassigned: Waiting;
  }>;
}

/**
 * Counted when asked, over the tables of the other views: no counter can drift from what it counts, and forgetting
 * takes a person out of the figures as well. Who reads them are few and do so seldom; what it costs stands in the
 * package's measurements.
 */
export function networkQueries(views: Pick<ViewEngine, 'read'>): NetworkQueries {
  return {
    async counts() {
      const [reports, open, openMatches, closed] = await Promise.all([
        views.read(reportsView.name, countReports),
        views.read(trajectoriesView.name, countOpen),
        views.read(matchesView.name, countOpenMatches),
        views.read(trajectoriesView.name, countClosed),
      ]);
      return { ...reports, ...open, openMatches, closedByOutcome: closed };
    },
    async waiting() {
      const [openMatches, unassigned] = await Promise.all([
        views.read(matchesView.name, waitingIn('reported_at', `kind = 'match' and status = 'open'`)),
        views.read(trajectoriesView.name, waitingIn('unassigned_since', `status = 'open'`)),
      ]);
      return { openTrajectories: unassigned.all, openMatches, unassigned };
    },
  };
}

/** Counts the rows, and those of them that hold a moment in the column. */
const waitingIn =
  (since: string, where: string) =>
  async (database: Queryable, table: string): Promise<Waiting & { readonly all: number }> => {
    const { rows } = await database.query<{ all: number; count: number; oldest: string | null }>(
      `select count(*)::integer as "all", count(${since})::integer as count, min(${since}) as oldest from ${table} where ${where}`,
    );
    return { all: rows[0]?.all ?? 0, count: rows[0]?.count ?? 0, oldestSince: rows[0]?.oldest ?? null };
  };

/** Counts reports and the young persons they are about; the table has `outcome` and `person_id`. */
export async function countReports(database: Queryable, table: string) {
  const { rows } = await database.query<{ outcome: MatchOutcome; reports: number }>(
    `select outcome, count(*)::integer as reports from ${table} group by outcome`,
  );
  const { rows: distinct } = await database.query<{ persons: number }>(
    `select count(*)::integer as persons from (select from ${table} group by person_id) person`,
  );
  const byOutcome = { new: 0, joined: 0, possible: 0 };
  for (const row of rows) byOutcome[row.outcome] = row.reports;
  const reports = byOutcome.new + byOutcome.joined + byOutcome.possible;
  const persons = distinct[0]?.persons ?? 0;
  return { reports, persons, reportsByOutcome: byOutcome, duplicatesMet: reports - persons };
}

interface OpenRow {
  readonly municipality: NisCode | null;
  readonly phase: Phase;
  readonly participants: number;
  readonly count: number;
  readonly participations: number;
  readonly unassigned: number;
  readonly oldest: string | null;
}

const bands = ['none', '1', '2', '3', '4', '5+'] as const;

/**
 * Counts open trajectories; the table has `status`, `municipality`, `phase`, `participants_count` and
 * `unassigned_since`.
 */
export async function countOpen(database: Queryable, table: string) {
  const { rows } = await database.query<OpenRow>(
    `select municipality, phase, least(participants_count, 5) as participants,
        count(*)::integer as count, sum(participants_count)::integer as participations,
        count(unassigned_since)::integer as unassigned, min(unassigned_since) as oldest
      from ${table} where status = 'open'
      group by municipality, phase, least(participants_count, 5)
      order by municipality, phase`,
  );
  const sum = (of: (row: OpenRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const openTrajectories = sum((row) => row.count);
  const distribution = { none: 0, '1': 0, '2': 0, '3': 0, '4': 0, '5+': 0 };
  for (const row of rows) distribution[bands[row.participants] ?? '5+'] += row.count;
  return {
    openTrajectories,
    openByMunicipalityAndPhase: cellsOf(rows),
    unassigned: {
      count: sum((row) => row.unassigned),
      oldestSince: oldestOf(rows),
      byMunicipality: unassignedOf(rows),
    },
    participantsPerOpenTrajectory: {
      mean: openTrajectories === 0 ? null : sum((row) => row.participations) / openTrajectories,
      distribution,
    },
  };
}

function cellsOf(rows: readonly OpenRow[]): readonly OpenCell[] {
  const cells = new Map<string, OpenCell>();
  for (const { municipality, phase, count } of rows) {
    const cell = `${municipality}/${phase}`;
    cells.set(cell, { municipality, phase, count: count + (cells.get(cell)?.count ?? 0) });
  }
  return [...cells.values()];
}

function unassignedOf(rows: readonly OpenRow[]): readonly UnassignedCell[] {
  const waiting = rows.filter((row) => row.unassigned > 0);
  return [...new Set(waiting.map((row) => row.municipality))].map((municipality) => {
    const here = waiting.filter((row) => row.municipality === municipality);
    const count = here.reduce((total, row) => total + row.unassigned, 0);
    return { municipality, count, oldestSince: oldestOf(here) };
  });
}

const oldestOf = (rows: readonly OpenRow[]): string | null =>
  rows.reduce<string | null>(
    (oldest, row) => (row.oldest !== null && (oldest === null || row.oldest < oldest) ? row.oldest : oldest),
    null,
  );

async function countOpenMatches(database: Queryable, table: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::integer as count from ${table} where kind = 'match' and status = 'open'`,
  );
  return rows[0]?.count ?? 0;
}

/** Counts closed trajectories by how they ended; the table has `status` and `closing_outcome`. */
export async function countClosed(database: Queryable, table: string) {
  const { rows } = await database.query<{ outcome: ClosingOutcome; count: number }>(
    `select closing_outcome as outcome, count(*)::integer as count from ${table}
      where status = 'closed' group by closing_outcome`,
  );
  const counts: Partial<Record<ClosingOutcome, number>> = {};
  for (const { outcome, count } of rows) counts[outcome] = count;
  return counts;
}
