import { randomInt } from 'node:crypto';
import { clearMark, type MarkedPart, setMark } from '@samenspoor/hosting';
import type { Database, Queryable } from '@samenspoor/sql';

/** A part of a source that can be closed to writing. */
export type FencedPart = Exclude<MarkedPart, 'esdb-log'>;

const tables: Readonly<Record<FencedPart, readonly string[]>> = {
  log: ['log.events'],
  keys: ['keys.data_key', 'keys.secret', 'keys.marker'],
};

/**
 * Closes a part to writing, by whomever: once this resolves, everything that was accepted before is to be read, and
 * nothing follows. To a service that still runs it looks as a server that is away (SQLSTATE 25006): it answers 503 and
 * loses nothing that it acknowledged. May be repeated.
 *
 * @param note where it goes
 */
export const fence = (database: Database, part: FencedPart, note: string): Promise<void> =>
  setMark(database, part, { state: 'leaving', note }, async (tx) => {
    await tx.query(`create or replace function moving.refuse_writing() returns trigger language plpgsql as $$
      begin
        raise exception 'Nothing is written here any more: it is being moved, or was.'
          using errcode = 'read_only_sql_transaction';
      end $$`);
    // Making a trigger waits for everybody who writes to the table at the moment, and keeps out who comes after.
    for (const table of tables[part])
      await tx.query(`create or replace trigger moved before insert or update or delete on ${table}
        for each statement execute function moving.refuse_writing()`);
  });

/** Opens a part to writing again, and takes its mark away. */
export const unfence = (database: Database, part: FencedPart): Promise<void> =>
  clearMark(database, part, async (tx) => {
    for (const table of tables[part]) await tx.query(`drop trigger if exists moved on ${table}`);
  });

/** How the connections of a move are listed by a PostgreSQL server. */
export const movingName = 'samenspoor moving';

/**
 * Connections to the same PostgreSQL database of services, or of others whose name may not be seen; 0 for the embedded
 * database, which belongs to one process.
 */
export const othersConnected = async (database: Queryable & Pick<Database, 'engine'>): Promise<number> => {
  if (database.engine === 'pglite') return 0;
  const { rows } = await database.query<{ others: number }>(
    `select count(*)::integer as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and (application_name = 'samenspoor' or application_name is null)`,
  );
  return rows[0]?.others ?? 0;
};

/** Whether two databases are one and the same, by whatever addresses they were opened. */
export const isSameDatabase = async (one: Database, other: Database): Promise<boolean> => {
  if (one.engine !== other.engine || one.engine === 'pglite') return one === other;
  // Advisory locks are each database's own: one that is held here is held there only where both are one.
  return one.transaction(async (tx) => {
    const key = randomInt(2 ** 47);
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [key]);
    const { rows: tried } = await other.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock($1::bigint) as free',
      [key],
    );
    return tried[0]?.free !== true;
  });
};
