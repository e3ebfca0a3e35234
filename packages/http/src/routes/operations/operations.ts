import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpContext } from '../../context.js';
import type { Reading } from '../../reading/reading.js';

const tags = ['Operations'];
/** That the process answers. */
export const live = z.strictObject({ status: z.literal('live'), version: z.string() }).meta({ id: 'Live' });
const readiness = z
  .strictObject({
    status: z.enum(['ready', 'catching-up']),
    casework: z.boolean(),
    views: z.boolean(),
    stopped: z.array(z.string()).meta({ description: 'Views that a fault is in the way of.' }),
  })
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
      const stopped = views ? [] : await stoppedIn(context.reading);
      const ready = casework && views;
      if (!ready) reply.header('retry-after', '1');
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? ('ready' as const) : ('catching-up' as const), casework, views, stopped });
    },
  );

  plain.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(context.metrics.contentType);
    return context.metrics.metrics();
  });
};

/** Views that wait for more than time; none while that can't be asked for. */
const stoppedIn = async (reading: Pick<Reading, 'status'>): Promise<string[]> => {
  const known = await reading.status().catch(() => []);
  return [...new Set(known.flatMap(({ name, state }) => (state === 'stopped' ? [name] : [])))];
};
