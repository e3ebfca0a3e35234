import type { OrganisationId, TrajectoryId, TrajectoryState } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';

/** A trajectory as the domain folds it, and the position of its last event. */
export interface TrajectoryDoc {
  readonly trajectoryId: TrajectoryId;
  readonly state: TrajectoryState;
  readonly position: Position;
}

export const pendingAddressees = (state: TrajectoryState): readonly OrganisationId[] => [
  ...new Set(state.escalations.filter((each) => each.status === 'requested').map((each) => each.to)),
];
