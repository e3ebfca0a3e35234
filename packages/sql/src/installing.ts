import type { Database, Queryable } from './database.js';

/**
 * Runs `work`, which makes schemas and tables where they are not there yet, in one transaction that no other process
 * runs for the same `name` at the same moment.
 *
 * `if not exists` alone does not hold against that. Nor does the lock alone: a session that looked for a name before
 * it waited goes on believing that it is not there. Reading a catalogue table after the wait is what makes the session
 * take notice of what others made meanwhile.
 */
export const installing = <T>(
  database: Database,
  name: string,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> =>
  database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['samenspoor install', name]);
    await tx.query('select count(*) from pg_catalog.pg_namespace where nspname = $1', [name]);
    return work(tx);
  });
