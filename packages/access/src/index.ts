export { receivedAttendance } from './attendance.js';
export { asMayBeTold } from './concealing.js';
export { type Deadline, deadlinesFor } from './deadlines.js';
export { mayForget, mayGiveVerdict, mayUnlink, seesMatch, seesPerson } from './identity.js';
export { seesFittingOffers, seesPlaceCounts, seesPlaces } from './offers.js';
export {
  mayOperate,
  seesNetworkOverview,
  seesSuppressedCounts,
  seesSuppressedRegion,
  seesWorklist,
} from './overview.js';
export { type PresentedMove, type PresentedPassedOn, presentPassedOn } from './passed-on.js';
export { type PresentedEntry, reachesEntry } from './present-entries.js';
export {
  type PresentedTrajectory,
  presentCallIn,
  presentTrajectory,
  type SealedField,
} from './present-trajectory.js';
export { isCentral, isRegional, keepsTerritory, keepsTrajectory } from './relation.js';
export { correctsReport, mayRegisterFor, type ReportRelations, seesCases, seesReport } from './reports.js';
export { type Author, type InformationClass, mayReceive } from './secrecy.js';
export {
  identityReport,
  mayDo,
  reachesCallIn,
  reachesTrajectory,
  receivedReports,
  type Task,
  type TrajectoryAccess,
  type TrajectoryAction,
  tasksOf,
  trajectoryAccess,
  waitsForAllocation,
} from './trajectories.js';
export { type AroundEvent, isToldToKeepers, receivesTrajectoryEvent } from './trajectory-events.js';
export { mayHaveReason, reasonsFor, thresholdsFor, type WorklistContext } from './worklist.js';
