import { Readable } from 'node:stream';
import { seesCases, seesReport } from '@samenspoor/access';
import { type AbsenceLineAnswer, absencesBody, checkForm, formError } from '@samenspoor/contracts';
import { type Organisation, refuse } from '@samenspoor/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CSV, LARGEST_BODY, NDJSON } from '../../../body/content-types.js';
import { granted, type HttpContext } from '../../../context.js';
import { faultOf, problemOf } from '../../../errors/error-handler.js';
import { problemDocument } from '../../../errors/problem-document.js';
import { formProblem, ProblemError, refused, unreadableBody } from '../../../errors/problem-error.js';
import { callerOf } from '../../../request.js';
import { mayBeAnId } from '../../params.js';
import { problems } from '../../problems/answers.js';
import { absencesRequest } from '../../trajectories/requests.js';
import { type Line, linesOf } from '../lines.js';
import { answerInOrder } from '../ordered-window.js';
import { pacedByViews } from '../paced.js';
import { type Header, headerOf } from './columns.js';
import { InTurn } from './in-turn.js';
import { type AbsenceRow, rowOf } from './row.js';
import { cellsOf, type Delimiter, delimiterOf, textOf } from './text.js';

/** Lines that are being recorded at once. */
const IN_FLIGHT = 64;
/** Answers that wait for a sender who reads only when it has sent everything, in bytes. */
const WAITING_BYTES = 32 * 1024 * 1024;

/** What every line of one import needs. */
interface Import {
  readonly context: HttpContext;
  readonly request: FastifyRequest;
  readonly caller: Organisation;
  readonly header: Header;
  readonly delimiter: Delimiter;
  readonly turns: InTurn;
}

interface NumberedLine {
  /** Counted from 1, the names of the columns included; blank lines are not counted. */
  readonly number: number;
  readonly line: Line;
}

