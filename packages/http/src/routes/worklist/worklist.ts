import { mayHaveReason, seesCases } from '@samenspoor/access';
import {
  pageOf,
  type WorklistSummary,
  worklistItem,
  worklistQuery,
  worklistSummary,
} from '@samenspoor/contracts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { listHeaders } from '../../headers/command-headers.js';
import { readPage, viewerFor } from '../../lists/page.js';
import { callerOf, headerOf } from '../../request.js';
import { problems } from '../problems/answers.js';
import { askedOf, filterOfList, listsOf, momentFor } from './asked.js';
import { worklistItems } from './items.js';
import { pageFor } from './page.js';

/** How far lists are counted for their badges. */
const countedUpTo = 500;

/** How long a list waits for reviews, in milliseconds: views follow the log within tens of them. */
const reviewPatienceMs = 250;

/** What waits for the caller. */
export const worklistRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading } = context;

  app.get(
    '/v1/worklist',
    {
      schema: {
        tags: ['Trajectories'],
        summary: 'Your worklist: first what nobody coordinates, then where nothing happened longest',
        description:
          'Open trajectories that you have to do with, and closed ones in which records wait for you to say where they ' +
          'belong (`undecided` in `why`). `list` names what you work on now, filters narrow it, and all that is given ' +
          'holds. A cursor goes on with the list that it came from.',
        querystring: worklistQuery,
        headers: listHeaders,
        response: { 200: pageOf(worklistItem), ...problems(400, 401, 403, 422, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const asked = askedOf(context, caller, request.query);
      const page = await readPage(
        context,
        request,
        { list: asked.name, views: asked.views },
        request.query,
        (at) => pageFor(context, caller, asked, at),
      );
      if (mayHaveReason(caller, 'review')) await reviewsSettled(headerOf(request, 'read-after'));
      return { items: await worklistItems(context, caller, page.items), next: page.next };
    },
  );

  /** `why` tells of reviews on every list: a view of matches that stands still leaves them out, and holds up no list. */
  const reviewsSettled = async (readAfter: string | undefined): Promise<void> => {
    const known = [freshness.newest, freshness.position(readAfter)].filter((each) => each !== null);
    await Promise.all(known.map((position) => freshness.settle(['matches'], position, reviewPatienceMs)));
  };

  app.get(
    '/v1/worklist/summary',
    {
      schema: {
        tags: ['Trajectories'],
        summary: 'Your lists, and how many stand on each',
        description: `The lists that mean something to an organisation of your type. None is counted beyond ${countedUpTo}.`,
        headers: listHeaders,
        response: { 200: worklistSummary, ...problems(400, 401, 403, 503) },
      },
    },
    async (request): Promise<WorklistSummary> => {
      const caller = callerOf(request);
      const after = freshness.position(headerOf(request, 'read-after'));
      const forbidden = seesCases(caller);
      if (forbidden) throw refused(forbidden);
      await freshness.acknowledged(['trajectories', 'clocks', 'matches'], after);
      const lists = listsOf(context, caller);
      const counts = await reading.queries.trajectories.countWorklists(
        viewerFor(caller),
        momentFor(context, caller),
        lists.map((list) => filterOfList(caller, list)),
        countedUpTo + 1,
      );
      return {
        lists: lists.map((list, index) => {
          const count = counts[index] ?? 0;
          return { list, count: Math.min(count, countedUpTo), more: count > countedUpTo };
        }),
      };
    },
  );
};
