import { type Database, installing } from '@samenspoor/sql';

/** SQL names of one log: everything lives in one schema, so that several logs can share a database. */
export interface LogNames {
  readonly schema: string;
  readonly events: string;
  readonly append: string;
  readonly channel: string;
}

/** The name as it is; throws a RangeError for one that would need quoting. */
export function schemaName(schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) return schema;
  throw new RangeError(
    `Schema name ${JSON.stringify(schema)} is refused: give at most 41 of a-z, 0-9 and _, not beginning with a digit.`,
  );
}

/** Throws a RangeError for a schema name that would need quoting. */
export function logNames(given: string): LogNames {
  const schema = schemaName(given);
  // The number in the function's name is the version of all that `install` makes; raise it with every change.
  return {
    schema,
    events: `${schema}.events`,
    append: `${schema}.append_v1`,
    channel: `event_log_${schema}`,
  };
}

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

function definitions({ schema, events, append, channel }: LogNames): readonly string[] {
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

    appendFunction({ schema, events, append, channel }),
  ];
}

/**
 * Carries out a batch of appends in one statement: one round trip, one transaction, one flush, and no waiting for the
 * network while the lock is held. One row comes back per append, in order: \`ok\` with the revision and position of its
 * last event, or not ok with the stream's actual revision (-1: not there).
 *
 * Expected revisions come as numbers: 0 and up is exact, -1 none, -2 exists, -3 any. \`counts\` says how many of the
 * events belong to each append.
 *
 * **Order.** The lock is taken first and held until the commit is visible; only then is the next position read. Were
 * the number taken before the lock (as a plain sequence does), a transaction with a lower number could commit after
 * one with a higher: a subscriber that had passed the higher one would never see the lower. With it, positions become
 * visible in order, without gaps, and no reader needs to wait for stragglers. Position and revisions are read by
 * statements that start after the lock is granted, and so see everything that was committed under it; in one statement
 * with the lock they would see the log as it was before the wait.
 */
function appendFunction({ schema, events, append, channel }: LogNames): string {
  return `create or replace function ${append}(
      streams text[], expectations integer[], counts integer[],
      ids uuid[], types text[], schema_versions integer[], data text[], meta text[]
    ) returns table (ok boolean, revision integer, last_position bigint)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      now timestamptz;
      next_position bigint;
      first integer := 1;
      past integer;
      actual integer;
      start integer;
      known integer;
      any_stored boolean := false;
    begin
      perform pg_advisory_xact_lock(hashtext('samenspoor append'), hashtext('${schema}'));
      now := clock_timestamp();
      select coalesce(max(position), 0) + 1 into next_position from ${events};
      for a in 1 .. cardinality(streams) loop
        past := first + counts[a];
        select coalesce(max(e.revision), -1) into actual from ${events} e where e.stream = streams[a];

        -- Where the events would stand if this very append had been made before.
        start := case when expectations[a] >= -1 then expectations[a] + 1
          else (select e.revision from ${events} e where e.stream = streams[a] and e.id = ids[first]) end;
        if start <= actual then
          select count(*), max(e.revision), max(e.position) into known, revision, last_position
            from ${events} e
            join unnest(ids[first : past - 1]) with ordinality as given (id, nth)
              on e.revision = start + given.nth - 1 and e.id = given.id
            where e.stream = streams[a] and e.revision >= start and e.revision < start + counts[a];
          if known = counts[a] then
            ok := true;
            return next;
            first := past;
            continue;
          end if;
        end if;

        if expectations[a] >= -1 and expectations[a] <> actual
          or expectations[a] = -2 and actual = -1
          or actual >= 0 and exists (select from ${events} e where e.stream = streams[a] and e.id = any (ids[first : past - 1]))
        then
          ok := false;
          revision := actual;
          last_position := null;
          return next;
          first := past;
          continue;
        end if;

        insert into ${events} (position, stream, revision, id, type, schema_version, data, meta, recorded_at)
          select next_position + nth - 1, streams[a], actual + nth, given.id, given.type, given.schema_version,
              given.data::json, given.meta::json, now
            from unnest(ids[first : past - 1], types[first : past - 1], schema_versions[first : past - 1],
                data[first : past - 1], meta[first : past - 1])
              with ordinality as given (id, type, schema_version, data, meta, nth);
        next_position := next_position + counts[a];
        any_stored := true;
        ok := true;
        revision := actual + counts[a];
        last_position := next_position - 1;
        return next;
        first := past;
      end loop;
      if any_stored then perform pg_notify('${channel}', ''); end if;
    end $$`;
}
