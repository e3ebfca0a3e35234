import type { CaseworkObserver } from '@samenspoor/casework';
import type { EngineObserver } from '@samenspoor/hosting';
import { measureAppends, measureGroupCommits } from '@samenspoor/metrics';
import type { Logger } from 'pino';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Turns what happens in the engines into metrics. */
export const engineObserver = (registry: Registry): EngineObserver => ({
  ...measureAppends(registry),
  committed: measureGroupCommits(registry),
});

/** Turns what happens inside the application into metrics, and faults into log lines without personal details. */
export const meteredObserver = (registry: Registry, logger: Logger): CaseworkObserver => {
  const batches = new Histogram({
    name: 'samenspoor_register_batch_reports',
    help: 'Reports decided in one append of the identity register',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  });
  const conflicts = new Counter({
    name: 'samenspoor_register_conflicts_total',
    help: 'Decisions taken again because another process wrote to the identity register first',
    registers: [registry],
  });
  const repaired = new Counter({
    name: 'samenspoor_follow_ups_repaired_total',
    help: 'Consequences of register events that the process manager carried out after a crash',
    registers: [registry],
  });
  const ranOut = new Histogram({
    name: 'samenspoor_timer_raised_late_seconds',
    help: 'How long after a deadline ran out this process said so, by event',
    labelNames: ['event'],
    buckets: [10, 60, 600, 3_600, 86_400, 604_800],
    registers: [registry],
  });
  const identifying = new Histogram({
    name: 'samenspoor_identify_duration_seconds',
    help: 'How long reports waited for their decision, until it was durable or refused',
    buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const faults = new Counter({
    name: 'samenspoor_faults_total',
    help: 'Faults outside any request, by part',
    labelNames: ['part'],
    registers: [registry],
  });
  return {
    batch: (size) => batches.observe(size),
    conflict: () => conflicts.inc(),
    identifying: () => identifying.startTimer(),
    ranOut: (event, lateMs) => ranOut.observe({ event }, lateMs / 1_000),
    repaired: (count) => repaired.inc(count),
    fault: (part, error) => {
      faults.inc({ part });
      logger.error(
        { part, fault: error instanceof Error ? error.name : 'unknown' },
        'fault outside any request',
      );
    },
  };
};
