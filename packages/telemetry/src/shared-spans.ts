import {
  isSampled,
  type Span,
  type SpanOptions,
  type Traceparent,
  type Tracing,
  traceIdsOf,
} from './tracing.js';

/** Work that is done for many traces at once is shown in so many of them at most. */
const mostTraces = 128;

/** One stretch of work, as a span in each of the traces that it is done for. */
export interface SharedSpans {
  /** The span in the trace of this one; null where it has none. */
  of(parent: Traceparent | null): Traceparent | null;
  /** See Span.end. */
  end(failure?: string): void;
}

export const noSpans: SharedSpans = { of: () => null, end: () => {} };

/**
 * Begins work that serves many at once (an append of a batch of reports, a batch of a view): who looks at one trace
 * finds in it all that its request waited for, each span as long as the whole took. A trace gets one span, however many
 * of its events are in the batch; nothing is begun for what is not traced.
 */
export function shareSpans(
  tracing: Tracing,
  name: string,
  parents: Iterable<Traceparent | null>,
  options: Omit<SpanOptions, 'parent'>,
): SharedSpans {
  if (!tracing.enabled) return noSpans;
  const spans = new Map<string, Span>();
  for (const parent of parents) {
    if (!isSampled(parent)) continue;
    const trace = traceIdsOf(parent)?.trace_id ?? '';
    if (!spans.has(trace)) spans.set(trace, tracing.start(name, { ...options, parent }));
    if (spans.size === mostTraces) break;
  }
  if (spans.size === 0) return noSpans;
  return {
    of: (parent) => spans.get(traceIdsOf(parent)?.trace_id ?? '')?.traceparent ?? null,
    end: (failure) => {
      for (const span of spans.values()) span.end(failure);
    },
  };
}
