import { noTracing, type Span, type Tracing } from '@samenspoor/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { headerOf } from './request.js';

/** Asked every few seconds by machines, and of no use in a trace. */
const isUntraced = (route: string): boolean => route.startsWith('/health/') || route === '/metrics';

const spans = new WeakMap<FastifyRequest, Span>();

/**
 * A span for each request, part of the trace that its `traceparent` names, with the route's pattern for its name: an
 * address holds ids, and a query may hold anything. What the request goes on to do is part of it.
 */
export const traceRequests = (app: FastifyInstance, tracing: Tracing = noTracing): void => {
  if (!tracing.enabled) return;
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (isUntraced(route)) return done();
    const span = tracing.start(`${methodOf(request)} ${route}`, {
      kind: 'server',
      parent: headerOf(request, 'traceparent') ?? null,
      attributes: {
        'http.request.method': methodOf(request),
        'http.route': route,
        'samenspoor.request.id': request.id,
      },
    });
    spans.set(request, span);
    tracing.within(span, done);
  });
  // The body came in by the events of its socket, which know nothing of the request.
  app.addHook('preValidation', (request, _reply, done) => within(tracing, request, done));
  app.addHook('onError', (request, _reply, _error, done) => within(tracing, request, done));
};

/** Runs work as part of the request, where that is traced. */
export const within = <T>(tracing: Tracing, request: FastifyRequest, work: () => T): T => {
  const span = spans.get(request);
  return span === undefined ? work() : tracing.within(span, work);
};

/** Ends the span of a request that was answered. */
export const endSpanOf = (request: FastifyRequest, status: number): void => {
  const span = spans.get(request);
  span?.set({
    'http.response.status_code': status,
    ...(request.caller === null ? {} : { 'samenspoor.organisation': request.caller.id }),
  });
  span?.end(status >= 500 ? String(status) : undefined);
};

/** Methods that nobody knows are whatever was sent. */
const methodOf = ({ method }: FastifyRequest): string => (/^[A-Z]{3,7}$/.test(method) ? method : '_OTHER');
