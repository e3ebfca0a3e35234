import { Counter, collectDefaultMetrics, Histogram, type Registry } from 'prom-client';

/** How long requests took, by route pattern and status: never a person, never a value sent. */
export type RequestDuration = Histogram<'method' | 'route' | 'status'>;

/** What the contact point counts. Labels are codes: never a person, never a value sent. */
export interface Metrics {
  readonly reports: Counter<'outcome'>;
  readonly refusals: Counter<'rule'>;
}

/** What every HTTP application counts: its requests, and what Node says of the process. */
export const measureRequests = (registry: Registry): RequestDuration => {
  collectDefaultMetrics({ register: registry });
  return new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
};

export const createMetrics = (registry: Registry): Metrics => ({
  reports: new Counter({
    name: 'samenspoor_reports_total',
    help: 'Reports answered, by outcome (new, joined, possible) or repeated.',
    labelNames: ['outcome'],
    registers: [registry],
  }),
  refusals: new Counter({
    name: 'samenspoor_refusals_total',
    help: 'Refusals of the domain, by rule.',
    labelNames: ['rule'],
    registers: [registry],
  }),
});
