import { type Result, refuse } from '../refusal.js';
import type { AskedPlace } from './commands.js';

/**
 * The refusal to who asks a place in a programme that is not there, has ended, or is not kept by who is called in [S2 §10];
 * null for who may. Whether a place is free is its owner's to say, with the answer.
 */
export const placeRefused = (
  place: AskedPlace | undefined,
  addressee: string,
): Extract<Result<never>, { ok: false }> | null => {
  if (!place) return null;
  const { offer } = place;
  const at = { source: '[S2 §10]', pointer: '/offerId' };
  if (!offer) return refuse('rule', 'offer-unknown', at);
  if (offer.owner !== addressee)
    return refuse('rule', 'offer-of-other', { ...at, params: { owner: offer.owner } });
  return offer.status === 'ended' ? refuse('rule', 'offer-ended', at) : null;
};
