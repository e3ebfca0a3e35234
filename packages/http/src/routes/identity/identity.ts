import type { IdentityAnswer } from '@samenspoor/casework';
import {
  forgetBody,
  identityAnswer,
  matchesQuery,
  matchItem,
  pageOf,
  unlinkBody,
  verdictBody,
} from '@samenspoor/contracts';
import type { Result } from '@samenspoor/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { granted, type HttpContext } from '../../context.js';
import { commandHeaders, listHeaders } from '../../headers/command-headers.js';
import { readPage, viewerFor } from '../../lists/page.js';
import { callerOf, headerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { matchItemOf } from './match.js';

const refusals = problems(400, 401, 403, 404, 409, 413, 415, 422, 503);

/** Who is who: possible matches, verdicts, links undone, persons forgotten. */
export const identityRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { casework, freshness, reading } = context;

  const answered = (result: Result<IdentityAnswer>) => {
    const { personId, trajectoryId, position } = granted(context, result);
    freshness.acknowledge(position);
    return { personId, trajectoryId, position };
  };
  const options = (request: FastifyRequest) => ({
    idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
  });

  app.get(
    '/v1/matches',
    {
      schema: {
        tags: ['Matches'],
        summary: 'Possible matches that wait for a verdict, of reports that you may see',
        querystring: matchesQuery,
        headers: listHeaders,
        response: { 200: pageOf(matchItem), ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const { status: _, ...query } = request.query;
      const viewer = viewerFor(callerOf(request));
      const page = await readPage(context, request, { list: 'matches', views: ['matches'] }, query, (asked) =>
        reading.queries.matches.page(viewer, 'open', asked),
      );
      return { items: page.items.map(matchItemOf), next: page.next };
    },
  );

  app.post(
    '/v1/matches/:id/verdict',
    {
      schema: {
        tags: ['Matches'],
        summary: 'Say whether both are one young person',
        params: idParam,
        headers: commandHeaders,
        body: verdictBody,
        response: { 200: identityAnswer, ...refusals },
      },
    },
    async (request) =>
      answered(
        await casework.giveVerdict(callerOf(request), request.params.id, request.body, options(request)),
      ),
  );

  app.post(
    '/v1/persons/:id/unlink',
    {
      schema: {
        tags: ['Persons'],
        summary: 'Take reports out of a person that they are not about',
        params: idParam,
        headers: commandHeaders,
        body: unlinkBody,
        response: { 200: identityAnswer, ...refusals },
      },
    },
    async (request) =>
      answered(await casework.unlink(callerOf(request), request.params.id, request.body, options(request))),
  );

  app.post(
    '/v1/persons/:id/forget',
    {
      schema: {
        tags: ['Persons'],
        summary: 'Forget a person: what is sealed can never be opened again',
        params: idParam,
        headers: commandHeaders,
        body: forgetBody,
        response: { 200: identityAnswer, ...refusals },
      },
    },
    async (request) =>
      answered(await casework.forget(callerOf(request), request.params.id, request.body, options(request))),
  );
};
