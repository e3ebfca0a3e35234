import { type Organisation, type Refusal, refuse, type TrajectoryState } from '@samenspoor/domain';
import { isCentral } from './relation.js';
import { type ReportRelations, seesReport } from './reports.js';
import { trajectoryAccess } from './trajectories.js';

/** Whether a match is there for `viewer`: it is for who sees the report that it asks about. */
export const seesMatch = (viewer: Organisation, report: ReportRelations): boolean =>
  seesReport(viewer, report);

/** Whether a person is there for `viewer`: one of its reports, or one of its trajectories in full. */
export const seesPerson = (
  viewer: Organisation,
  reports: readonly ReportRelations[],
  trajectories: readonly TrajectoryState[] = [],
): boolean =>
  reports.some((report) => seesReport(viewer, report)) ||
  trajectories.some((state) => trajectoryAccess(viewer, state) === 'full');

const centralOnly = (
  caller: Organisation,
  rule: 'central-contact-point-decides' | 'central-contact-point-forgets',
  source: string,
): Refusal | null => (isCentral(caller) ? null : refuse('forbidden', rule, { source }).refusal);

/** Whether two reports are about one young person is said by KANS alone: it sees both sides [S0 goal 8]. */
export const mayGiveVerdict = (caller: Organisation): Refusal | null =>
  centralOnly(caller, 'central-contact-point-decides', '[S0 goal 8]');

/** Taking reports out of a person is the same decision, the other way round [S0 goal 8]. */
export const mayUnlink = (caller: Organisation): Refusal | null =>
  centralOnly(caller, 'central-contact-point-decides', '[S0 goal 8]');

/** Erasure where the law allows, carried out by KANS for the whole network [S0 goal 1]. */
export const mayForget = (caller: Organisation): Refusal | null =>
  centralOnly(caller, 'central-contact-point-forgets', '[S0 goal 1]');
