import type {
  AbsenceEntry,
  Circumstance,
  CountedFact,
  Organisation,
  Organisations,
  ReportedFacts,
  TrajectoryId,
  TrajectoryState,
} from '@samenspoor/domain';
import { type PresentedTrajectory, presentTrajectory } from './present-trajectory.js';

/** What counts into the attendance that somebody is shown. */
export interface ReceivedAttendance {
  readonly reports: readonly ReportedFacts[];
  readonly absences: readonly AbsenceEntry[];
  /** Facts of education and illness that it may receive, whatever day they are of. */
  readonly facts: readonly CountedFact[];
  /** What it may know beside the numbers. */
  readonly circumstances: readonly Circumstance[];
}

/** Where the parents stand on a day, by the latest that was recorded for then [S2 fase 1]. */
const stanceIn = ({ entries }: PresentedTrajectory, day: string): readonly Circumstance[] => {
  const latest = entries
    .filter((each) => each.kind === 'stance')
    .filter(({ date }) => date <= day)
    .toSorted((one, other) => (`${one.date} ${one.at}` < `${other.date} ${other.at}` ? -1 : 1))
    .at(-1)?.stance;
  return latest === undefined || latest === 'cooperating' ? [] : [`parents-${latest}`];
};

/**
 * The reports and absences that count into the attendance that `viewer` is shown: those that it may receive as facts [S2
 * Bijlage 1]. Null when the trajectory is not there for it, or it was asked to come in and has not answered.
 * @param day `YYYY-MM-DD`, of which the circumstances are
 */
export const receivedAttendance = (
  viewer: Organisation,
  document: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
  organisations: Organisations,
  day: string,
): ReceivedAttendance | null => {
  const presented = presentTrajectory(viewer, document, organisations);
  if (presented?.access !== 'full') return null;
  const reports = new Set(presented.reports.map((each) => each.reportId));
  const absences = new Set(presented.absences.map((each) => each.absenceId));
  const { state } = document;
  return {
    reports: state.reports.filter((each) => reports.has(each.reportId)),
    absences: state.absences.filter((each) => absences.has(each.absenceId)),
    facts: presented.entries.filter((each) => each.kind === 'fact'),
    circumstances: stanceIn(presented, day),
  };
};
