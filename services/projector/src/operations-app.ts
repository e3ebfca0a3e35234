import type { Views } from '@samenspoor/views';
import { type FastifyInstance, fastify } from 'fastify';
import type { Registry } from 'prom-client';

/** Health and figures of a projector, for whoever runs it. A broker that is away does not make it unready: views go on. */
export const operationsApp = (views: Pick<Views, 'ready' | 'status'>, metrics: Registry): FastifyInstance => {
  const app = fastify();

  // What an engine says of a fault is for its log, not for whoever asks.
  app.setErrorHandler((_, __, reply) => reply.code(503).send({ status: 'unavailable' }));

  app.get('/health/live', async () => ({ status: 'live' }));

  app.get('/health/ready', async (_, reply) => {
    const ready = await views.ready().catch(() => false);
    if (ready) return { status: 'ready', stopped: [] };
    // A view that waits for more than time is told of by name.
    const known = await views.status().catch(() => []);
    const stopped = [...new Set(known.flatMap(({ name, state }) => (state === 'stopped' ? [name] : [])))];
    return reply.code(503).header('retry-after', '1').send({ status: 'catching-up', stopped });
  });

  app.get('/metrics', async (_, reply) => {
    reply.type(metrics.contentType);
    return metrics.metrics();
  });
  return app;
};
