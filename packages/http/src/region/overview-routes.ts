import { seesNetworkOverview, seesSuppressedRegion } from '@samenspoor/access';
import { installationsOverview, networkOverview } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refused } from '../errors/problem-error.js';
import { readHeaders } from '../headers/command-headers.js';
import { callerOf } from '../request.js';
import { SMALLEST_SHOWN } from '../routes/network/overview.js';
import { problems } from '../routes/problems/answers.js';
import type { RegionEnvironment } from './region-reading.js';
import { installationFiguresOf, installationOverviewOf, regionOverviewOf } from './suppress-installations.js';

const networkParam = z.object({ network: z.string().meta({ description: 'Network of the installation.' }) });

/** The figures of the region, and of each installation in it. */
export const regionOverviewRoutes = (
  plain: FastifyInstance,
  { region, now }: Pick<RegionEnvironment, 'region' | 'now'>,
): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const tags = ['Overview'];

  const mustRead = (request: FastifyRequest): void => {
    const forbidden = seesNetworkOverview(callerOf(request));
    if (forbidden) throw refused(forbidden);
  };
  const countedFor = async (request: FastifyRequest) => {
    mustRead(request);
    const threshold = seesSuppressedRegion(callerOf(request)) ? SMALLEST_SHOWN : null;
    const { all, each } = await region.counts();
    const at = now();
    const overview = regionOverviewOf(all, each, threshold, at);
    const figures = installationFiguresOf(region.networks, each, overview);
    return { overview, figures, each, threshold, at };
  };

  app.get(
    '/v1/overview/network',
    {
      schema: {
        tags,
        summary: 'Figures of all installations together, by municipality',
        description:
          'For all but the central contact point counts below 5 are null, and so is what would give one away: a total, or a ' +
          'count that tells, by subtracting what installations show of themselves, what one of them hides. ' +
          'Possible matches are work of an installation: `openMatches` is null.',
        headers: readHeaders,
        response: { 200: networkOverview, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => (await countedFor(request)).overview,
  );

  app.get(
    '/v1/overview/installations',
    {
      schema: {
        tags,
        summary: 'What each installation adds to those figures',
        headers: readHeaders,
        response: { 200: installationsOverview, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const { figures, threshold, at } = await countedFor(request);
      return { at: at.toISOString(), threshold, items: [...figures] };
    },
  );

  app.get(
    '/v1/overview/installations/:network',
    {
      schema: {
        tags,
        summary: 'Figures of one installation',
        description:
          'Complete for the central contact point. Others see what the installation adds to the region: its tables, ' +
          'held against those of the region, would tell small numbers of another.',
        params: networkParam,
        headers: readHeaders,
        response: { 200: networkOverview, ...problems(400, 401, 403, 404, 503) },
      },
    },
    async (request) => {
      const index = region.networks.indexOf(request.params.network);
      if (index < 0) throw refused(refuse('not-found', 'not-found').refusal);
      const { figures, each, threshold, at } = await countedFor(request);
      const [ofOne, counts] = [figures[index], each[index]];
      if (ofOne === undefined || counts === undefined) throw new Error('an installation was not counted');
      return installationOverviewOf(counts, ofOne, threshold, at);
    },
  );
};
