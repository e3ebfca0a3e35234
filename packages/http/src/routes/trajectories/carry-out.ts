import type { TrajectoryAnswer, TrajectoryRequest } from '@samenspoor/casework';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { granted, type HttpContext } from '../../context.js';
import { trajectoryCommandHeaders } from '../../headers/command-headers.js';
import { entityTagOf, parseIfMatch } from '../../headers/if-match.js';
import { callerOf, headerOf } from '../../request.js';
import { problems } from '../problems/answers.js';

export const tags = ['Trajectories'];
export const refusals = problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 503);

export const schemaOf = <Body extends z.ZodType>(summary: string, body: Body) => ({
  tags,
  summary,
  headers: trajectoryCommandHeaders,
  body,
});

/** What every command answers, without the entry that it made. */
export const plainly = ({ trajectoryId, revision, position }: TrajectoryAnswer) => ({
  trajectoryId,
  revision,
  position,
});

export const created = ({ repeated }: TrajectoryAnswer): 200 | 201 => (repeated ? 200 : 201);

/** Carries a command on a trajectory out, and says at which revision it stands then. */
export const carryingOut =
  (context: HttpContext) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    asked: TrajectoryRequest,
  ): Promise<TrajectoryAnswer> => {
    const ifMatch = parseIfMatch(headerOf(request, 'if-match'));
    const answer = granted(
      context,
      await context.casework.onTrajectory(callerOf(request), id, asked, {
        idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
        ifMatch: ifMatch.ok ? ifMatch.revision : 'other',
      }),
    );
    context.freshness.acknowledge(answer.position);
    reply.header('etag', entityTagOf(answer.revision));
    return answer;
  };
