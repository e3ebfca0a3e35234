export type { ClockQueries, DueTrajectory } from './clocks/clock-queries.js';
export { createViews, type ViewQueries, type Views, type ViewsOptions } from './create-views.js';
export type { FollowUpQueries, PendingFollowUp } from './follow-ups/follow-up-queries.js';
export type { ViewFailure } from './framework/build.js';
export { InvalidCursor, type Page, type PageRequest } from './framework/cursor.js';
export { ViewNotReadyError, type ViewStatus } from './framework/engine.js';
export type { ViewLag } from './framework/lag.js';
export type { ViewsObserver } from './framework/runner.js';
export type { MatchDoc, MatchStatus } from './matches/match-docs.js';
export type { MatchQueries } from './matches/match-queries.js';
export {
  countClosed,
  countOpen,
  countReports,
  type NetworkCounts,
  type NetworkQueries,
  type OpenCell,
  type UnassignedCell,
} from './network/network-queries.js';
export type { CountedOffer, OfferDoc } from './offers/offer-doc.js';
export type { OfferFilter, OfferQueries } from './offers/offer-queries.js';
export { type PlaceInTrajectory, placesIn } from './offers/places.js';
export type { ReportDoc } from './reports/report-doc.js';
export type { ReportQueries } from './reports/report-queries.js';
export { municipalityOf } from './trajectories/trajectories-view.js';
export type { TrajectoryDoc } from './trajectories/trajectory-doc.js';
export type { TrajectoryQueries } from './trajectories/trajectory-queries.js';
export {
  soonAfter,
  type WorklistFilter,
  type WorklistMoment,
  type WorklistOrder,
  type WorklistQuery,
  worklistOrders,
} from './trajectories/worklist-query.js';
export type { Viewer } from './viewer.js';
