import type { AppendResult, EventToAppend, ExpectedRevision, StreamName } from '@samenspoor/event-log';
import type { Queryable, SqlValue } from '@samenspoor/sql';
import type { LogNames } from './names.js';
import { positionFrom } from './position.js';

/** One append as the engine gets it: checked, with its content already turned into JSON text. */
export interface PreparedAppend {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly PreparedEvent[];
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
): PreparedAppend {
  const prepared = events.map(({ id, type, schemaVersion, data, meta }) => ({
    id,
    type,
    schemaVersion,
    data: JSON.stringify(data),
    meta: JSON.stringify(meta),
  }));
  const size = prepared.reduce((sum, event) => sum + event.data.length + event.meta.length, 0);
  return { stream, expected, events: prepared, size };
}

/** Carries out the batch in one transaction; one answer per append, in order. */
export async function appendBatch(
  database: Queryable,
  names: LogNames,
  batch: readonly PreparedAppend[],
): Promise<readonly AppendResult[]> {
  const { rows } = await database.query<{ ok: boolean; revision: number; last_position: string }>(
    `select * from ${names.append}($1, $2, $3, $4, $5, $6, $7, $8)`,
    batchParams(batch),
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
  return { none: -1, exists: -2, any: -3 }[expected];
}
