import type { PublicationLag, PublicationStatus } from '@samenspoor/integration';
import { Gauge, type Registry } from 'prom-client';
import { perScrape } from './per-scrape.js';

const states: readonly PublicationStatus['state'][] = ['running', 'standby', 'stopped'];

/** What a process that publishes knows of it. */
export interface MeasuredPublication {
  status(): PublicationStatus;
  lag(): Promise<PublicationLag>;
  /** Copies of the topic; null until it was looked at. */
  copies(): number | null;
}

/** Where publishing is, asked at each scrape. */
export const measurePublication = (registry: Registry, publication: MeasuredPublication): void => {
  new Gauge({
    name: 'samenspoor_publication_state',
    help: 'Whether this process publishes to the topic, stands by for it, or was stopped by what `reason` says',
    labelNames: ['topic', 'state', 'reason'],
    registers: [registry],
    collect() {
      this.reset();
      const { name: topic, state: now, failure } = publication.status();
      for (const state of states)
        this.set({ topic, state, reason: failure?.reason ?? '' }, now === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'samenspoor_publication_acknowledged',
    help: 'Events acknowledged to this process since it started, each as often as it was sent',
    labelNames: ['topic'],
    registers: [registry],
    collect() {
      const { name: topic, acknowledged } = publication.status();
      this.set({ topic }, acknowledged);
    },
  });
  new Gauge({
    name: 'samenspoor_publication_topic_copies',
    help: 'Copies of the partition of the topic that has fewest, when this process looked last',
    labelNames: ['topic'],
    registers: [registry],
    collect() {
      const copies = publication.copies();
      if (copies !== null) this.set({ topic: publication.status().name }, copies);
    },
  });
  measureLag(registry, publication);
};

const measureLag = (registry: Registry, publication: MeasuredPublication): void => {
  const ask = perScrape(registry, 'publication-lag', () => publication.lag());
  new Gauge({
    name: 'samenspoor_publication_lag_events',
    help: 'Events of the whole log that publishing has not looked at; absent where the engine can not tell',
    labelNames: ['topic'],
    registers: [registry],
    async collect() {
      const events = (await ask())?.events ?? null;
      this.reset();
      if (events !== null) this.set({ topic: publication.status().name }, events);
    },
  });
  new Gauge({
    name: 'samenspoor_publication_waiting_seconds',
    help: 'Since when the event that waits longest for its acknowledgement stands in the log; 0 when none waits',
    labelNames: ['topic'],
    registers: [registry],
    async collect() {
      const lag = await ask();
      this.reset();
      if (lag !== null) this.set({ topic: publication.status().name }, lag.seconds);
    },
  });
};
