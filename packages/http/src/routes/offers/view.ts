import { seesPlaceCounts } from '@samenspoor/access';
import type { OfferPlaceView, OfferView } from '@samenspoor/contracts';
import { inForce, type MeasureTypes, type Organisation, type TrajectoryState } from '@samenspoor/domain';
import type { HttpContext } from '../../context.js';
import type { CountedOffer } from '../../reading/reading.js';

/** What a place in a programme counts as, by the rule of today. */
export const measureTypesNow = ({ rules, now }: Pick<HttpContext, 'rules' | 'now'>): MeasureTypes =>
  inForce(rules['measure-types'], now().toISOString()).content;

export const freePlacesOf = ({ state, places }: Pick<CountedOffer, 'state' | 'places'>): number =>
  Math.max(0, state.capacity.places - places.granted);

/** A programme as the caller is shown it. */
export const offerViewOf = (
  { offerId, state, places }: CountedOffer,
  measureTypes: MeasureTypes,
  caller: Organisation,
): OfferView => {
  const { content, capacity, owner, status, revision } = state;
  return {
    offerId,
    owner,
    status,
    revision,
    ...content,
    ...measureTypes[content.measureType],
    concernKinds: [...content.concernKinds],
    phases: [...content.phases],
    levels: [...content.levels],
    languages: [...content.languages],
    municipalities: [...content.municipalities],
    capacity: { ...capacity },
    places: seesPlaceCounts(caller)
      ? { ...places, free: status === 'running' ? freePlacesOf({ state, places }) : 0 }
      : null,
  };
};

/** The places of one programme in one trajectory, as its owner is shown them. */
export const placesOf = (
  offerId: string,
  { trajectoryId, state }: { readonly trajectoryId: string; readonly state: TrajectoryState },
): OfferPlaceView[] =>
  state.escalations.flatMap((each) =>
    each.offerId === offerId && (each.status === 'requested' || each.status === 'accepted')
      ? [
          {
            trajectoryId,
            escalationId: each.escalationId,
            status: each.status === 'accepted' ? 'granted' : 'requested',
            by: each.by,
            requestedAt: each.requestedAt,
            grantedAt: each.status === 'accepted' ? each.answeredAt : null,
          },
        ]
      : [],
  );
