import type { KnownOffer } from '@samenspoor/domain';

/** A programme as the domain folds it. */
export interface OfferDoc {
  readonly offerId: string;
  readonly state: KnownOffer;
}

/** How many places of a programme are asked for, and how many are taken, now. */
export interface PlaceCounts {
  readonly requested: number;
  readonly granted: number;
}

export interface CountedOffer extends OfferDoc {
  readonly places: PlaceCounts;
}
