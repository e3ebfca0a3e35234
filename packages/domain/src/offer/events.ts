import type { OrganisationId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { OfferCapacity, OfferContent } from './offer.js';

// These types are the storage format of the stream `offer-<id>`: a change of shape needs a new schemaVersion, an
// upcaster and a golden fixture in `contracts`. They are about programmes of organisations, never about a person.

type Event<Type extends string, Data> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: EventMeta;
};

export type OfferPublished = Event<
  'OfferPublished',
  {
    readonly owner: OrganisationId;
    readonly content: OfferContent;
    readonly capacity: OfferCapacity;
    /** Version of the rule on who offers programmes. */
    readonly rulesVersion: string;
  }
>;
export type OfferChanged = Event<'OfferChanged', { readonly content: OfferContent }>;
export type CapacityChanged = Event<'CapacityChanged', OfferCapacity>;
export type OfferEnded = Event<'OfferEnded', { readonly owner: OrganisationId }>;

export type OfferEvent = OfferPublished | OfferChanged | CapacityChanged | OfferEnded;

export const offerStreamPrefix = 'offer-';
export const offerStream = (offerId: string): string => `${offerStreamPrefix}${offerId}`;
