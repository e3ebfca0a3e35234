import {
  absencesAnswer,
  absencesBody,
  allocationBody,
  assignmentBody,
  closureAnswer,
  closureBody,
  escalationAnswer,
  escalationAnswerBody,
  escalationBody,
  leaveBody,
  measureAnswer,
  measureBody,
  noteAnswer,
  noteBody,
  reopeningBody,
  trajectoryAnswer,
  trajectoryView,
  warningMessage,
} from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { entityTagOf } from '../../headers/if-match.js';
import { callerOf } from '../../request.js';
import { callInParams, idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { callInRoutes } from './call-ins.js';
import { capacityWarning } from './capacity-warning.js';
import { carryingOut, created, plainly, refusals, schemaOf, tags } from './carry-out.js';
import { absencesRequest, escalationRequest, measureRequest } from './requests.js';
import { trajectoryViewFor } from './view.js';

/** One trajectory: read it, and everything that is done in it. */
export const trajectoryRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { freshness, reading } = context;

  app.get(
    '/v1/trajectories/:id',
    {
      schema: {
        tags,
        summary: 'Read one trajectory, as your secrecy regime allows',
        description:
          'The id of a trajectory that was merged gives the one in which it goes on; `Content-Location` says which.',
        params: idParam,
        headers: readHeaders,
        response: { 200: trajectoryView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request, reply) => {
      await freshness.everything(['trajectories', 'reports']);
      const document = await reading.queries.trajectories.byId(request.params.id);
      const view = document && (await trajectoryViewFor(context, callerOf(request), document));
      if (view === null) throw refused(refuse('not-found', 'not-found').refusal);
      reply.header('etag', entityTagOf(view.revision));
      if (view.trajectoryId !== request.params.id)
        reply.header('content-location', `/v1/trajectories/${encodeURIComponent(view.trajectoryId)}`);
      return view;
    },
  );

  const carryOut = carryingOut(context);

  app.post(
    '/v1/trajectories/:id/assignment',
    {
      schema: {
        ...schemaOf('Assign the one coordinator', assignmentBody),
        params: idParam,
        response: { 200: trajectoryAnswer, ...refusals },
      },
    },
    async (request, reply) =>
      plainly(await carryOut(request, reply, request.params.id, { kind: 'assign', ...request.body })),
  );

  app.post(
    '/v1/trajectories/:id/measures',
    {
      schema: {
        ...schemaOf('Record a measure', measureBody),
        params: idParam,
        response: { 200: measureAnswer, 201: measureAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const answer = await carryOut(request, reply, request.params.id, measureRequest(request.body));
      return reply.code(created(answer)).send({ ...plainly(answer), measureId: answer.entryId ?? '' });
    },
  );

  app.post(
    '/v1/trajectories/:id/absences',
    {
      schema: {
        ...schemaOf('Record absences', absencesBody),
        params: idParam,
        response: { 200: absencesAnswer, 201: absencesAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const answer = await carryOut(request, reply, request.params.id, absencesRequest(request.body));
      return reply.code(created(answer)).send({ ...plainly(answer), absenceId: answer.entryId ?? '' });
    },
  );

  app.post(
    '/v1/trajectories/:id/notes',
    {
      schema: {
        ...schemaOf('Add a note', noteBody),
        params: idParam,
        response: { 200: noteAnswer, 201: noteAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const answer = await carryOut(request, reply, request.params.id, { kind: 'add-note', ...request.body });
      return reply.code(created(answer)).send({ ...plainly(answer), noteId: answer.entryId ?? '' });
    },
  );

  app.post(
    '/v1/trajectories/:id/participants/leave',
    {
      schema: {
        ...schemaOf('Leave the trajectory', leaveBody),
        params: idParam,
        response: { 200: trajectoryAnswer, ...refusals },
      },
    },
    async (request, reply) =>
      plainly(await carryOut(request, reply, request.params.id, { kind: 'leave', ...request.body })),
  );

  app.post(
    '/v1/trajectories/:id/escalations',
    {
      schema: {
        ...schemaOf('Call in a next instance on the ladder', escalationBody),
        description:
          'The row of the ladder is checked in this order: who may call in (403), grounds, what must be attached (422). ' +
          'Who is called in takes part once it accepts. With `offerId` a place is asked for in one of its programmes.',
        params: idParam,
        response: { 200: escalationAnswer, 201: escalationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const answer = await carryOut(request, reply, request.params.id, escalationRequest(request.body));
      return reply.code(created(answer)).send({ ...plainly(answer), escalationId: answer.entryId ?? '' });
    },
  );

  app.post(
    '/v1/trajectories/:id/escalations/:escalationId/answer',
    {
      schema: {
        ...schemaOf('Answer a call-in', escalationAnswerBody),
        params: callInParams,
        response: { 200: escalationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, escalationId } = request.params;
      const { outcome, reason = null } = request.body;
      const asked = { kind: 'answer-escalation' as const, escalationId, outcome, reason };
      const answer = await carryOut(request, reply, id, asked);
      const warning = outcome === 'accepted' ? await capacityWarning(context, request, answer) : null;
      return { ...plainly(answer), escalationId, ...(warning ? { warnings: [warning] } : {}) };
    },
  );

  app.post(
    '/v1/trajectories/:id/allocations',
    {
      schema: {
        ...schemaOf('Say where undecided records belong, for the coordinator and KANS', allocationBody),
        description:
          'What was recorded while two trajectories were one, by who takes part in both, stays undecided when they part. ' +
          'It is confirmed here, or goes to the other trajectory; the history of both is kept.',
        params: idParam,
        response: { 200: trajectoryAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { records, to, reason } = request.body;
      const asked = { kind: 'allocate' as const, recordIds: records, to, reason };
      return plainly(await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/closure',
    {
      schema: {
        ...schemaOf('Close the trajectory', closureBody),
        params: idParam,
        response: { 200: closureAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { outcome, reason = null } = request.body;
      const answer = await carryOut(request, reply, request.params.id, { kind: 'close', outcome, reason });
      const warnings = (answer.hints ?? []).map((rule) => ({
        field: '/outcome',
        rule,
        message: warningMessage(request.language, { rule }),
      }));
      return { ...plainly(answer), warnings };
    },
  );

  app.post(
    '/v1/trajectories/:id/reopening',
    {
      schema: {
        ...schemaOf('Reopen the trajectory', reopeningBody),
        params: idParam,
        response: { 200: trajectoryAnswer, ...refusals },
      },
    },
    async (request, reply) =>
      plainly(await carryOut(request, reply, request.params.id, { kind: 'reopen', ...request.body })),
  );

  callInRoutes(plain, context, carryOut);
};
