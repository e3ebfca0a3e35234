/**
 * Tracing as the packages know it. What they are given is either `noTracing`, which does nothing, or OpenTelemetry
 * behind this port: then, and only then, its code is loaded.
 */

/** Trace, span and whether it is recorded, as W3C Trace Context writes them: `00-<trace>-<span>-01`. */
export type Traceparent = string;

/** Routes, types, counts and names of parts: never a personal detail, never a value that was sent. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface SpanOptions {
  /** As OpenTelemetry means them; `internal` when absent. */
  readonly kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  /**
   * The span that this one is part of; null: none, it begins a trace. The one that the code runs in when absent. One
   * that can't be read counts as none.
   */
  readonly parent?: Traceparent | null;
  readonly attributes?: SpanAttributes;
}

/** A stretch of work. One that is never ended is never told of. */
export interface Span {
  /** Null where nothing is traced. */
  readonly traceparent: Traceparent | null;
  set(attributes: SpanAttributes): void;
  /** @param failure what went wrong by its name (of an error, or a status); never a message, which may quote data */
  end(failure?: string): void;
}

export interface Tracing {
  /** False: whatever is asked of it, it does nothing. */
  readonly enabled: boolean;
  start(name: string, options?: SpanOptions): Span;
  /** Runs work as part of a span; of none when it is null, for work that serves others than who caused it. */
  within<T>(span: Span | null, work: () => T): T;
  /** The span that the code runs in; null for none. */
  current(): Traceparent | null;
  /** Sends what is left, and ends. Never rejects. */
  close(): Promise<void>;
}

export const noSpan: Span = { traceparent: null, set: () => {}, end: () => {} };

export const noTracing: Tracing = {
  enabled: false,
  start: () => noSpan,
  within: (_, work) => work(),
  current: () => null,
  close: async () => {},
};

const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

export interface TraceIds {
  readonly trace_id: string;
  readonly span_id: string;
}

/** Trace and span by the names that log readers look for; null for what is no traceparent. */
export const traceIdsOf = (traceparent: string | null | undefined): TraceIds | null => {
  const [, trace_id, span_id] = form.exec(traceparent ?? '') ?? [];
  return trace_id === undefined || span_id === undefined ? null : { trace_id, span_id };
};

/** Whether what belongs to it is recorded. */
export const isSampled = (traceparent: string | null | undefined): traceparent is Traceparent => {
  const flags = form.exec(traceparent ?? '')?.[3];
  return flags !== undefined && (Number.parseInt(flags, 16) & 1) === 1;
};

/** Runs work in a span of its own, which ends with it. */
export async function inSpan<T>(
  tracing: Tracing,
  name: string,
  options: SpanOptions,
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing.enabled) return work();
  const span = tracing.start(name, options);
  try {
    const done = await tracing.within(span, work);
    span.end();
    return done;
  } catch (error) {
    span.end(error instanceof Error ? error.name : 'unknown');
    throw error;
  }
}
