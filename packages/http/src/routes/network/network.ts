import { seesNetworkOverview, seesSuppressedCounts } from '@samenspoor/access';
import { networkOverview, organisation } from '@samenspoor/contracts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { listHeaders, readHeaders } from '../../headers/command-headers.js';
import { callerOf, headerOf } from '../../request.js';
import { problems } from '../problems/answers.js';
import { networkOverviewOf, SMALLEST_SHOWN } from './overview.js';

const organisations = z.strictObject({ items: z.array(organisation) }).meta({ id: 'Organisations' });

/** The network itself: who is in it, and its figures. */
export const networkRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/v1/organisations',
    {
      schema: {
        tags: ['Network'],
        summary: 'The organisations of the network',
        headers: readHeaders,
        response: { 200: organisations, ...problems(400, 401) },
      },
    },
    async () => ({ items: [...context.organisations.values()].map((each) => ({ ...each })) }),
  );

  app.get(
    '/v1/overview/network',
    {
      schema: {
        tags: ['Network'],
        summary: 'Figures of the network, by municipality',
        description:
          'For the regional coordinator counts below 5 are null, and so is a total that would give one away.',
        headers: listHeaders,
        response: { 200: networkOverview, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const after = context.freshness.position(headerOf(request, 'read-after'));
      const forbidden = seesNetworkOverview(caller);
      if (forbidden) throw refused(forbidden);
      await context.freshness.acknowledged(['reports', 'trajectories', 'matches'], after);
      const counts = await context.reading.queries.network.counts();
      return networkOverviewOf(counts, seesSuppressedCounts(caller) ? SMALLEST_SHOWN : null, context.now());
    },
  );
};
