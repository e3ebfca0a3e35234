import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { refuse } from '@samenspoor/domain';
import { noTracing } from '@samenspoor/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenReader } from './auth/tokens.js';
import { ProblemError, refused } from './errors/problem-error.js';
import { negotiateLanguage } from './language/negotiate.js';
import type { RequestDuration } from './metrics/metrics.js';
import { headerOf } from './request.js';
import './request.js';
import type { ShellEnvironment } from './environment.js';
import { endSpanOf, traceRequests, within } from './tracing.js';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The id under which a request is logged and answered: the sender's own where it is a UUID, else one of ours. Anything
 * else could be a name, and would stand in every line.
 */
export const requestIdOf = (raw: Pick<IncomingMessage, 'headers'>): string => {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && uuid.test(given) ? given : randomUUID();
};

const isUnderV1 = (url: string): boolean => /^\/v1(?:[/?#]|$)/.test(url);

/**
 * Who asks, in which language, and what is remembered of it: request id, route pattern, status, duration and
 * organisation. Never a body, a query, a name or a token.
 */
export const addHooks = (
  app: FastifyInstance,
  context: Pick<ShellEnvironment, 'tokens' | 'organisations' | 'tracing'> & {
    readonly duration: RequestDuration;
    readonly closing: AbortSignal;
  },
): Authenticate => {
  const read = tokenReader(context.tokens);
  const authenticate: Authenticate = (request) => {
    if (!isUnderV1(request.raw.url ?? '')) return;
    const id = read(headerOf(request, 'authorization'));
    const caller = id === null ? undefined : context.organisations.get(id);
    if (caller === undefined)
      throw new ProblemError({ kind: 'problem', code: 'unauthenticated', status: 401 });
    request.caller = caller;
  };
  traceRequests(app, context.tracing);
  app.decorateRequest('caller', null);
  app.decorateRequest('language', 'en');
  app.decorateRequest('sent', null);
  app.addHook('onRequest', async (request, reply) => {
    prepare(request, reply);
    if (context.closing.aborted) {
      reply.header('connection', 'close');
      throw refused(refuse('unavailable', 'shutting-down').refusal);
    }
    authenticate(request);
    if (request.caller !== null) reply.header('cache-control', 'no-store');
  });
  // A connection that was busy when the process began to stop is not kept for a next request.
  app.addHook('onSend', async (_request, reply) => {
    if (context.closing.aborted) reply.header('connection', 'close');
  });
  app.addHook('preValidation', async (request) => {
    const { body } = request;
    request.sent = isJsonObject(body) ? body : null;
  });
  app.addHook('onResponse', async (request, reply) => {
    within(context.tracing ?? noTracing, request, () => tellAnswered(request, reply, context));
    endSpanOf(request, reply.statusCode);
  });
  return authenticate;
};

const tellAnswered = (
  request: FastifyRequest,
  reply: FastifyReply,
  { duration }: { readonly duration: RequestDuration },
): void => {
  const route = request.routeOptions.url ?? 'unknown';
  const { method } = request;
  const status = String(reply.statusCode);
  duration.observe({ method, route, status }, reply.elapsedTime / 1000);
  request.log.info(
    {
      method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(request.caller === null ? {} : { organisation: request.caller.id }),
    },
    'answered',
  );
};

/** Throws when nobody known asks for something under `/v1`. */
export type Authenticate = (request: FastifyRequest) => void;

/** Language and request id, for requests that reach no route as well. */
export const prepare = (request: FastifyRequest, reply: FastifyReply): void => {
  request.language = negotiateLanguage(headerOf(request, 'accept-language'));
  reply.header('x-request-id', request.id);
};

const isJsonObject = (body: unknown): body is NonNullable<FastifyRequest['sent']> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && !('pipe' in body);
