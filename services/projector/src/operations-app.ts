import type { PublicationStatus } from '@samenspoor/integration';
import type { ViewStatus, Views } from '@samenspoor/views';
import { type EndpointNow, measureWebhooks } from '@samenspoor/webhooks';
import { type FastifyInstance, fastify } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import { measureNetwork } from './network-figures.js';

const states: readonly ViewStatus['state'][] = ['running', 'standby', 'stopped'];

type PublicationNow = () => PublicationStatus | null;

/** What tells others, as it is now; null as long as it does not. */
export interface TellingNow {
  readonly publication?: PublicationNow;
  readonly webhooks?: () => readonly EndpointNow[] | null;
}

/**
 * Health and figures of a projector, for whoever runs it. A broker or an endpoint that is away does not make it unready:
 * views go on.
 */
export const operationsApp = (
  views: Pick<Views, 'status' | 'ready'> & { readonly queries: Pick<Views['queries'], 'network'> },
  { publication = () => null, webhooks = () => null }: TellingNow = {},
): FastifyInstance => {
  const app = fastify();
  const metrics = new Registry();
  measureViews(metrics, views);
  measureNetwork(metrics, () => views.queries.network.counts());
  measurePublication(metrics, publication);
  measureWebhooks(metrics, webhooks);

  // What an engine says of a fault is for its log, not for whoever asks.
  app.setErrorHandler((_, __, reply) => reply.code(503).send({ status: 'unavailable' }));

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
const measureViews = (metrics: Registry, views: Pick<Views, 'status'>): void => {
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
  const lastUpToDate = new Map<string, number>();
  const began = Date.now();
  new Gauge({
    name: 'samenspoor_view_behind_seconds',
    help: 'How long ago a scrape last found a generation of a view up to date; 0 when it is now',
    labelNames: ['view', 'version', 'generation'],
    registers: [metrics],
    async collect() {
      this.reset();
      const now = Date.now();
      for (const { name: view, version, generation, upToDate } of await views.status()) {
        const key = `${view} ${version} ${generation}`;
        if (upToDate) lastUpToDate.set(key, now);
        const since = lastUpToDate.get(key) ?? began;
        this.set({ view, version, generation }, (now - since) / 1_000);
      }
    },
  });
};

/** Where publishing is, asked at each scrape; nothing where this process publishes nothing. */
const measurePublication = (metrics: Registry, publication: PublicationNow): void => {
  new Gauge({
    name: 'samenspoor_publication_state',
    help: 'Whether this process publishes to the topic, stands by for it, or was stopped by what `reason` says',
    labelNames: ['topic', 'state', 'reason'],
    registers: [metrics],
    collect() {
      this.reset();
      const status = publication();
      if (status === null) return;
      const reason = status.failure?.reason ?? '';
      for (const state of states)
        this.set({ topic: status.name, state, reason }, status.state === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'samenspoor_publication_waiting_seconds',
    help: 'Since when the event that waits longest for its acknowledgement stands in the log; 0 when none waits',
    labelNames: ['topic'],
    registers: [metrics],
    collect() {
      this.reset();
      const status = publication();
      if (status === null) return;
      const since = status.waitingSince === null ? null : Date.parse(status.waitingSince);
      this.set({ topic: status.name }, since === null ? 0 : Math.max(0, (Date.now() - since) / 1_000));
    },
  });
  new Gauge({
    name: 'samenspoor_publication_acknowledged',
    help: 'Events acknowledged to this process since it started, each as often as it was sent',
    labelNames: ['topic'],
    registers: [metrics],
    collect() {
      this.reset();
      const status = publication();
      if (status !== null) this.set({ topic: status.name }, status.acknowledged);
    },
  });
};
