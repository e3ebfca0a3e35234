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

/** Counted when asked, over the rows: no counter can drift from what it counts. */
export async function countRegion(
  database: Database | Queryable,
  schema = 'overview',
): Promise<RegionCounts> {
  const { trajectories, reports } = tablesIn(schema);
  return {
    ...(await countReports(database, reports)),
    ...(await countOpen(database, trajectories)),
    closedByOutcome: await countClosed(database, trajectories),
  };
}

const tablesIn = (schema: string) => ({
  trajectories: `${checkedSchema(schema)}.trajectories`,
  reports: `${checkedSchema(schema)}.reports`,
});
