import {
  type Context,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { ExportResultCode, parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import type { Span, SpanAttributes, SpanOptions, Traceparent, Tracing } from './tracing.js';

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/** How long, in milliseconds, an end waits for a collector that does not answer. */
const closingPatienceMs = 3_000;

export interface OpenTelemetryOptions {
  /** Name and version of the service; `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` come before them. */
  readonly service: string;
  readonly version: string;
  /** Where spans go. Default: in batches over OTLP/HTTP, as the standard variables say. */
  readonly processor?: SpanProcessor;
  /** Told when a batch of spans was not taken, and is lost, by the name of the error. */
  readonly onLost?: (error: string) => void;
}

/** OpenTelemetry tells such things to a logger of the whole process, if there is one. */
const telling = (exporter: SpanExporter, onLost: (error: string) => void): SpanExporter => ({
  export: (spans, done) =>
    exporter.export(spans, (result) => {
      if (result.code !== ExportResultCode.SUCCESS) onLost(result.error?.name ?? 'unknown');
      done(result);
    }),
  forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  shutdown: () => exporter.shutdown(),
});

/**
 * Tracing by OpenTelemetry's SDK: sampler, limits, batches and exporter follow its environment variables. It keeps its
 * context to itself instead of registering as the process's own, so that several can be in one process.
 */
export const openTelemetry = ({
  service,
  version,
  processor,
  onLost = () => {},
}: OpenTelemetryOptions): Tracing => {
  const own = resourceFromAttributes({ 'service.name': service, 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [processor ?? new BatchSpanProcessor(telling(new OTLPTraceExporter(), onLost))],
  });
  const tracer = provider.getTracer('samenspoor', version);
  const contexts = new AsyncLocalStorageContextManager().enable();
  const parentOf = ({ parent }: SpanOptions): Context => {
    if (parent === undefined) return contexts.active();
    const found = parent === null ? null : parseTraceParent(parent);
    return found === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...found, isRemote: true });
  };
  return {
    enabled: true,
    start(name, options = {}) {
      const settings = {
        kind: kinds[options.kind ?? 'internal'],
        ...(options.attributes ? { attributes: mutable(options.attributes) } : {}),
      };
      return new Recorded(tracer.startSpan(name, settings, parentOf(options)));
    },
    within: (span, work) =>
      contexts.with(span instanceof Recorded ? trace.setSpan(ROOT_CONTEXT, span.inner) : ROOT_CONTEXT, work),
    current() {
      const span = trace.getSpan(contexts.active());
      return span === undefined ? null : traceparentOf(span);
    },
    async close() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, closingPatienceMs).unref());
      await Promise.race([provider.shutdown(), late]).catch(() => {});
      contexts.disable();
    },
  };
};

class Recorded implements Span {
  constructor(readonly inner: OtelSpan) {}

  get traceparent(): Traceparent {
    return traceparentOf(this.inner);
  }

  set(attributes: SpanAttributes): void {
    this.inner.setAttributes(mutable(attributes));
  }

  end(failure?: string): void {
    if (failure !== undefined) {
      this.inner.setAttribute('error.type', failure);
      this.inner.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.inner.end();
  }
}

const traceparentOf = (span: OtelSpan): Traceparent => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
};

/** The SDK asks for lists that may be changed, and changes none. */
const mutable = (attributes: SpanAttributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
