/** A cursor that this software did not give, or gave for another list or in another version. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('The cursor is not one that this list gave. Leave it out to begin at the first page.');
  }
}

/** What is kept of the last item of a page, in the order of the sort. */
export type CursorValues = readonly (string | number)[];

/** `moment` is ISO 8601 to the millisecond; `integer` has 32 bits. */
export type CursorType = 'text' | 'moment' | 'integer' | 'number';

/** How the cursors of one list are written. */
export interface CursorKind {
  /** Name of the list: a cursor of one list is none of another. */
  readonly list: string;
  /** Raise it when the sort changes. */
  readonly version: number;
  readonly types: readonly CursorType[];
}

/** One page of a list; `next` is the cursor of the following page, null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface PageRequest {
  /** 1 to 500. */
  readonly limit: number;
  /** `next` of the page before; null for the first. */
  readonly cursor: string | null;
}

export function writeCursor({ list, version }: CursorKind, values: CursorValues): string {
  return Buffer.from(JSON.stringify([list, version, ...values])).toString('base64url');
}

/**
 * What the cursor holds, or `first` when there is none.
 * @throws InvalidCursor for anything that `writeCursor` did not write for this list
 */
export function readCursor(kind: CursorKind, cursor: string | null, first: CursorValues): CursorValues {
  if (cursor === null) return first;
  const [list, version, ...values] = parsed(cursor);
  if (list !== kind.list || version !== kind.version || values.length !== kind.types.length)
    throw new InvalidCursor();
  const typed = values.filter(
    (value, index): value is string | number =>
      (typeof value === 'string' || typeof value === 'number') && fits(value, kind.types[index]),
  );
  if (typed.length !== values.length || writeCursor(kind, typed) !== cursor) throw new InvalidCursor();
  return typed;
}

/** Whether the database will take it: someone may have written a cursor by hand. */
function fits(value: string | number, type: CursorType | undefined): boolean {
  if (typeof value === 'number')
    return type === 'number' || (type === 'integer' && Number.isInteger(value) && Math.abs(value) < 2 ** 31);
  if (type === 'moment')
    return /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(value) && !Number.isNaN(Date.parse(value));
  return type === 'text' && !/[\0\p{Surrogate}]/u.test(value);
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

/**
 * Makes a page of rows that were read one more than asked for.
 * @throws RangeError when the limit is none of 1 to 500
 */
export function pageOf<Row, Item>(
  kind: CursorKind,
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  valuesOf: (row: Row) => CursorValues,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), next: last === undefined ? null : writeCursor(kind, valuesOf(last)) };
}

/** How many rows to read for a page: one more, to know whether there is a next. */
export function rowsFor({ limit }: PageRequest): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new RangeError(`A page has 1 to 500 items, not ${limit}.`);
  return limit + 1;
}
