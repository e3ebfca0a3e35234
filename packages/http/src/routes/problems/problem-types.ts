import { problemCodes, problemMessage, refusalMessage } from '@samenspoor/contracts';
import { ruleCodes } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import { problems } from './answers.js';

const problemType = z
  .strictObject({ type: z.string(), title: z.string(), detail: z.string() })
  .meta({ id: 'ProblemType' });

/** What a problem's `type` leads to: what it means, whatever request it was about. */
export const problemTypeRoutes = (plain: FastifyInstance): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/problems/:code',
    {
      schema: {
        tags: ['Operations'],
        summary: 'What a problem means',
        security: [],
        params: z.object({ code: z.string() }),
        headers: readHeaders,
        response: { 200: problemType, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const problem = problemCodes.find((known) => known === code);
      const rule = ruleCodes.find((known) => known === code);
      reply.header('content-language', request.language).header('vary', 'Accept-Language');
      if (problem) return { type: `/problems/${problem}`, ...problemMessage(request.language, problem) };
      if (rule)
        return {
          type: `/problems/${rule}`,
          ...refusalMessage(request.language, { rule, params: {}, source: null }),
        };
      throw new ProblemError({ kind: 'problem', code: 'route-unknown', status: 404 });
    },
  );
};
