import type { EventLog } from '@samenspoor/event-log';
import { Histogram, type Registry } from 'prom-client';

/** The same log, of which is measured how long each append takes, and how it ends. */
export const measuredLog = (log: EventLog, registry: Registry): EventLog => {
  const durations = new Histogram({
    name: 'samenspoor_append_duration_seconds',
    help: 'How long appends to the log took, in which callers may share a transaction',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    async append(stream, events, expected) {
      const stop = durations.startTimer();
      try {
        const result = await log.append(stream, events, expected);
        stop({ outcome: result.ok ? 'appended' : 'conflict' });
        return result;
      } catch (error) {
        stop({ outcome: 'failed' });
        throw error;
      }
    },
    readStream: (stream, options) => log.readStream(stream, options),
    subscribe: (options) => log.subscribe(options),
    head: () => log.head(),
    compare: (a, b) => log.compare(a, b),
    close: () => log.close(),
  };
};
