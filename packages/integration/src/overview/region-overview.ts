import { registerSubject } from '@samenspoor/contracts';
import type { Database, Queryable } from '@samenspoor/sql';
import { countClosed, countOpen, countReports, type NetworkCounts } from '@samenspoor/views';
import { checkedSchema } from '../publishing/checkpoint.js';
import type { IntegrationEffect } from '../receiving/effect.js';
import { applyToReports, createReports } from './report-rows.js';
import { applyToTrajectories, createTrajectories } from './trajectory-rows.js';

/**
 * Exact counts over all installations whose topics were read; whom they may be shown to, and which cells, is the
 * caller's. Each figure means what it means in one network. A young person known to two installations counts in both:
 * nothing that leaves tells that they are one. Possible matches are work of an installation, and are not among them.
 */
export type RegionCounts = Omit<NetworkCounts, 'openMatches'>;

/** The overview of a region: rows of trajectories and reports in a schema of its own (default `overview`). */
export function regionOverview(schema = 'overview'): IntegrationEffect {
  const { trajectories, reports } = tablesIn(schema);
  return {
    async install(tx) {
      await tx.query(`create schema if not exists ${checkedSchema(schema)}`);
      await tx.query(createTrajectories(trajectories));
      await tx.query(createReports(reports));
    },
    async apply(tx, events) {
      const ofTrajectories = events.filter(({ subject }) => subject !== registerSubject);
      await applyToTrajectories(tx, trajectories, ofTrajectories);
      for (const event of events)
        if (event.subject === registerSubject) await applyToReports(tx, reports, event);
    },
  };
}

/**
 * Counted when asked, over the rows: no counter can drift from what it counts.
 * @param sources counts these installations alone; null: whatever stands there
 */
export async function countRegion(
  database: Database | Queryable,
  schema = 'overview',
  sources: readonly string[] | null = null,
): Promise<RegionCounts> {
  const tables = tablesIn(schema);
  const trajectories = ofSources(tables.trajectories, sources);
  const reports = ofSources(tables.reports, sources);
  return {
    ...(await countReports(database, reports)),
    ...(await countOpen(database, trajectories)),
    closedByOutcome: await countClosed(database, trajectories),
  };
}

/** The rows of these sources, in the place of a table; the queries that count know no parameters. */
const ofSources = (table: string, sources: readonly string[] | null): string => {
  if (sources === null) return table;
  if (sources.length === 0 || !sources.every((each) => /^[A-Za-z0-9/._:-]{1,200}$/.test(each)))
    throw new RangeError('No source is called like that.');
  return `(select * from ${table} where source in (${sources.map((each) => `'${each}'`).join(', ')})) as of_sources`;
};

const tablesIn = (schema: string) => ({
  trajectories: `${checkedSchema(schema)}.trajectories`,
  reports: `${checkedSchema(schema)}.reports`,
});
