import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  initialTrajectory,
  type Participant,
  type PersonId,
  type ReportId,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { TrajectoryLog } from './trajectory-log.js';

/** Where a report came to stand at first, who took part then, and the position that its sender was told. */
export interface FirstPlace {
  readonly trajectoryId: TrajectoryId;
  readonly participants: readonly Participant[];
  readonly position: Position;
}

/**
 * Finds the first answer again in the log: the append that brought the report into a trajectory, and the state it
 * left. Null when no trajectory has received it yet.
 */
export const firstPlaceOf = async (
  trajectories: TrajectoryLog,
  person: PersonId,
  report: ReportId,
): Promise<FirstPlace | null> => {
  const looked = new Set<TrajectoryId>();
  let id: TrajectoryId | null = trajectoryIdOf(person, 1);
  while (id) {
    looked.add(id);
    const { place, state } = await inTrajectory(trajectories, id, report);
    if (place) return place;
    id = nextPlace(person, state, looked);
  }
  return null;
};

/**
 * Those of some reports, all first given to one person, that no trajectory has received yet. Reads each trajectory
 * once, however many the reports are.
 */
export const notReceived = async (
  trajectories: TrajectoryLog,
  person: PersonId,
  reports: Iterable<ReportId>,
): Promise<ReadonlySet<ReportId>> => {
  const missing = new Set(reports);
  const looked = new Set<TrajectoryId>();
  let id: TrajectoryId | null = trajectoryIdOf(person, 1);
  while (id && missing.size > 0) {
    looked.add(id);
    let state = initialTrajectory;
    for await (const recorded of trajectories.events(id)) {
      const event = trajectoryEventOf(recorded);
      state = evolve(state, event);
      if (event.type === 'Reported') missing.delete(event.data.reportId);
    }
    id = nextPlace(person, state, looked);
  }
  return missing;
};

/** Where to look for a report that did not come in here: where this went on, or the next of its person. */
const nextPlace = (
  person: PersonId,
  { mergedInto, revision }: TrajectoryState,
  looked: ReadonlySet<TrajectoryId>,
): TrajectoryId | null => {
  if (mergedInto && !looked.has(mergedInto)) return mergedInto;
  if (revision < 0) return null;
  let ordinal = 1;
  while (looked.has(trajectoryIdOf(person, ordinal))) ordinal += 1;
  return trajectoryIdOf(person, ordinal);
};

const inTrajectory = async (trajectories: TrajectoryLog, id: TrajectoryId, report: ReportId) => {
  let state = initialTrajectory;
  let place: FirstPlace | null = null;
  let cause: string | null = null;
  for await (const recorded of trajectories.events(id)) {
    const event = trajectoryEventOf(recorded);
    if (place && event.meta.causationId !== cause) break;
    state = evolve(state, event);
    if (event.type === 'Reported' && event.data.reportId === report) cause = event.meta.causationId;
    if (cause !== null && event.meta.causationId === cause)
      place = { trajectoryId: id, participants: state.participants, position: recorded.position };
  }
  return { place, state };
};
