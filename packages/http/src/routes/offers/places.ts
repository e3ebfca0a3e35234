import { seesPlaces } from '@samenspoor/access';
import { offerPlace, pageOf, pageQuery } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { listHeaders } from '../../headers/command-headers.js';
import { readPage } from '../../lists/page.js';
import { callerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { placesOf } from './view.js';

/** Who asks for a place in a programme and who has one, for its owner. */
export const placeRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading } = context;
  app.get(
    '/v1/offers/:id/places',
    {
      schema: {
        tags: ['Offers'],
        summary: 'Places asked for and taken in your programme, by trajectory',
        description:
          'For its owner. `limit` counts trajectories, and one may ask for more than one place. A place is released when its call-in is concluded, or its trajectory closes.',
        params: idParam,
        querystring: pageQuery,
        headers: listHeaders,
        response: { 200: pageOf(offerPlace), ...problems(400, 401, 403, 404, 503) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const page = await readPage(
        context,
        request,
        { list: `places ${id}`, views: ['trajectories'], forEverybody: true },
        request.query,
        async (asked) => {
          await freshness.everything(['offers']);
          const found = await reading.queries.offers.byId(id);
          if (found === null) throw refused(refuse('not-found', 'not-found').refusal);
          const forbidden = seesPlaces(callerOf(request), found.state.owner);
          if (forbidden) throw refused(forbidden);
          return reading.queries.offers.places(id, asked);
        },
      );
      return { items: page.items.flatMap((each) => placesOf(id, each)), next: page.next };
    },
  );
};
