import { seesCases } from '@samenspoor/access';
import { DEFAULT_LIMIT, formError } from '@samenspoor/contracts';
import type { Organisation } from '@samenspoor/domain';
import type { FastifyRequest } from 'fastify';
import type { HttpContext } from '../context.js';
import { formProblem, refused } from '../errors/problem-error.js';
import type { Page, PageRequest, ReadView, Viewer } from '../reading/reading.js';
import { callerOf, headerOf } from '../request.js';
import { readCursor, writeCursor } from './cursor.js';

interface PageQuery {
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
}

/** A list: its name, which its cursors carry, and the views that it reads. */
interface ReadList {
  readonly list: string;
  readonly views: readonly ReadView[];
  /** Whether the regional coordinator may ask for it as well: it names no person, or says itself who may read it. */
  readonly forEverybody?: true;
}

/** As whom an organisation reads lists. */
export const viewerFor = (caller: Organisation): Viewer => {
  if (caller.type === 'central-contact-point') return { kind: 'all', organisationId: caller.id };
  return caller.type === 'municipal-contact-point' && caller.municipality !== null
    ? { kind: 'territory', organisationId: caller.id, territory: caller.municipality }
    : { kind: 'organisation', organisationId: caller.id };
};

/**
 * Reads one page of a list of cases for the caller: form first, then who may read lists at all, then as fresh as was
 * asked.
 */
export const readPage = async <Item>(
  context: HttpContext,
  request: FastifyRequest,
  { list, views, forEverybody }: ReadList,
  { limit, cursor }: PageQuery,
  read: (page: PageRequest) => Promise<Page<Item>>,
): Promise<Page<Item>> => {
  const caller = callerOf(request);
  const scope = { list, caller: caller.id };
  const place = cursor === undefined || cursor === '' ? null : readCursor(scope, cursor);
  if (place === null && cursor !== undefined && cursor !== '')
    throw formProblem('query', [formError(['cursor'], 'cursor')]);
  const after = context.freshness.position(headerOf(request, 'read-after'));
  const forbidden = forEverybody ? null : seesCases(caller);
  if (forbidden) throw refused(forbidden);
  await context.freshness.acknowledged(views, after);
  const page = await read({
    limit: limit === undefined || limit === '' ? DEFAULT_LIMIT : Number(limit),
    cursor: place,
  });
  return { items: page.items, next: page.next === null ? null : writeCursor(scope, page.next) };
};
