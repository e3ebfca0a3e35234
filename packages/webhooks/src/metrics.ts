import { Gauge, type Registry } from 'prom-client';
import type { EndpointNow } from './running/webhooks.js';

const states: readonly EndpointNow['state'][] = ['running', 'retrying', 'disabled', 'fault', 'standby'];

/** How the endpoints stand in this process, asked at each scrape. @param now null as long as nothing is delivered */
export const measureWebhooks = (registry: Registry, now: () => readonly EndpointNow[] | null): void => {
  new Gauge({
    name: 'samenspoor_webhook_state',
    help: 'Whether this process delivers to the endpoint, waits to try again, leaves it alone, or stands by',
    labelNames: ['endpoint', 'state'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { endpoint, state } of now() ?? [])
        for (const each of states) this.set({ endpoint, state: each }, state === each ? 1 : 0);
    },
  });
  new Gauge({
    name: 'samenspoor_webhook_waiting_seconds',
    help: 'How long ago the log stored the event that is being delivered; 0 when none is',
    labelNames: ['endpoint'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { endpoint, waitingSince } of now() ?? [])
        this.set(
          { endpoint },
          waitingSince === null ? 0 : Math.max(0, (Date.now() - Date.parse(waitingSince)) / 1_000),
        );
    },
  });
  new Gauge({
    name: 'samenspoor_webhook_events',
    help: 'Since this process started: events delivered, attempts that failed, events filed as dead letters',
    labelNames: ['endpoint', 'outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { endpoint, delivered, failed, filed } of now() ?? []) {
        this.set({ endpoint, outcome: 'delivered' }, delivered);
        this.set({ endpoint, outcome: 'failed' }, failed);
        this.set({ endpoint, outcome: 'dead-letter' }, filed);
      }
    },
  });
};
