import { seesReport } from '@samenspoor/access';
import { correctionBody, pageOf, reportAnswer, reportsQuery, reportView } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { submissionOf, submittedPerson } from '../../body/submission.js';
import { granted, type HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { commandHeaders, listHeaders, readHeaders } from '../../headers/command-headers.js';
import { readPage, viewerFor } from '../../lists/page.js';
import { callerOf, headerOf, sentBody } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { reportAnswerOf, reportViews } from './answers.js';

const tags = ['Reports'];

/** Reports: make one, correct one, read one's own. */
export const reportRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { casework, counted, freshness, reading } = context;

  app.post(
    '/v1/reports',
    {
      schema: {
        tags,
        summary: 'Report a young person',
        description:
          'Durable, and matched with everybody known, when the answer comes. The same report again (by `externalRef` ' +
          'or `Idempotency-Key`) gives the first answer with 200.',
        headers: commandHeaders,
        body: context.reportBody,
        response: { 200: reportAnswer, 201: reportAnswer, ...problems(400, 401, 403, 409, 413, 415, 503) },
      },
    },
    async (request, reply) => {
      const submission = submissionOf(request.body, sentBody(request), context.now());
      const answer = granted(
        context,
        await casework.report(callerOf(request), submission, {
          idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
        }),
      );
      freshness.acknowledge(answer.position);
      counted.reports.inc({ outcome: answer.repeated ? 'repeated' : answer.outcome });
      reply.header('location', `/v1/reports/${encodeURIComponent(answer.reportId)}`);
      return reply.code(answer.repeated ? 200 : 201).send(reportAnswerOf(answer, request.language));
    },
  );

  app.get(
    '/v1/reports',
    {
      schema: {
        tags,
        summary: 'List the reports that you may see as sent, the last first',
        querystring: reportsQuery,
        headers: listHeaders,
        response: { 200: pageOf(reportView), ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const { mine, ...query } = request.query;
      const caller = callerOf(request);
      const onlyMine = mine !== undefined && mine !== 'false' && mine !== '0';
      const viewer = onlyMine
        ? { kind: 'organisation' as const, organisationId: caller.id }
        : viewerFor(caller);
      const list = onlyMine ? 'reports-mine' : 'reports';
      const page = await readPage(context, request, { list, views: ['reports'] }, query, (asked) =>
        reading.queries.reports.page(viewer, asked),
      );
      return { items: [...(await reportViews(context, page.items, request.language))], next: page.next };
    },
  );

  app.get(
    '/v1/reports/:id',
    {
      schema: {
        tags,
        summary: 'Read one report as it was sent',
        params: idParam,
        headers: readHeaders,
        response: { 200: reportView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request) => {
      await freshness.everything(['reports']);
      const document = await reading.queries.reports.byId(request.params.id);
      const visible = document !== null && seesReport(callerOf(request), document) ? [document] : [];
      const [view] = await reportViews(context, visible, request.language);
      if (view !== undefined) return view;
      // Its trajectory is still to be written: there is something, and that is no 404.
      if (visible.some((each) => each.trajectoryId === null))
        throw refused(refuse('unavailable', 'view-behind').refusal);
      throw refused(refuse('not-found', 'not-found').refusal);
    },
  );

  app.post(
    '/v1/reports/:id/correction',
    {
      schema: {
        tags,
        summary: 'Correct the personal details of a report; they are matched anew',
        params: idParam,
        headers: commandHeaders,
        body: correctionBody,
        response: { 200: reportAnswer, ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503) },
      },
    },
    async (request) => {
      const answer = granted(
        context,
        await casework.correct(
          callerOf(request),
          request.params.id,
          { youngPerson: submittedPerson(request.body.youngPerson), sent: sentBody(request) },
          { idempotencyKey: headerOf(request, 'idempotency-key') ?? null },
        ),
      );
      freshness.acknowledge(answer.position);
      return reportAnswerOf(answer, request.language);
    },
  );
};
