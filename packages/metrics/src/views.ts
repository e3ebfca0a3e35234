import type { ViewStatus, Views } from '@samenspoor/views';
import { Gauge, type Registry } from 'prom-client';
import { perScrape } from './per-scrape.js';

const states: readonly ViewStatus['state'][] = ['running', 'standby', 'stopped'];
const labelNames = ['view', 'version', 'generation'] as const;
const labelsOf = ({ name, version, generation }: Pick<ViewStatus, 'name' | 'version' | 'generation'>) => ({
  view: name,
  version,
  generation,
});

/** What the views are at, asked at each scrape. */
export const measureViews = (registry: Registry, views: Pick<Views, 'status' | 'lags'>): void => {
  const ask = perScrape(registry, 'views', () => views.status());
  new Gauge({
    name: 'samenspoor_view_state',
    help: 'Whether this process runs a generation of a view, stands by for it, or whoever runs it was stopped by a fault',
    labelNames: [...labelNames, 'state'],
    registers: [registry],
    async collect() {
      const statuses = (await ask()) ?? [];
      this.reset();
      for (const status of statuses)
        for (const state of states) this.set({ ...labelsOf(status), state }, status.state === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'samenspoor_view_up_to_date',
    help: 'Whether a generation of a view was given everything that the log held at the scrape',
    labelNames,
    registers: [registry],
    async collect() {
      const statuses = (await ask()) ?? [];
      this.reset();
      for (const status of statuses) this.set(labelsOf(status), status.upToDate ? 1 : 0);
    },
  });
  measureLags(registry, views);
};

const measureLags = (registry: Registry, views: Pick<Views, 'lags'>): void => {
  const ask = perScrape(registry, 'view-lags', () => views.lags());
  new Gauge({
    name: 'samenspoor_view_behind_events',
    help: 'Events of the whole log that a generation of a view has not looked at; absent where the engine can not tell',
    labelNames,
    registers: [registry],
    async collect() {
      const lags = (await ask()) ?? [];
      this.reset();
      for (const lag of lags) if (lag.events !== null) this.set(labelsOf(lag), lag.events);
    },
  });
  new Gauge({
    name: 'samenspoor_view_behind_seconds',
    help: 'How long ago the log stored the oldest event that a generation of a view was not given; 0 when it has all',
    labelNames,
    registers: [registry],
    async collect() {
      const lags = (await ask()) ?? [];
      this.reset();
      for (const lag of lags) this.set(labelsOf(lag), lag.seconds);
    },
  });
};
