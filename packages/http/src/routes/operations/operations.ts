import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpContext } from '../../context.js';

const tags = ['Operations'];
/** That the process answers. */
export const live = z.strictObject({ status: z.literal('live'), version: z.string() }).meta({ id: 'Live' });
const readiness = z
  .strictObject({ status: z.enum(['ready', 'catching-up']), casework: z.boolean(), views: z.boolean() })
  .meta({ id: 'Readiness' });

/** Health and figures, for whoever runs the process. */
export const operationRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/health/live',
    { schema: { tags, summary: 'Whether the process runs', security: [], response: { 200: live } } },
    async () => ({ status: 'live' as const, version: context.version }),
  );

  app.get(
    '/health/ready',
    {
      schema: {
        tags,
        summary: 'Whether index and views have caught up',
        security: [],
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const casework = context.casework.ready();
      const views = await context.reading.ready().catch(() => false);
      const ready = casework && views;
      if (!ready) reply.header('retry-after', '1');
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? ('ready' as const) : ('catching-up' as const), casework, views });
    },
  );

  plain.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(context.metrics.contentType);
    return context.metrics.metrics();
  });
};
