import type { OrganisationId, TrajectoryId, TrajectoryState } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';

/** A trajectory as the domain folds it, and the position of its last event. */
export interface TrajectoryDoc {
  readonly trajectoryId: TrajectoryId;
  readonly state: TrajectoryState;
  readonly position: Position;
}

/**
 * Why a trajectory stands in a worklist; of several grounds, the first of these: it coordinates, is asked to come in,
 * takes part; it keeps the territory (or the network) and nobody coordinates; it keeps the territory.
 */
export type WorklistReason = 'coordinator' | 'called-in' | 'participant' | 'unassigned' | 'territory';

export interface WorklistItem extends TrajectoryDoc {
  readonly why: WorklistReason;
}

export const pendingAddressees = (state: TrajectoryState): readonly OrganisationId[] => [
  ...new Set(state.escalations.filter((each) => each.status === 'requested').map((each) => each.to)),
];
