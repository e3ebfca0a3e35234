import type { ActorType } from '../organisation/index.js';

/** Who keeps programmes in the directory. */
export interface OfferRules {
  /** Types of organisation that offer programmes. */
  readonly offeredBy: readonly ActorType[];
}
