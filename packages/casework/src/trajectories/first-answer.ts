import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  initialTrajectory,
  type Participant,
  type PersonId,
  type ReportId,
  type TrajectoryId,
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
  let ordinal = 1;
  let id = trajectoryIdOf(person, ordinal);
  for (;;) {
    looked.add(id);
    const found = await inTrajectory(trajectories, id, report);
    if (found.place) return found.place;
    if (found.mergedInto && !looked.has(found.mergedInto)) id = found.mergedInto;
    else if (found.empty) return null;
    else {
      ordinal += 1;
      id = trajectoryIdOf(person, ordinal);
    }
  }
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
  return { place, mergedInto: state.mergedInto, empty: state.revision < 0 };
};
