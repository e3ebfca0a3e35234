import { type Database, installing } from '@samenspoor/sql';
import { appendFunctions } from './append-function.js';
import type { LogNames } from './names.js';

/**
 * Makes the tables and functions of the log where they are not there yet. Safe with any number of processes starting
 * at once. A role that may only use the log (SELECT and INSERT on `events`, USAGE on the schema) passes without rights
 * to make anything, once it has been made.
 */
export async function installLog(database: Database, names: LogNames): Promise<void> {
  if (await isInstalled(database, names)) return;
  await installing(database, names.schema, async (tx) => {
    for (const statement of definitions(names)) await tx.query(statement);
  });
}

async function isInstalled(database: Database, names: LogNames): Promise<boolean> {
  const { rows } = await database.query<{ installed: boolean }>(
    'select to_regproc($1) is not null as installed',
    [names.append],
  );
  return rows[0]?.installed === true;
}

function definitions(names: LogNames): readonly string[] {
  const { schema, events } = names;
  return [
    `create schema if not exists ${schema}`,

    // `data` and `meta` are json, not jsonb: stored as it came (no second parse, no reordering, "\\u0000" allowed),
    // faster both ways, and still open to data->>'…' by whoever operates it.
    `create table if not exists ${events} (
      position bigint primary key,
      stream text collate "C" not null,
      revision integer not null check (revision >= 0),
      id uuid not null,
      type text not null,
      schema_version integer not null check (schema_version >= 1),
      data json not null,
      meta json not null,
      recorded_at timestamptz not null,
      unique (stream, revision),
      unique (stream, id)
    )`,

    // The log is only ever added to. Grants say so for the application's role; this says so for every role, also the
    // owner's own slips. Whoever must (a test that starts afresh) drops the schema, or disables the trigger, knowingly.
    `create or replace function ${schema}.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The event log is append-only: % on % is refused.', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $$`,
    `create or replace trigger append_only before update or delete or truncate on ${events}
      for each statement execute function ${schema}.refuse_change()`,

    ...appendFunctions(names),
  ];
}
