import type {
  AbsenceEntry,
  Organisation,
  Organisations,
  ReportedFacts,
  TrajectoryId,
  TrajectoryState,
} from '@samenspoor/domain';
import { presentTrajectory } from './present-trajectory.js';

/**
 * The reports and absences that count into the attendance that `viewer` is shown: those that it may receive as facts [S2
 * Bijlage 1]. Null when the trajectory is not there for it, or it was asked to come in and has not answered.
 */
export const receivedAttendance = (
  viewer: Organisation,
  document: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
  organisations: Organisations,
): { readonly reports: readonly ReportedFacts[]; readonly absences: readonly AbsenceEntry[] } | null => {
  const presented = presentTrajectory(viewer, document, organisations);
  if (presented?.access !== 'full') return null;
  const reports = new Set(presented.reports.map((each) => each.reportId));
  const absences = new Set(presented.absences.map((each) => each.absenceId));
  const { state } = document;
  return {
    reports: state.reports.filter((each) => reports.has(each.reportId)),
    absences: state.absences.filter((each) => absences.has(each.absenceId)),
  };
};
