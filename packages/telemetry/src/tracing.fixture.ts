import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from './opentelemetry.js';
import type { Tracing } from './tracing.js';

/** Tracing whose spans stay in this process. */
export const memoryTracing = (): {
  readonly tracing: Tracing;
  readonly spans: () => readonly ReadableSpan[];
} => {
  const exporter = new InMemorySpanExporter();
  const processor = new SimpleSpanProcessor(exporter);
  const tracing = openTelemetry({ service: 'test', version: '0.0.0', processor });
  return { tracing, spans: () => exporter.getFinishedSpans() };
};
