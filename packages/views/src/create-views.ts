import type { WorklistRules } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { Tracing } from '@samenspoor/telemetry';
import { type ClockQueries, clockQueries } from './clocks/clock-queries.js';
import { clocksView } from './clocks/clocks-view.js';
import { type FollowUpQueries, followUpQueries } from './follow-ups/follow-up-queries.js';
import { followUpsView } from './follow-ups/follow-ups-view.js';
import type { AnyView } from './framework/definition.js';
import { createViewEngine, type ViewEngine } from './framework/engine.js';
import type { ViewsObserver } from './framework/runner.js';
import { type MatchQueries, matchQueries } from './matches/match-queries.js';
import { matchesView } from './matches/matches-view.js';
import { type NetworkQueries, networkQueries } from './network/network-queries.js';
import { type OfferQueries, offerQueries } from './offers/offer-queries.js';
import { offersView } from './offers/offers-view.js';
import { type ReportQueries, reportQueries } from './reports/report-queries.js';
import { reportsView } from './reports/reports-view.js';
import { trajectoriesView } from './trajectories/trajectories-view.js';
import { type TrajectoryQueries, trajectoryQueries } from './trajectories/trajectory-queries.js';

/** All views of the application, newest versions. */
export const allViews = (rules: WorklistRules): readonly AnyView[] => [
  reportsView,
  trajectoriesView,
  matchesView,
  followUpsView,
  clocksView(rules),
  offersView,
];

export interface ViewQueries {
  readonly reports: ReportQueries;
  readonly trajectories: TrajectoryQueries;
  readonly matches: MatchQueries;
  readonly network: NetworkQueries;
  readonly followUps: FollowUpQueries;
  readonly clocks: ClockQueries;
  readonly offers: OfferQueries;
}

export interface Views extends Omit<ViewEngine, 'read'> {
  readonly queries: ViewQueries;
}

export interface ViewsOptions {
  /** Stays the caller's to close, after `stop()`. May be the one the log lives in. */
  readonly database: Database;
  /** Gives events as their codec decoded them. */
  readonly log: EventLog;
  /** Of the installation, the same in every process: deadlines and thresholds are counted by them. */
  readonly rules: WorklistRules;
  /** SQL schema that holds the views (lower-case letters, digits, _). Default `views`. */
  readonly schema?: string;
  /** Default: nothing is traced. */
  readonly tracing?: Tracing;
  /** Told when a view that this process runs stands still, and when it goes on. */
  readonly observer?: ViewsObserver;
}

/**
 * Makes the views' tables, safely with other processes that start at once, and gives the means to run and read them.
 * Nothing is applied before `start()`; a process that only reads need not start.
 */
export async function createViews(options: ViewsOptions): Promise<Views> {
  const { read, ...engine } = await createViewEngine({ ...options, views: allViews(options.rules) });
  return {
    ...engine,
    queries: {
      reports: reportQueries({ read }),
      trajectories: trajectoryQueries({ read }),
      matches: matchQueries({ read }),
      network: networkQueries({ read }),
      followUps: followUpQueries({ read }),
      clocks: clockQueries({ read }),
      offers: offerQueries({ read }),
    },
  };
}
