import type { TrajectoryState } from '@samenspoor/domain';

/** A place of a programme, as a trajectory holds it. */
export interface PlaceInTrajectory {
  readonly offerId: string;
  readonly escalationId: string;
  readonly status: 'requested' | 'granted';
}

/**
 * Places that a trajectory asks for or has: a call-in that named a programme is waiting, or was accepted and is not
 * concluded. A trajectory that is not open has none: closing it releases them.
 */
export const placesIn = (
  state: Pick<TrajectoryState, 'status' | 'escalations'>,
): readonly PlaceInTrajectory[] =>
  state.status !== 'open'
    ? []
    : state.escalations.flatMap(({ offerId, escalationId, status }) => {
        if (!offerId || (status !== 'requested' && status !== 'accepted')) return [];
        return [{ offerId, escalationId, status: status === 'accepted' ? 'granted' : 'requested' }];
      });

/** How a column tells of a place: what is asked, then of which programme. */
export const placeKey = (status: PlaceInTrajectory['status'], offerId: string): string =>
  `${status}:${offerId}`;

/** The keys of all places of a trajectory, one for each; null for none. */
export const placeKeysOf = (
  state: Pick<TrajectoryState, 'status' | 'escalations'>,
): readonly string[] | null => {
  const places = placesIn(state);
  return places.length === 0 ? null : places.map(({ status, offerId }) => placeKey(status, offerId));
};
