import type { ViewStatus, Views } from '@samenspoor/views';
import { type FastifyInstance, fastify } from 'fastify';
import { Gauge, Registry } from 'prom-client';

const states: readonly ViewStatus['state'][] = ['running', 'standby', 'stopped'];

/** Health and figures of a projector, for whoever runs it. */
export const operationsApp = (views: Pick<Views, 'status' | 'ready'>): FastifyInstance => {
  const app = fastify();
  const metrics = metricsOf(views);

  app.get('/health/live', async () => ({ status: 'live' }));

  app.get('/health/ready', async (_, reply) => {
    const ready = await views.ready().catch(() => false);
    if (!ready) reply.header('retry-after', '1');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'catching-up' });
  });

  app.get('/metrics', async (_, reply) => {
    reply.type(metrics.contentType);
    return metrics.metrics();
  });
  return app;
};

/** What the views are at, asked at each scrape. */
const metricsOf = (views: Pick<Views, 'status'>): Registry => {
  const metrics = new Registry();
  new Gauge({
    name: 'samenspoor_view_state',
    help: 'Whether this process runs a generation of a view, stands by for it, or was stopped by a fault',
    labelNames: ['view', 'version', 'generation', 'state'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const status of await views.status())
        for (const each of states) {
          const { name: view, version, generation } = status;
          this.set({ view, version, generation, state: each }, status.state === each ? 1 : 0);
        }
    },
  });
  new Gauge({
    name: 'samenspoor_view_up_to_date',
    help: 'Whether a generation of a view was given everything that the log held at the scrape',
    labelNames: ['view', 'version', 'generation'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { name: view, version, generation, upToDate } of await views.status())
        this.set({ view, version, generation }, upToDate ? 1 : 0);
    },
  });
  return metrics;
};