/** Absences from a file, as registration software and spreadsheets write it: line by line, in one stream each way. */
export const absenceImportRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(CSV, (_request, payload, done) => {
      done(null, payload);
    });
    scope.post(
      '/v1/imports/absences',
      {
        schema: {
          tags: ['Trajectories'],
          summary: 'Import absences, one record a line',
          description:
            'Names of columns in Dutch, French or English: docs/how-to/import-absences.md. Delimiter `;`, `,` or tab; UTF-8, else it is ' +
            'read as Windows-1252, and the answer says so. Lines are answered in input order; `status` is what the same absences ' +
            'would get alone. Safe to send again: the same absences of one trajectory are recorded once. A line may have 1 MiB; blank ' +
            'lines are skipped.',
          response: { 200: z.string(), ...problems(400, 401, 403, 413, 415, 503) },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const source = request.body instanceof Readable ? request.body : Readable.from([]);
        const lines = linesOf(source, LARGEST_BODY, 'any');
        const named = await orReadTheRest(lines, async () => {
          const columns = columnsIn((await lines.next()).value);
          const forbidden = seesCases(caller);
          if (forbidden) throw refused(forbidden);
          await context.freshness.everything(['reports', 'trajectories']);
          return columns;
        });
        const whole = { ...named, context, request, caller, turns: new InTurn() };
        const answers = answerInOrder(
          pacedByViews(numbered(lines), context.freshness),
          (line) => answerLine(whole, line),
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

/**
 * What comes of the beginning of a body. Where it is refused, the rest is read and thrown away: a sender that is still busy
 * would else wait for us for ever, and never read why.
 */
const orReadTheRest = async <Value>(
  lines: AsyncGenerator<Line>,
  begin: () => Promise<Value>,
): Promise<Value> => {
  try {
    return await begin();
  } catch (error) {
    // The sender may hang up, as it may.
    passOver(lines).catch(() => {});
    throw error;
  }
};

const passOver = async (lines: AsyncGenerator<Line>): Promise<void> => {
  for await (const _ of lines);
};

/** The names of the columns, in the first line. */
const columnsIn = (line: Line | undefined): { readonly header: Header; readonly delimiter: Delimiter } => {
  if (line?.kind === 'too-long')
    throw new ProblemError({ kind: 'problem', code: 'line-too-large', status: 413 });
  const text = line === undefined ? '' : textOf(line.bytes).text;
  const delimiter = delimiterOf(text);
  const cells = cellsOf(text, delimiter);
  if (cells === null) throw unreadableBody([formError([], 'csv-quotes')]);
  const read = headerOf(cells);
  if (!read.ok) throw formProblem('body', read.errors);
  return { header: read.header, delimiter };
};

async function* numbered(lines: AsyncGenerator<Line>): AsyncGenerator<NumberedLine> {
  let number = 1;
  for await (const line of lines) {
    number += 1;
    yield { number, line };
  }
}

/** What becomes of one line; never rejects. */
const answerLine = async (whole: Import, { number, line }: NumberedLine): Promise<string> => {
  const { context, request } = whole;
  let said: Pick<AbsenceLineAnswer, 'externalRef' | 'encoding'> = { externalRef: null };
  const say = (answer: Omit<AbsenceLineAnswer, 'line' | 'externalRef'>) =>
    `${JSON.stringify({ line: number, ...said, ...answer })}\n`;
  try {
    if (context.closing.aborted) throw refused(refuse('unavailable', 'shutting-down').refusal);
    if (line.kind === 'too-long')
      throw new ProblemError({ kind: 'problem', code: 'line-too-large', status: 413 });
    const { text, encoding } = textOf(line.bytes);
    if (encoding !== 'utf-8') said = { ...said, encoding };
    const cells = cellsOf(text, whole.delimiter);
    if (cells === null) throw unreadableBody([formError([], 'csv-quotes')]);
    const row = rowOf(whole.header, cells);
    said = { ...said, externalRef: row.externalRef?.slice(0, 255) ?? null };
    const checked = checkForm(absencesBody, row.absences, context.now());
    if (!checked.ok) throw formProblem('body', checked.errors);
    const name = row.trajectoryId ?? row.reportId ?? row.externalRef;
    if (name === null) throw formProblem('body', [formError([], 'csv-whose')]);
    const answer = await whole.turns.run(name, async () =>
      granted(
        context,
        await context.casework.onTrajectory(
          whole.caller,
          await trajectoryOf(whole, row),
          absencesRequest(checked.value),
          { idempotencyKey: null, ifMatch: null },
        ),
      ),
    );
    context.freshness.acknowledge(answer.position);
    const { trajectoryId, position } = answer;
    return say({
      status: answer.repeated ? 200 : 201,
      trajectoryId,
      absenceId: answer.entryId ?? '',
      position,
    });
  } catch (error) {
    const fault = error instanceof Error ? error : new Error('something else than an error was thrown');
    const known = problemOf(fault, context);
    if (known.statusCode >= 500 && !(fault instanceof ProblemError))
      request.log.error(faultOf(fault), 'a line failed');
    const problem = problemDocument(known.said, request.language, request.id);
    return say({ status: problem.status, problem });
  }
};

/** The trajectory that a row is about: by its id, by that of a report, or by the caller's own name for one. */
const trajectoryOf = async ({ context, caller }: Import, row: AbsenceRow): Promise<string> => {
  const notFound = () => refused(refuse('not-found', 'not-found').refusal);
  for (const id of [row.trajectoryId, row.reportId]) if (id !== null && !mayBeAnId(id)) throw notFound();
  if (row.trajectoryId !== null) return row.trajectoryId;
  const report = row.reportId ?? (await context.casework.reportNamed(caller, row.externalRef ?? ''));
  if (report === null) throw notFound();
  const { byId } = context.reading.queries.reports;
  let document = await byId(report);
  if (!document?.trajectoryId) {
    // It may have been made since the import began: a view that does not know it yet is waited for, and is no 404.
    await context.freshness.everything(['reports']);
    document = await byId(report);
  }
  if (document === null || !seesReport(caller, document)) throw notFound();
  if (document.trajectoryId === null) throw refused(refuse('unavailable', 'view-behind').refusal);
  return document.trajectoryId;
};
