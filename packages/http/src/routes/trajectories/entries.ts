import type { TrajectoryAnswer } from '@samenspoor/casework';
import {
  actionBody,
  agreementBody,
  cancellationBody,
  completionBody,
  concludedMeasureAnswer,
  entryAnswer,
  informationBody,
  measureResultBody,
  phaseBody,
  returnOutcomeBody,
  returnPlanBody,
  stanceBody,
  trajectoryAnswer,
} from '@samenspoor/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { HttpContext } from '../../context.js';
import { entryParams, idParam, measureParams } from '../params.js';
import { carryingOut, created, plainly, refusals, schemaOf } from './carry-out.js';
import {
  actionRequest,
  agreementRequest,
  cancellationRequest,
  completionRequest,
  informationRequest,
  measureResultRequest,
  returnOutcomeRequest,
  returnPlanRequest,
  stanceRequest,
} from './entry-requests.js';

const entering = <Body extends z.ZodType>(summary: string, body: Body) => ({
  ...schemaOf(summary, body),
  params: idParam,
  response: { 200: entryAnswer, 201: entryAnswer, ...refusals },
});
const settling = <Body extends z.ZodType>(summary: string, body: Body) => ({
  ...schemaOf(summary, body),
  params: entryParams,
  response: { 200: entryAnswer, ...refusals },
});

/** The plan of a trajectory, what the family says and is told, how things ended, and its phase. */
export const entryRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const carryOut = carryingOut(context);
  const entered = (reply: FastifyReply, answer: TrajectoryAnswer) => {
    reply.code(created(answer));
    return { ...plainly(answer), entryId: answer.entryId ?? '' };
  };

  app.post(
    '/v1/trajectories/:id/actions',
    { schema: entering('Agree who does what by when', actionBody) },
    async (request, reply) => {
      const asked = actionRequest(request.body);
      return entered(reply, await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/actions/:entryId/completion',
    { schema: settling('Say that an action was done', completionBody) },
    async (request, reply) => {
      const { id, entryId } = request.params;
      const asked = completionRequest(entryId, request.body);
      return { ...plainly(await carryOut(request, reply, id, asked)), entryId };
    },
  );

  app.post(
    '/v1/trajectories/:id/actions/:entryId/cancellation',
    { schema: settling('Drop an action', cancellationBody) },
    async (request, reply) => {
      const { id, entryId } = request.params;
      const asked = cancellationRequest(entryId, request.body);
      return { ...plainly(await carryOut(request, reply, id, asked)), entryId };
    },
  );

  app.post(
    '/v1/trajectories/:id/stances',
    { schema: entering('Record where the parents stand, and the attempts to reach them', stanceBody) },
    async (request, reply) => {
      const asked = stanceRequest(request.body);
      return entered(reply, await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/agreements',
    { schema: entering('Record what young person or parents agree with', agreementBody) },
    async (request, reply) => {
      const asked = agreementRequest(request.body);
      return entered(reply, await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/information',
    { schema: entering('Record that young person or parents were told', informationBody) },
    async (request, reply) => {
      const asked = informationRequest(request.body);
      return entered(reply, await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/return-plans',
    { schema: entering('Prepare a return to class', returnPlanBody) },
    async (request, reply) => {
      const asked = returnPlanRequest(request.body);
      return entered(reply, await carryOut(request, reply, request.params.id, asked));
    },
  );

  app.post(
    '/v1/trajectories/:id/return-plans/:entryId/outcome',
    { schema: settling('Say whether the young person came', returnOutcomeBody) },
    async (request, reply) => {
      const { id, entryId } = request.params;
      const asked = returnOutcomeRequest(entryId, request.body);
      return { ...plainly(await carryOut(request, reply, id, asked)), entryId };
    },
  );

  app.post(
    '/v1/trajectories/:id/measures/:measureId/result',
    {
      schema: {
        ...schemaOf('Say how a measure ended', measureResultBody),
        params: measureParams,
        response: { 200: concludedMeasureAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, measureId } = request.params;
      const asked = measureResultRequest(measureId, request.body);
      return { ...plainly(await carryOut(request, reply, id, asked)), measureId };
    },
  );

  app.post(
    '/v1/trajectories/:id/phase',
    {
      schema: {
        ...schemaOf('Enter another phase, for the coordinator', phaseBody),
        description: 'Up as the case asks, or back with a reason.',
        params: idParam,
        response: { 200: trajectoryAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { phase, reason = null } = request.body;
      return plainly(
        await carryOut(request, reply, request.params.id, { kind: 'enter-phase', phase, reason }),
      );
    },
  );
};
