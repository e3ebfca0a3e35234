import type { Language } from '@samenspoor/contracts';
import type { Organisation } from '@samenspoor/domain';
import type { JsonObject } from '@samenspoor/event-log';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null outside `/v1`. */
    caller: Organisation | null;
    /** Language of the answer. */
    language: Language;
    /** The body as it was sent, before its form was checked. */
    sent: JsonObject | null;
  }
}

/** Who asks. Every route under `/v1` has one: a request without was answered before. */
export const callerOf = (request: FastifyRequest): Organisation => {
  if (request.caller === null) throw new Error('a route outside /v1 asked for the caller');
  return request.caller;
};

/** The body as it was sent, of a route whose body is an object. */
export const sentBody = (request: FastifyRequest): JsonObject => {
  if (request.sent === null) throw new Error('a route without an object for a body asked for it');
  return request.sent;
};

/** A header that can come once; repeated ones were joined by the server. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};
