import { mayOperate } from '@samenspoor/access';
import { rebuildBegun, viewsStatus } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { callerOf } from '../../request.js';
import { problems } from '../problems/answers.js';

const viewParam = z.object({ name: z.string().meta({ description: 'Name of the view.' }) });

/** How the views stand, and building one anew from the log, for the central contact point. */
export const viewRoutes = (plain: FastifyInstance, { reading }: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const tags = ['Operations'];
  const mustOperate = (request: FastifyRequest): void => {
    const forbidden = mayOperate(callerOf(request));
    if (forbidden) throw refused(forbidden);
  };

  app.get(
    '/v1/operations/views',
    {
      schema: {
        tags,
        summary: 'How the views stand',
        headers: readHeaders,
        response: { 200: viewsStatus, ...problems(400, 401, 403) },
      },
    },
    async (request) => {
      mustOperate(request);
      const items = (await reading.status()).map(({ failure: _, ...status }) => status);
      return { items };
    },
  );

  app.post(
    '/v1/operations/views/:name/rebuild',
    {
      schema: {
        tags,
        summary: 'Build a view anew from the log',
        description: 'Readers keep the present one until the new one has caught up.',
        params: viewParam,
        headers: readHeaders,
        response: { 202: rebuildBegun, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const known = (await reading.status()).some((view) => view.name === name);
      if (!known) throw refused(refuse('not-found', 'not-found').refusal);
      mustOperate(request);
      reading.rebuild(name).catch((error: unknown) => {
        request.log.error(
          { view: name, fault: error instanceof Error ? error.name : 'unknown' },
          'rebuild failed',
        );
      });
      return reply.code(202).send({ view: name, state: 'rebuilding' as const });
    },
  );
};
