import type { TrajectoryAnswer } from '@samenspoor/casework';
import { escalationAnswer, escalationView, followUpBody, withdrawalBody } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders, trajectoryCommandHeaders } from '../../headers/command-headers.js';
import { callerOf } from '../../request.js';
import { callInParams } from '../params.js';
import { problems } from '../problems/answers.js';
import { type carryingOut, refusals, tags } from './carry-out.js';
import { callInViewFor } from './view.js';

/** What becomes of a call-in beside its answer: read it, withdraw it, follow it up. */
export const callInRoutes = (
  plain: FastifyInstance,
  context: HttpContext,
  carryOut: ReturnType<typeof carryingOut>,
): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading } = context;

  app.get(
    '/v1/trajectories/:id/escalations/:escalationId',
    {
      schema: {
        tags,
        summary: 'Read one call-in',
        description:
          'As in the trajectory. Who was called in, and does not take part, reads here what became of its own call-in also ' +
          'when it was answered, withdrawn or expired.',
        params: callInParams,
        headers: readHeaders,
        response: { 200: escalationView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request) => {
      await freshness.everything(['trajectories']);
      const { id, escalationId } = request.params;
      const document = await reading.queries.trajectories.byId(id);
      const view = document && (await callInViewFor(context, callerOf(request), escalationId, document));
      if (view === null) throw refused(refuse('not-found', 'not-found').refusal);
      return view;
    },
  );

  const answerOf = ({ trajectoryId, revision, position }: TrajectoryAnswer, escalationId: string) => ({
    trajectoryId,
    revision,
    position,
    escalationId,
  });

  app.post(
    '/v1/trajectories/:id/escalations/:escalationId/withdrawal',
    {
      schema: {
        tags,
        summary: 'Withdraw a call-in that was not answered',
        description:
          'For who called in; when it does not take part, or no more, also for the coordinator and the contact point. Whichever comes first, ' +
          'answer or withdrawal, stands: the other is answered 409 `already-answered`.',
        headers: trajectoryCommandHeaders,
        params: callInParams,
        body: withdrawalBody,
        response: { 200: escalationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, escalationId } = request.params;
      const { reason } = request.body;
      const asked = { kind: 'withdraw-escalation' as const, escalationId, reason };
      return answerOf(await carryOut(request, reply, id, asked), escalationId);
    },
  );

  app.post(
    '/v1/trajectories/:id/escalations/:escalationId/follow-up',
    {
      schema: {
        tags,
        summary: 'Say what became of a call-in that was refused, had no place or expired',
        description:
          'A task (`tasks`) of who called in; when it does not take part, or no more, also of the coordinator, and without one of the contact point. ' +
          'Calling in the same step again follows it up by itself.',
        headers: trajectoryCommandHeaders,
        params: callInParams,
        body: followUpBody,
        response: { 200: escalationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, escalationId } = request.params;
      const { how, reason = null } = request.body;
      const asked = { kind: 'follow-up-escalation' as const, escalationId, how, reason };
      return answerOf(await carryOut(request, reply, id, asked), escalationId);
    },
  );
};
