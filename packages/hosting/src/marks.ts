import { type Database, installing, type Queryable, sqlState } from '@samenspoor/sql';
import { ConfigError } from './config-error.js';

/**
 * What a mark is about: the log in this database, the keys in it, or a log in EventStoreDB whose keys and views are in
 * it.
 */
export type MarkedPart = 'log' | 'keys' | 'esdb-log';

/**
 * That a part is on its way between engines. `leaving`: nothing may be written to it while the rest of it is carried.
 * `moved`: it is elsewhere now, for good. `arriving`: it is being filled, and not whole yet. `forgetting`: it stands as in
 * the backup it was restored from, and who was forgotten is being forgotten once more.
 */
export interface Mark {
  readonly state: 'leaving' | 'moved' | 'arriving' | 'forgetting';
  /** `arriving`, `forgetting`: what fills it, so that only the same may go on; else where it goes. Never an address. */
  readonly note: string;
  /** Which move, or restore, it is part of: source and target of one move bear the same id. */
  readonly run: string;
}

/** What a change of a mark looks at and does, in its transaction, which no other change of marks runs beside. */
export interface MarkChange {
  /** Shown each part's mark as it is; throws to leave everything as it was. */
  readonly look?: (found: Mark | null) => void;
  /** What changes together with the marks. */
  readonly together?: (tx: Queryable) => Promise<void>;
}

const schema = 'moving';
const table = `${schema}.marks`;
const markSql = `select state, note, run from ${table} where part = $1`;
const undefinedTable = '42P01';

/** The mark on a part; null when there is none. */
export const markOf = async (database: Queryable, part: MarkedPart): Promise<Mark | null> => {
  if (!(await hasMarks(database))) return null;
  const { rows } = await database.query<Mark>(markSql, [part]);
  return rows[0] ?? null;
};

/**
 * The mark on a part, which nobody changes or takes away before the transaction ends; null when there is none. Where the
 * last mark goes while it is waited for, nothing more can be done in this transaction.
 */
export const heldMarkOf = async (tx: Queryable, part: MarkedPart): Promise<Mark | null> => {
  if (!(await hasMarks(tx))) return null;
  try {
    const { rows } = await tx.query<Mark>(`${markSql} for share`, [part]);
    return rows[0] ?? null;
  } catch (error) {
    if (sqlState(error) === undefinedTable) return null;
    throw error;
  }
};

/** Puts a mark on parts, in the place of any other that `look` lets pass: on all of them or on none. */
export const setMark = async (
  database: Database,
  parts: readonly MarkedPart[],
  mark: Mark,
  { look = () => {}, together = async () => {} }: MarkChange = {},
): Promise<void> => {
  await installing(database, schema, async (tx) => {
    for (const part of parts) look(await markOf(tx, part));
    await tx.query(`create schema if not exists ${schema}`);
    await tx.query(
      `create table if not exists ${table} (
        part text primary key, state text not null, note text not null, run text not null,
        since timestamptz not null default clock_timestamp())`,
    );
    for (const part of parts)
      await tx.query(
        `insert into ${table} (part, state, note, run) values ($1, $2, $3, $4)
         on conflict (part) do update
           set state = excluded.state, note = excluded.note, run = excluded.run, since = excluded.since`,
        [part, mark.state, mark.note, mark.run],
      );
    await together(tx);
  });
};

/** Takes marks away; with the last one everything that marks had made goes too. */
export const clearMark = async (
  database: Database,
  parts: readonly MarkedPart[],
  { look = () => {}, together = async () => {} }: MarkChange = {},
): Promise<void> => {
  await installing(database, schema, async (tx) => {
    for (const part of parts) look(await markOf(tx, part));
    await together(tx);
    if (!(await hasMarks(tx))) return;
    await tx.query(`delete from ${table} where part = any($1::text[])`, [parts]);
    const { rows } = await tx.query(`select part from ${table} limit 1`);
    if (rows.length === 0) await tx.query(`drop schema ${schema} cascade`);
  });
};

/**
 * Refuses to serve from what was moved, is being moved, or is being filled: at any moment at most one log of an
 * installation takes anything in.
 * @throws ConfigError that says what to do
 */
export const refuseMarked = async (
  database: Queryable,
  log: 'pglite' | 'postgres' | 'esdb',
): Promise<void> => {
  for (const part of [log === 'esdb' ? 'esdb-log' : 'log', 'keys'] as const) {
    const mark = await markOf(database, part);
    if (mark !== null) throw new ConfigError(refusal(part, mark));
  }
};

const refusal = (part: MarkedPart, { state, note }: Mark): string => {
  const what = part === 'keys' ? 'the keys here were' : 'the log here was';
  const rule = 'An installation has one log that takes anything in.';
  switch (state) {
    case 'moved':
      return `SAMENSPOOR_LOG: ${what} moved to ${note}. ${rule} Start with the settings of the new one.`;
    case 'leaving':
      return (
        `SAMENSPOOR_LOG: ${what} being moved to ${note}, and that has not come to its end. ${rule} Give the same ` +
        '`npm run move` command again to finish it, or `npm run move -- --cancel` to stay here.'
      );
    case 'arriving':
    case 'forgetting':
      return (
        'SAMENSPOOR_LOG: this one is being filled by a move or a restore that has not come to its end. Give the same ' +
        'command again to finish it. It serves nobody before that.'
      );
  }
};

const hasMarks = async (database: Queryable): Promise<boolean> => {
  const { rows } = await database.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    table,
  ]);
  return rows[0]?.there === true;
};
