import { refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refused } from '../errors/problem-error.js';

/** An id in a path: of any shape, since one that was never given is simply not there. */
export const idParam = z.object({ id: z.string().meta({ description: 'Opaque id.' }) });
export const callInParams = z.object({
  id: z.string().meta({ description: 'Id of the trajectory.' }),
  escalationId: z.string().meta({ description: 'Id of the call-in.' }),
});

export const entryParams = z.object({
  id: z.string().meta({ description: 'Id of the trajectory.' }),
  entryId: z.string().meta({ description: 'Id of the action, return plan or fact.' }),
});
export const measureParams = z.object({
  id: z.string().meta({ description: 'Id of the trajectory.' }),
  measureId: z.string().meta({ description: 'Id of the measure.' }),
});

export const absencesParams = z.object({
  id: z.string().meta({ description: 'Id of the trajectory.' }),
  absenceId: z.string().meta({ description: 'Id of the absences.' }),
});

/** No id that was ever given is longer, or holds anything but printable characters. */
export const mayBeAnId = (text: unknown): boolean =>
  typeof text === 'string' && text.length <= 200 && !/[\p{Cc}\p{Surrogate}]/u.test(text);

/** What cannot be an id is not there; no store is asked for what it may not even be able to look for. */
export const answerImpossibleIds = (app: FastifyInstance): void => {
  app.addHook('preHandler', async ({ params }) => {
    if (typeof params !== 'object' || params === null) return;
    if (!Object.values(params).every(mayBeAnId)) throw refused(refuse('not-found', 'not-found').refusal);
  });
};
