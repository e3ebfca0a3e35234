import type { AppendResult, EventToAppend, ExpectedRevision, StreamName } from '@samenspoor/event-log';
import type { Companion, CompanionValues, Queryable, SqlValue } from '@samenspoor/sql';
import { accompanied } from './companion.js';
import type { LogNames } from './names.js';
import { positionFrom } from './position.js';

/** That the stream is not there, among expected revisions as numbers; exact ones are higher. */
const NONE = -1;

/** One append as the engine gets it: checked, with its content already turned into JSON text. */
export interface PreparedAppend {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly PreparedEvent[];
  /** What is stored with it, where the log was given a companion. */
  readonly companions: readonly CompanionValues[];
  /** Length of all its JSON in characters, to keep batches within bounds. */
  readonly size: number;
}

interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly meta: string;
}

export function preparedAppend(
  stream: StreamName,
  events: readonly EventToAppend[],
  expected: ExpectedRevision,
  companions: readonly CompanionValues[] = [],
): PreparedAppend {
  const prepared = events.map(({ id, type, schemaVersion, data, meta }) => ({
    id,
    type,
    schemaVersion,
    data: JSON.stringify(data),
    meta: JSON.stringify(meta),
  }));
  const size = prepared.reduce((sum, event) => sum + event.data.length + event.meta.length, 0);
  return { stream, expected, events: prepared, companions, size };
}

/** Carries out the batch in one transaction; one answer per append, in order. */
export async function appendBatch(
  database: Queryable,
  names: LogNames,
  batch: readonly PreparedAppend[],
  companion: Pick<Companion<never>, 'columns' | 'insert'> | null = null,
): Promise<readonly AppendResult[]> {
  const { sql, params } = statementOf(names, batch, companion);
  const { rows } = await database.query<{ ok: boolean; revision: number; last_position: string }>(
    sql,
    params,
    { prepared: true },
  );
  if (rows.length !== batch.length) {
    throw new Error(`The log answered ${rows.length} of ${batch.length} appends.`);
  }
  return rows.map(({ ok, revision, last_position }) =>
    ok
      ? { ok, revision, position: positionFrom(last_position) }
      : { ok, actual: revision === -1 ? 'none' : revision },
  );
}

function statementOf(
  names: LogNames,
  batch: readonly PreparedAppend[],
  companion: Pick<Companion<never>, 'columns' | 'insert'> | null,
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const [first, ...others] = batch;
  const isLone =
    others.length === 0 && first?.events.length === 1 && expectationNumber(first.expected) >= NONE;
  const name = isLone ? names.appendLone : names.append;
  const call = { sql: `${name}($1, $2, $3, $4, $5, $6, $7, $8)`, params: batchParams(batch) };
  const companions = batch.map((append) => append.companions);
  if (companion !== null && companions.some((rows) => rows.length > 0))
    return accompanied(companion, call, companions);
  return { sql: `select ok, revision, last_position from ${call.sql}`, params: call.params };
}

function batchParams(batch: readonly PreparedAppend[]): readonly SqlValue[] {
  const events = batch.flatMap((append) => append.events);
  return [
    batch.map((append) => append.stream),
    batch.map((append) => expectationNumber(append.expected)),
    batch.map((append) => append.events.length),
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.schemaVersion),
    events.map((event) => event.data),
    events.map((event) => event.meta),
  ];
}

function expectationNumber(expected: ExpectedRevision): number {
  if (typeof expected === 'number') return expected;
  return { none: NONE, exists: -2, any: -3 }[expected];
}
