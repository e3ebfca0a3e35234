export { traceOf, withTrace } from './event-trace.js';
export { type AppendObserver, observedAppend, observedLog } from './observed-log.js';
export { isTracingAsked, openTracing } from './open-tracing.js';
export { noSpans, type SharedSpans, shareSpans } from './shared-spans.js';
export {
  inSpan,
  isSampled,
  noTracing,
  type Span,
  type SpanAttributes,
  type SpanOptions,
  type Traceparent,
  type Tracing,
  traceIdsOf,
} from './tracing.js';
