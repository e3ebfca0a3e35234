import { formError } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import { EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { InvalidCursor, ViewNotReadyError } from '@samenspoor/views';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ShellEnvironment } from '../environment.js';
import { problemDocument, problemType } from './problem-document.js';
import { formProblem, ProblemError, type ProblemSaid, statusOf, unreadableBody } from './problem-error.js';

/** Seconds after which asking again makes sense. */
const RETRY_AFTER_SECONDS = '1';

/** Sends a problem in the language of the request. */
export const sendProblem = (
  said: ProblemSaid,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const status = statusOf(said);
  const document = problemDocument(said, request.language, request.id);
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="samenspoor"');
  return reply
    .code(status)
    .header('content-language', request.language)
    .header('vary', 'Accept-Language')
    .header('cache-control', 'no-store')
    .type(problemType)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(document);
};

const problem = (
  code: Extract<ProblemSaid, { kind: 'problem' }>['code'],
  status: number,
  params?: Readonly<Record<string, string>>,
): ProblemError =>
  new ProblemError({ kind: 'problem', code, status, ...(params === undefined ? {} : { params }) });

/** Which faults say that the database cannot be reached now; only who opened it can tell its errors apart. */
type Away = Pick<ShellEnvironment, 'isEngineAway'>;

const isAway = (error: Error, { isEngineAway }: Away): boolean =>
  error instanceof EventLogUnavailableError ||
  error instanceof EventLogClosedError ||
  (isEngineAway?.(error) ?? false);

/**
 * What Fastify, the readers or a fault have to say, as a problem of ours. An engine that is away is a 503: what was
 * sent may or may not be recorded, and sending the same again settles it.
 */
export const problemOf = (error: FastifyError | ProblemError | Error, away: Away): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvalidCursor) return formProblem('query', [formError(['cursor'], 'cursor')]);
  if (error instanceof ViewNotReadyError)
    return new ProblemError({ kind: 'refusal', refusal: refuse('unavailable', 'view-behind').refusal });
  if (isAway(error, away)) return problem('storage-away', 503);
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('body-too-large', 413);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('media-type', 415, { allowed: 'application/json' });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return unreadableBody([formError([], 'json')]);
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      // An id of any shape is an id that is not there.
      return new ProblemError({ kind: 'refusal', refusal: refuse('not-found', 'not-found').refusal });
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? problem('request-malformed', 400) : problem('internal', 500);
};

/** Where a fault came from, without its message: that may repeat what it met. */
export const faultOf = (error: Error): Readonly<Record<string, string>> => ({
  fault: error.name,
  code: 'code' in error && typeof error.code === 'string' ? error.code : '',
  at: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n'),
});

export const errorHandlerFor =
  (away: Away) =>
  (error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply): void => {
    const known = problemOf(error, away);
    if (known.statusCode >= 500 && !(error instanceof ProblemError))
      request.log.error(faultOf(error), 'a request failed');
    sendProblem(known.said, request, reply);
  };
