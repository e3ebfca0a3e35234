import type { TrajectoryAnswer } from '@samenspoor/casework';
import { warningMessage } from '@samenspoor/contracts';
import type { FastifyRequest } from 'fastify';
import type { HttpContext } from '../../context.js';
import { faultOf } from '../../errors/error-handler.js';

/** How long an answer waits for the count of places, in milliseconds: what was granted is granted all the same. */
const patienceMs = 1_000;

/**
 * What an owner is told that granted a place beyond the capacity of its programme: it keeps its own house, and may. Where the
 * count can't be known in time nothing is told: what was accepted is answered all the same, and the programme shows its count.
 */
export const capacityWarning = async (
  { freshness, reading }: Pick<HttpContext, 'freshness' | 'reading'>,
  { language, log }: Pick<FastifyRequest, 'language' | 'log'>,
  { offerId, position }: TrajectoryAnswer,
): Promise<{ readonly rule: 'offer-beyond-capacity'; readonly message: string } | null> => {
  if (offerId === undefined) return null;
  try {
    await freshness.settle(['trajectories', 'offers'], position, patienceMs);
    const offer = await reading.queries.offers.byId(offerId);
    if (!offer || offer.places.granted <= offer.state.capacity.places) return null;
  } catch (error) {
    log.warn(faultOf(error instanceof Error ? error : new Error('no error')), 'places could not be counted');
    return null;
  }
  const rule = 'offer-beyond-capacity';
  return { rule, message: warningMessage(language, { rule }) };
};
