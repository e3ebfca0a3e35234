import { absencesAnswer, entryAnswer, factBody, wrongRecordBody } from '@samenspoor/contracts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { HttpContext } from '../../context.js';
import { absencesParams, entryParams, idParam } from '../params.js';
import { carryingOut, created, plainly, refusals, schemaOf } from './carry-out.js';
import { factRequest } from './entry-requests.js';

/** Facts of education and illness, and what was recorded wrongly. */
export const factRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const carryOut = carryingOut(context);

  app.post(
    '/v1/trajectories/:id/facts',
    {
      schema: {
        ...schemaOf('Record a fact of education or illness', factBody),
        description:
          'Diploma, enrolment, home education, exemption, registration, an illness with the kind of its certificate, who asks for ' +
          'education of a pupil who is ill. Attendance rests on it. Of each subject the latest one that holds on a day counts. Who records ' +
          'which: docs/reference/attendance.md. There is no field for words: a diagnosis is never kept.',
        params: idParam,
        response: { 200: entryAnswer, 201: entryAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const answer = await carryOut(request, reply, request.params.id, factRequest(request.body));
      reply.code(created(answer));
      return { ...plainly(answer), entryId: answer.entryId ?? '' };
    },
  );

  app.post(
    '/v1/trajectories/:id/facts/:entryId/withdrawal',
    {
      schema: {
        ...schemaOf('Withdraw a fact that was wrong', wrongRecordBody),
        description: 'For who recorded it, and the coordinator. Recorded again, it is a new one.',
        params: entryParams,
        response: { 200: entryAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, entryId } = request.params;
      return { ...plainly(await carryOut(request, reply, id, { kind: 'withdraw-fact', entryId })), entryId };
    },
  );

  app.post(
    '/v1/trajectories/:id/absences/:absenceId/withdrawal',
    {
      schema: {
        ...schemaOf('Withdraw absences that were wrong', wrongRecordBody),
        description: 'For who recorded them, and the coordinator. Recorded again, they are new ones.',
        params: absencesParams,
        response: { 200: absencesAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, absenceId } = request.params;
      const asked = { kind: 'withdraw-absences' as const, absenceId };
      return { ...plainly(await carryOut(request, reply, id, asked)), absenceId };
    },
  );
};
