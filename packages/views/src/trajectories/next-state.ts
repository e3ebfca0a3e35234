import {
  initialTrajectory,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { said } from '../events.js';

/** The one trajectory that an event is of; none of any other event. */
export const trajectoriesOf = (recorded: RecordedEvent): readonly TrajectoryId[] => {
  const what = said(recorded);
  return what.of === 'trajectory' ? [what.trajectoryId] : [];
};

/**
 * The document of a trajectory after an event: the same where it holds that event already, null where it was erased. What comes after an
 * erasure, if anything, is no trajectory.
 * @param fold the document of the trajectory after the event, from its state before
 * @throws Error when an event in between is missing
 */
export const nextState = <Doc extends { readonly state: TrajectoryState }>(
  doc: Doc | null,
  recorded: RecordedEvent,
  fold: (trajectoryId: TrajectoryId, before: TrajectoryState, event: TrajectoryEvent) => Doc,
): Doc | null => {
  const what = said(recorded);
  if (what.of !== 'trajectory' || what.event.type === 'Erased') return null;
  if (doc === null && recorded.revision !== 0) return null;
  const before = doc?.state ?? initialTrajectory;
  if (recorded.revision <= before.revision) return doc;
  if (recorded.revision !== before.revision + 1)
    throw new Error(`trajectory stands at revision ${before.revision} and is given ${recorded.revision}`);
  return fold(what.trajectoryId, before, what.event);
};
