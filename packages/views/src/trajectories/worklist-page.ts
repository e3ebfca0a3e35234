import type { Queryable, SqlValue } from '@samenspoor/sql';
import {
  type CursorKind,
  type CursorType,
  type CursorValues,
  type Page,
  type PageRequest,
  readCursor,
  rowsFor,
  writeCursor,
} from '../framework/cursor.js';
import type { Viewer } from '../viewer.js';
import type { TrajectoryDoc } from './trajectory-doc.js';
import type { WorklistTables } from './worklist-conditions.js';
import type { WorklistOrder, WorklistQuery } from './worklist-query.js';
import { pageStatement } from './worklist-sql.js';

const cursor = (list: string, ...types: CursorType[]): CursorKind => ({ list, version: 1, types });

/** Rows that are read at once where pages are filled: with fewer a short page of rare ones asks again and again. */
const fewestAtOnce = 50;

const cursors: Readonly<Record<WorklistOrder, CursorKind>> = {
  urgency: { ...cursor('worklist', 'integer', 'moment', 'text'), version: 2 },
  due: cursor('worklist-due', 'text', 'text'),
  activity: cursor('worklist-activity', 'moment', 'text'),
  opened: cursor('worklist-opened', 'moment', 'text'),
};

interface Row extends Readonly<Record<`s${number}`, string | number>> {
  readonly doc: TrajectoryDoc;
}

/** One page of a worklist. What only who asks can tell is held against what was found until the page is full. */
export async function worklistPage(
  database: Queryable,
  tables: WorklistTables,
  viewer: Viewer,
  request: PageRequest,
  { moment, filter = {}, order = 'urgency', accepts }: WorklistQuery,
): Promise<Page<TrajectoryDoc>> {
  const kind = cursors[order];
  const wanted = rowsFor(request);
  const most = accepts === undefined ? wanted : Math.max(wanted, fewestAtOnce);
  const sortedBy = (row: Row): CursorValues => kind.types.map((_, index) => row[`s${index}`] ?? '');
  let after: readonly SqlValue[] | null =
    request.cursor === null ? null : readCursor(kind, request.cursor, []);
  const found: Row[] = [];
  for (let more = true; more && found.length < wanted; ) {
    const { text, parameters } = pageStatement(viewer, tables, moment, { filter, order }, { after, most });
    const { rows }: { rows: Row[] } = await database.query<Row>(text, parameters);
    found.push(...rows.filter(({ doc }) => accepts?.(doc) ?? true));
    const last = rows.at(-1);
    more = rows.length === most && last !== undefined;
    if (last !== undefined) after = sortedBy(last);
  }
  const shown = found.slice(0, request.limit);
  const last = found.length > request.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ doc }) => doc),
    next: last === undefined ? null : writeCursor(kind, sortedBy(last)),
  };
}
