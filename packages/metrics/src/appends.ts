import type { AppendObserver } from '@samenspoor/telemetry';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Times what this process appends to the log, in whichever engine. */
export const measureAppends = (registry: Registry): AppendObserver => {
  const durations = new Histogram({
    name: 'samenspoor_append_duration_seconds',
    help: 'How long appends to the log took, until they were durable, met a conflict, or failed',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  // Who watches for the first failure must see that there was none before.
  for (const outcome of ['appended', 'conflict', 'failed']) durations.zero({ outcome });
  const conflicts = new Counter({
    name: 'samenspoor_append_conflicts_total',
    help: 'Appends to any stream that came second, and were decided again',
    registers: [registry],
  });
  return {
    appended(outcome, seconds) {
      durations.observe({ outcome }, seconds);
      if (outcome === 'conflict') conflicts.inc();
    },
  };
};

/** Counts the appends that share a commit, where the log is in SQL. */
export const measureGroupCommits = (registry: Registry): ((appends: number) => void) => {
  const sizes = new Histogram({
    name: 'samenspoor_group_commit_appends',
    help: 'Appends carried by one commit of the log, where it is in SQL',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  });
  return (appends) => sizes.observe(appends);
};
