import type { AppendResult, EventLog, EventToAppend } from '@samenspoor/event-log';
import { traceOf, withTrace } from './event-trace.js';
import { shareSpans } from './shared-spans.js';
import type { Tracing } from './tracing.js';

/** What appends came to, for metrics. */
export interface AppendObserver {
  /** @param outcome `failed`: it threw, and whether the events are stored may be unknown */
  appended(outcome: 'appended' | 'conflict' | 'failed', seconds: number): void;
}

/**
 * The log, with every append timed and part of a trace: that of its events where they carry one, else that of who
 * appends. Each event is stored with the span that appended it, so that views and topics go on from there in whatever
 * process. The same append again stores nothing, so what stands in the log is the trace of the first attempt.
 */
export const observedLog = (log: EventLog, tracing: Tracing, observer: AppendObserver): EventLog => ({
  append: observedAppend((...append) => log.append(...append), tracing, observer),
  readStream: (stream, options) => log.readStream(stream, options),
  subscribe: (options) => log.subscribe(options),
  head: () => log.head(),
  compare: (a, b) => log.compare(a, b),
  ...(log.eventsBetween ? { eventsBetween: log.eventsBetween.bind(log) } : {}),
  close: () => log.close(),
});

/** One way of appending to a log, timed and traced as `observedLog` does; what comes beside the events is left as it is. */
export const observedAppend =
  <Beside extends readonly unknown[]>(
    append: (...given: [...Parameters<EventLog['append']>, ...Beside]) => Promise<AppendResult>,
    tracing: Tracing,
    observer: AppendObserver,
  ): typeof append =>
  async (stream, events, expected, ...beside) => {
    const parents = tracing.enabled ? parentsOf(events, tracing) : [];
    const spans = shareSpans(tracing, 'append', parents, {
      kind: 'client',
      attributes: {
        'samenspoor.event.types': [...new Set(events.map(({ type }) => type))],
        'samenspoor.event.count': events.length,
      },
    });
    const traced = tracing.enabled
      ? events.map((event, index) => withTrace(event, spans.of(parents[index] ?? null)))
      : events;
    const begun = performance.now();
    const told = (outcome: Parameters<AppendObserver['appended']>[0], failure?: string) => {
      observer.appended(outcome, (performance.now() - begun) / 1_000);
      spans.end(failure);
    };
    let result: AppendResult;
    try {
      result = await append(stream, traced, expected, ...beside);
    } catch (error) {
      told('failed', error instanceof Error ? error.name : 'unknown');
      throw error;
    }
    if (result.ok) told('appended');
    else told('conflict', 'conflict');
    return result;
  };

const parentsOf = (events: readonly EventToAppend[], tracing: Tracing) => {
  const here = tracing.current();
  return events.map((event) => traceOf(event) ?? here);
};
