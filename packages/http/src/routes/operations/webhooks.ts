import { mayOperate } from '@samenspoor/access';
import {
  DEFAULT_LIMIT,
  formError,
  pageOf,
  pageQuery,
  replayBody,
  webhookDeadLetterItem,
  webhookOrdered,
  webhooksStatus,
} from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { Ordered } from '@samenspoor/webhooks/operations';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpContext } from '../../context.js';
import { formProblem, refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { readCursor, writeCursor } from '../../lists/cursor.js';
import { callerOf } from '../../request.js';
import { problems } from '../problems/answers.js';

const tags = ['Operations'];
const endpointParam = z.object({ id: z.string().meta({ description: 'Id of the endpoint.' }) });
const letterParams = z.object({
  id: z.string().meta({ description: 'Id of the endpoint.' }),
  eventId: z.string().meta({ description: 'The `webhook-id` of the event.' }),
});

/**
 * How the endpoints of partners stand, and what to do about them, for the central contact point. Another process may be
 * the one that delivers: an order is written down here and carried out there.
 */
export const webhookRoutes = (plain: FastifyInstance, { webhooks }: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const response = { 202: webhookOrdered, ...problems(400, 401, 403, 404) };

  app.get(
    '/v1/operations/webhooks',
    {
      schema: {
        tags,
        summary: 'How the endpoints of partners stand',
        headers: readHeaders,
        response: { 200: webhooksStatus, ...problems(400, 401, 403) },
      },
    },
    async (request) => {
      mustOperate(request);
      return { items: [...(await webhooks.status())] };
    },
  );

  app.get(
    '/v1/operations/webhooks/:id/dead-letters',
    {
      schema: {
        tags,
        summary: 'Events that an endpoint was not told of',
        params: endpointParam,
        querystring: pageQuery,
        headers: readHeaders,
        response: { 200: pageOf(webhookDeadLetterItem), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const scope = { list: `dead-letters ${request.params.id}`, caller: callerOf(request).id };
      const after = cursor === undefined || cursor === '' ? null : readCursor(scope, cursor);
      if (after === null && cursor !== undefined && cursor !== '')
        throw formProblem('query', [formError(['cursor'], 'cursor')]);
      mustOperate(request);
      const most = limit === undefined || limit === '' ? DEFAULT_LIMIT : Number(limit);
      const page = await webhooks.deadLetters(request.params.id, most, after);
      if (page === null) throw notFound();
      return { items: [...page.items], next: page.next === null ? null : writeCursor(scope, page.next) };
    },
  );

  app.post(
    '/v1/operations/webhooks/:id/dead-letters/:eventId/redelivery',
    {
      schema: {
        tags,
        summary: 'Deliver a dead letter again',
        description:
          'With all dead letters of the same trajectory, in their order, up to the first that fails.',
        params: letterParams,
        headers: readHeaders,
        response,
      },
    },
    async (request, reply) => {
      mustOperate(request);
      const { id, eventId } = request.params;
      return reply.code(202).send(ordered(id, await webhooks.redeliver(id, eventId)));
    },
  );

  app.post(
    '/v1/operations/webhooks/:id/dead-letters/:eventId/discard',
    {
      schema: {
        tags,
        summary: 'Give a dead letter up',
        description: 'It is never delivered; those of the same trajectory that wait behind it are.',
        params: letterParams,
        headers: readHeaders,
        response,
      },
    },
    async (request, reply) => {
      mustOperate(request);
      const { id, eventId } = request.params;
      return reply.code(202).send(ordered(id, await webhooks.discard(id, eventId)));
    },
  );

  app.post(
    '/v1/operations/webhooks/:id/replay',
    {
      schema: {
        tags,
        summary: 'Deliver everything behind a position again',
        params: endpointParam,
        headers: readHeaders,
        body: replayBody,
        response: { ...response, ...problems(413, 415) },
      },
    },
    async (request, reply) => {
      mustOperate(request);
      const { id } = request.params;
      return reply.code(202).send(ordered(id, await webhooks.replay(id, request.body.after)));
    },
  );

  app.post(
    '/v1/operations/webhooks/:id/resumption',
    {
      schema: {
        tags,
        summary: 'Go on with an endpoint that is disabled, or waits',
        params: endpointParam,
        headers: readHeaders,
        response,
      },
    },
    async (request, reply) => {
      mustOperate(request);
      const { id } = request.params;
      return reply.code(202).send(ordered(id, await webhooks.resume(id)));
    },
  );
};

const mustOperate = (request: FastifyRequest): void => {
  const forbidden = mayOperate(callerOf(request));
  if (forbidden) throw refused(forbidden);
};

const notFound = () => refused(refuse('not-found', 'not-found').refusal);

const ordered = (endpoint: string, outcome: Ordered) => {
  if (outcome === 'not-found') throw notFound();
  if (outcome === 'no-position') throw formProblem('body', [formError(['after'], 'read-after')]);
  return { endpoint, state: 'ordered' as const };
};
