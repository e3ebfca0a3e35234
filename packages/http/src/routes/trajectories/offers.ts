import { presentTrajectory, seesFittingOffers } from '@samenspoor/access';
import { dayOf, fittingOffers } from '@samenspoor/contracts';
import { compareRanked, fitOf, refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { callerOf } from '../../request.js';
import { freePlacesOf, measureTypesNow, offerViewOf } from '../offers/view.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { fitFactsFor } from './fit-facts.js';

/** Which programmes fit the young person of a trajectory. */
export const fittingOfferRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading, organisations, now } = context;
  app.get(
    '/v1/trajectories/:id/offers',
    {
      schema: {
        tags: ['Trajectories'],
        summary: 'Every running programme, with why it fits or not, the best first',
        description:
          'For who sees the trajectory in full, on what it may know of the young person. First what fits, then what has a ' +
          'free place, then what is waited for shortest. It suggests, and asks for nothing.',
        params: idParam,
        headers: readHeaders,
        response: { 200: fittingOffers, ...problems(400, 401, 403, 404, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      await freshness.everything(['trajectories', 'reports', 'offers']);
      const document = await reading.queries.trajectories.byId(request.params.id);
      const presented = document && presentTrajectory(caller, document, organisations);
      if (!document || !presented) throw refused(refuse('not-found', 'not-found').refusal);
      const forbidden = seesFittingOffers(caller, document.state);
      if (forbidden) throw refused(forbidden);
      const day = dayOf(now());
      const [facts, running] = await Promise.all([
        fitFactsFor(context, caller, document, presented, day),
        reading.queries.offers.running(),
      ]);
      const measureTypes = measureTypesNow(context);
      const ranked = running
        .map((offer) => ({
          offer,
          offerId: offer.offerId,
          fit: fitOf(offer.state.content, facts, day),
          freePlaces: freePlacesOf(offer),
          waitingWeeks: offer.state.capacity.waitingWeeks,
        }))
        .toSorted(compareRanked);
      return {
        day,
        items: ranked.map(({ offer, fit: { fits, reasons } }) => ({
          offer: offerViewOf(offer, measureTypes, caller),
          fits,
          reasons: reasons.map(({ offered, known, ...reason }) => ({
            ...reason,
            offered: [...offered],
            known: [...known],
          })),
        })),
      };
    },
  );
};
