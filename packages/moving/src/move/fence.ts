import { randomInt } from 'node:crypto';
import { clearMark, type Mark, type MarkedPart, setMark } from '@samenspoor/hosting';
import type { Database, Queryable } from '@samenspoor/sql';
import { MovingFault } from '../fault.js';

/** A part of a source that can be closed to writing. */
export type FencedPart = Exclude<MarkedPart, 'esdb-log'>;

const tables: Readonly<Record<FencedPart, readonly string[]>> = {
  log: ['log.events'],
  keys: ['keys.data_key', 'keys.secret', 'keys.marker'],
};

/**
 * Tables of the keys first, in whatever order the parts are given: an append that files the keys of what it seals locks
 * theirs when its statement is planned, and that of the events within. The other way round, each would wait for the other.
 */
const tablesOf = (parts: readonly FencedPart[]): readonly string[] =>
  (['keys', 'log'] as const).filter((part) => parts.includes(part)).flatMap((part) => tables[part]);

/**
 * Closes parts to writing, by whomever: once this resolves, everything that was accepted before is to be read, and
 * nothing follows. To a service that still runs it looks as a server that is away (SQLSTATE 25006): it answers 503 and
 * loses nothing that it acknowledged. May be repeated.
 *
 * @param where where it goes, and by which run
 * @throws MovingFault where something else is under way, or was: what has moved stays closed
 */
export const fence = (
  database: Database,
  parts: readonly FencedPart[],
  where: Pick<Mark, 'note' | 'run'>,
): Promise<void> =>
  setMark(
    database,
    parts,
    { state: 'leaving', ...where },
    {
      look: (found) => {
        if (found !== null) refuseUnlessLeaving(found, where.run);
      },
      together: async (tx) => {
        await tx.query(`create or replace function moving.refuse_writing() returns trigger language plpgsql as $$
          begin
            raise exception 'Nothing is written here any more: it is being moved, or was.'
              using errcode = 'read_only_sql_transaction';
          end $$`);
        // Making a trigger waits for everybody who writes to the table at the moment, and keeps out who comes after.
        for (const table of tablesOf(parts))
          await tx.query(`create or replace trigger moved before insert or update or delete on ${table}
            for each statement execute function moving.refuse_writing()`);
      },
    },
  );

/**
 * Opens parts to writing again, and takes their marks away.
 * @throws MovingFault where one is not closed by this run any more
 */
export const unfence = (database: Database, parts: readonly FencedPart[], run: string): Promise<void> =>
  clearMark(database, parts, {
    look: (found) => {
      refuseUnlessLeaving(found, run);
    },
    together: async (tx) => {
      for (const table of tablesOf(parts)) await tx.query(`drop trigger if exists moved on ${table}`);
    },
  });

/** @throws MovingFault for a mark that is not, or no more, of a source that this run is closing */
export const refuseUnlessLeaving = (found: Mark | null, run: string): void => {
  if (found?.state === 'leaving' && found.run === run) return;
  const now =
    found === null ? 'open again' : found.state === 'moved' ? 'moved already' : 'part of another move';
  throw new MovingFault(
    `The source is ${now}: somebody else finished, cancelled or began something meanwhile. Nothing more was changed. Look ` +
      'where it is served from, before you give a command again.',
  );
};

/** How the connections of a move are listed by a PostgreSQL server. */
export const movingName = 'samenspoor moving';

/**
 * Connections of services to the same PostgreSQL database, which bear one name whatever their settings say; the server
 * shows it to every role. 0 for the embedded database, which belongs to one process.
 */
export const othersConnected = async (database: Queryable & Pick<Database, 'engine'>): Promise<number> => {
  if (database.engine === 'pglite') return 0;
  const { rows } = await database.query<{ others: number }>(
    `select count(*)::integer as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'samenspoor'`,
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
