import type { TrajectoryState } from '@samenspoor/domain';

/** A place of a programme, as a trajectory holds it. */
export interface PlaceInTrajectory {
  readonly offerId: string;
  readonly status: 'requested' | 'granted';
}

/**
 * Places that a trajectory asks for or has, one for each programme: a call-in that named it is waiting, or was accepted and
 * is not concluded. One young person takes one place, also when two trajectories that each had one turned out to be about the
 * same; it has it as soon as one was granted. A trajectory that is not open has none: closing it releases them.
 */
export const placesIn = (
  state: Pick<TrajectoryState, 'status' | 'escalations'>,
): readonly PlaceInTrajectory[] => {
  if (state.status !== 'open') return [];
  const places = new Map<string, PlaceInTrajectory['status']>();
  for (const { offerId, status } of state.escalations) {
    if (!offerId || (status !== 'requested' && status !== 'accepted')) continue;
    if (status === 'accepted') places.set(offerId, 'granted');
    else if (!places.has(offerId)) places.set(offerId, 'requested');
  }
  return [...places].map(([offerId, status]) => ({ offerId, status }));
};

/** How a column tells of a place: what is asked, then of which programme. */
export const placeKey = (status: PlaceInTrajectory['status'], offerId: string): string =>
  `${status}:${offerId}`;

/** Every key under which a trajectory may tell of a place in a programme. */
export const placeKeysOf = (offerId: string): readonly string[] => [
  placeKey('requested', offerId),
  placeKey('granted', offerId),
];

/** The keys of all places of a trajectory; null for none. */
export const placeKeysIn = (
  state: Pick<TrajectoryState, 'status' | 'escalations'>,
): readonly string[] | null => {
  const places = placesIn(state);
  return places.length === 0 ? null : places.map(({ status, offerId }) => placeKey(status, offerId));
};
