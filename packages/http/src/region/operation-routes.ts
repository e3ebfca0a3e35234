import { mayOperate } from '@samenspoor/access';
import {
  DEFAULT_LIMIT,
  deadLetterItem,
  deadLettersRetried,
  formError,
  pageOf,
  pageQuery,
  topicsStatus,
} from '@samenspoor/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { formProblem, refused } from '../errors/problem-error.js';
import { readHeaders } from '../headers/command-headers.js';
import { readCursor, writeCursor } from '../lists/cursor.js';
import { callerOf } from '../request.js';
import { live } from '../routes/operations/operations.js';
import { problems } from '../routes/problems/answers.js';
import type { RegionEnvironment } from './region-reading.js';

const tags = ['Operations'];
const readiness = z
  .strictObject({ status: z.enum(['ready', 'catching-up']) })
  .meta({ id: 'RegionReadiness' });
const deadLetters = pageOf(deadLetterItem).meta({ id: 'DeadLetters' });

/** Health and figures of the process, and what could not be taken from the topics. */
export const regionOperationRoutes = (plain: FastifyInstance, environment: RegionEnvironment): void => {
  healthRoutes(plain, environment);
  topicRoutes(plain, environment);
};

const healthRoutes = (
  plain: FastifyInstance,
  { region, version, metrics }: Pick<RegionEnvironment, 'region' | 'version' | 'metrics'>,
): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/health/live',
    { schema: { tags, summary: 'Whether the process runs', security: [], response: { 200: live } } },
    async () => ({ status: 'live' as const, version }),
  );

  app.get(
    '/health/ready',
    {
      schema: {
        tags,
        summary: 'Whether every topic was read to its end once',
        security: [],
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const ready = await region.ready().catch(() => false);
      if (!ready) reply.header('retry-after', '1');
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? ('ready' as const) : ('catching-up' as const) });
    },
  );

  plain.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(metrics.contentType);
    return metrics.metrics();
  });
};

const topicRoutes = (plain: FastifyInstance, { region }: Pick<RegionEnvironment, 'region'>): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const mustOperate = (request: FastifyRequest): void => {
    const forbidden = mayOperate(callerOf(request));
    if (forbidden) throw refused(forbidden);
  };

  app.get(
    '/v1/operations/topics',
    {
      schema: {
        tags,
        summary: 'How reading each topic stands',
        headers: readHeaders,
        response: { 200: topicsStatus, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      mustOperate(request);
      return { items: (await region.topics()).map((each) => ({ ...each })) };
    },
  );

  app.get(
    '/v1/operations/dead-letters',
    {
      schema: {
        tags,
        summary: 'Messages that could not be taken, and those that wait behind them',
        querystring: pageQuery,
        headers: readHeaders,
        response: { 200: deadLetters, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      const scope = { list: 'dead-letters', caller: callerOf(request).id };
      const { cursor = '', limit = '' } = request.query;
      const after = cursor === '' ? null : readCursor(scope, cursor);
      if (after === null && cursor !== '') throw formProblem('query', [formError(['cursor'], 'cursor')]);
      mustOperate(request);
      const most = limit === '' ? DEFAULT_LIMIT : Number(limit);
      const found = await region.deadLetters(after, most + 1);
      const items = found.slice(0, most).map((each) => ({ ...each }));
      const last = items.at(-1);
      const next = found.length > most && last !== undefined ? writeCursor(scope, last.number) : null;
      return { items, next };
    },
  );

  app.post(
    '/v1/operations/dead-letters/retry',
    {
      schema: {
        tags,
        summary: 'Try dead letters again',
        description:
          'Of each subject in the order of its events, up to the first that still cannot be taken.',
        headers: readHeaders,
        response: { 200: deadLettersRetried, ...problems(400, 401, 403, 503) },
      },
    },
    async (request) => {
      mustOperate(request);
      const taken = await region.retryDeadLetters();
      const left = (await region.topics()).reduce((total, each) => total + each.deadLetters, 0);
      return { taken, left };
    },
  );
};
