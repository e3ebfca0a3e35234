import { pageOf, pageQuery, worklistItem } from '@samenspoor/contracts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { listHeaders } from '../../headers/command-headers.js';
import { readPage, viewerFor } from '../../lists/page.js';
import { callerOf } from '../../request.js';
import { problems } from '../problems/answers.js';
import { worklistItems } from './view.js';

/** What waits for the caller. */
export const worklistRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/v1/worklist',
    {
      schema: {
        tags: ['Trajectories'],
        summary: 'Your worklist: first what nobody coordinates, then where nothing happened longest',
        description:
          'Open trajectories that you have to do with, and closed ones in which records wait for you to say where they ' +
          'belong (`undecided` in `why`).',
        querystring: pageQuery,
        headers: listHeaders,
        response: { 200: pageOf(worklistItem), ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const page = await readPage(
        context,
        request,
        { list: 'worklist', views: ['trajectories', 'reports'] },
        request.query,
        (asked) => context.reading.queries.trajectories.worklist(viewerFor(caller), asked),
      );
      return { items: await worklistItems(context, caller, page.items), next: page.next };
    },
  );
};
