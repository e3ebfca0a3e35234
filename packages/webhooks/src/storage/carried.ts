import type { Position } from '@samenspoor/event-log';
import type { Queryable } from '@samenspoor/sql';
import { makeTables, schema } from './schema.js';

/** One row that holds a place in the log, as a move or a backup of the log carries it. */
export interface WebhookPlace {
  readonly name: string;
  readonly position: Position | null;
  /** The row without its position, as JSON; what it holds is the tables' affair. */
  readonly row: string;
}

interface Carried {
  readonly table: string;
  /** What names a row, in SQL. */
  readonly name: string;
  readonly key: string;
  /** Columns that hold for a process only, and do not travel. */
  readonly left: string;
}

const endpoints: Carried = {
  table: `${schema}.endpoints`,
  name: 'e.endpoint',
  key: 'endpoint',
  left: `'{position,owner,orders}'`,
};
const deadLetters: Carried = {
  table: `${schema}.dead_letters`,
  name: `e.endpoint || ' ' || e.event_id`,
  key: 'endpoint, event_id',
  left: `'{position}'`,
};

const readFrom = async (
  { table, name, left }: Carried,
  database: Queryable,
): Promise<readonly WebhookPlace[]> => {
  const { rows: found } = await database.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await database.query<WebhookPlace>(
    `select ${name} as name, e.position, (to_jsonb(e) - ${left}::text[])::text as row from ${table} e order by 1`,
  );
  return rows;
};

const writeTo = async (
  { table, key }: Carried,
  tx: Queryable,
  places: readonly WebhookPlace[],
): Promise<void> => {
  if (places.length === 0) return;
  await makeTables(tx);
  for (const { position, row } of places) {
    const made = `jsonb_populate_record(null::${table}, $1::jsonb || jsonb_build_object('position', $2::text, 'orders', 0))`;
    await tx.query(
      `insert into ${table} select (${made}).* on conflict (${key}) do update set position = excluded.position`,
      [row, position],
    );
  }
};

/** Where each endpoint stands. To be set where nobody delivers yet. */
export const endpointPlaces = {
  read: (database: Queryable) => readFrom(endpoints, database),
  write: (tx: Queryable, places: readonly WebhookPlace[]) => writeTo(endpoints, tx, places),
};

/** The events that endpoints were not told of. To be set where nobody delivers yet. */
export const deadLetterPlaces = {
  read: (database: Queryable) => readFrom(deadLetters, database),
  write: (tx: Queryable, places: readonly WebhookPlace[]) => writeTo(deadLetters, tx, places),
};
