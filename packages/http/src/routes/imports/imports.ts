import { Readable } from 'node:stream';
import { seesCases } from '@samenspoor/access';
import { checkForm, type ImportLineAnswer } from '@samenspoor/contracts';
import { type Organisation, refuse } from '@samenspoor/domain';
import type { JsonObject } from '@samenspoor/event-log';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LARGEST_BODY, NDJSON } from '../../body/content-types.js';
import { readJson } from '../../body/json.js';
import { submissionOf } from '../../body/submission.js';
import { granted, type HttpContext } from '../../context.js';
import { faultOf, problemOf } from '../../errors/error-handler.js';
import { problemDocument } from '../../errors/problem-document.js';
import { formProblem, ProblemError, refused, unreadableBody } from '../../errors/problem-error.js';
import { callerOf } from '../../request.js';
import { problems } from '../problems/answers.js';
import { reportAnswerOf } from '../reports/answers.js';
import { type Line, linesOf } from './lines.js';
import { answerInOrder } from './ordered-window.js';
import { pacedByViews } from './paced.js';

/** Reports of one import that are being decided at once: enough to fill the register's batches. */
const IN_FLIGHT = 512;
/** Answers that wait for a sender who reads only when it has sent everything, in bytes. */
const WAITING_BYTES = 32 * 1024 * 1024;

/** Reports line by line: as many as one likes, in one stream each way. */
export const importRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([NDJSON, 'application/ndjson'], (_request, payload, done) => {
      done(null, payload);
    });
    scope.post(
      '/v1/imports/reports',
      {
        schema: {
          tags: ['Reports'],
          summary: 'Import reports, one JSON report a line',
          description:
            'Lines are decided in input order and answered in input order, while they arrive; `status` is what the ' +
            'same body would get alone. A line without `externalRef` is named by its content: safe to send again. ' +
            'A line may have 1 MiB; blank lines are skipped. A process that stops answers what it began and ends the ' +
            'answer: send again what has no answer.',
          response: { 200: z.string(), ...problems(400, 401, 403, 415) },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const forbidden = seesCases(caller);
        if (forbidden) throw refused(forbidden);
        const source = request.body instanceof Readable ? request.body : Readable.from([]);
        const answers = answerInOrder(
          pacedByViews(linesOf(source, LARGEST_BODY), context.freshness),
          (line) => answerLine(context, request, caller, line),
          { inFlight: IN_FLIGHT, waitingBytes: WAITING_BYTES, stop: context.closing },
        );
        // A sender that is still busy would hold the connection, and with it the process that stops.
        reply.raw.once('finish', () => {
          if (context.closing.aborted) request.raw.socket.end();
        });
        return reply.type(NDJSON).send(answers);
      },
    );
  });
};

/** What becomes of one line; never rejects. */
const answerLine = async (
  context: HttpContext,
  request: FastifyRequest,
  caller: Organisation,
  line: Line,
): Promise<string> => {
  let externalRef: string | null = null;
  const say = (answer: Omit<ImportLineAnswer, 'externalRef'>) =>
    `${JSON.stringify({ externalRef, ...answer })}\n`;
  try {
    const sent = objectIn(line, context);
    if (context.closing.aborted) throw refused(refuse('unavailable', 'shutting-down').refusal);
    const given = sent['externalRef'];
    externalRef = typeof given === 'string' ? given.slice(0, 255) : null;
    const now = context.now();
    const checked = checkForm(context.reportBody, sent, now);
    if (!checked.ok) throw formProblem('body', checked.errors);
    const answer = granted(
      context,
      await context.casework.report(caller, submissionOf(checked.value, sent, now), {
        idempotencyKey: null,
        nameByContent: true,
      }),
    );
    context.freshness.acknowledge(answer.position);
    context.counted.reports.inc({ outcome: answer.repeated ? 'repeated' : answer.outcome });
    return say({ status: answer.repeated ? 200 : 201, ...reportAnswerOf(answer, request.language) });
  } catch (error) {
    const fault = error instanceof Error ? error : new Error('something else than an error was thrown');
    const known = problemOf(fault, context);
    if (known.statusCode >= 500 && !(fault instanceof ProblemError))
      request.log.error(faultOf(fault), 'a line failed');
    const problem = problemDocument(known.said, request.language, request.id);
    return say({ status: problem.status, problem });
  }
};

const objectIn = (line: Line, { reportBody }: Pick<HttpContext, 'reportBody'>): JsonObject => {
  if (line.kind === 'too-long')
    throw new ProblemError({ kind: 'problem', code: 'line-too-large', status: 413 });
  const read = readJson(line.bytes);
  if (!read.ok) throw unreadableBody(read.errors);
  const { json } = read;
  if (isObject(json)) return json;
  const checked = checkForm(reportBody, json, new Date(0));
  throw formProblem('body', checked.ok ? [] : checked.errors);
};

const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
