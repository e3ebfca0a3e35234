import type { LogNames } from './names.js';

/**
 * Carries out a batch of appends in one statement: one round trip, one transaction, one flush, and no waiting for the
 * network while the lock is held. One row comes back per append, in order: \`ok\` with the revision and position of its
 * last event, or not ok with the stream's actual revision (-1: not there). \`stored\` says whether its events were
 * stored now: not in a conflict, nor where the very same append was made before.
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
export function appendFunctions(names: LogNames): readonly string[] {
  return [batchFunction(names), loneFunction(names)];
}

/** What both functions are given and give back. */
const signature = `(
      streams text[], expectations integer[], counts integer[],
      ids uuid[], types text[], schema_versions integer[], data text[], meta text[]
    ) returns table (ok boolean, revision integer, last_position bigint, stored boolean)
    language plpgsql`;

/**
 * A lone event at an exact revision, which is what a lone writer brings: stored by one statement, where the other function
 * needs four. What is not stored so (a conflict, or it was made before) is left to that one, which finds out which.
 */
function loneFunction({ schema, events, append, appendLone, channel }: LogNames): string {
  return `create or replace function ${appendLone}${signature} as $$
    #variable_conflict use_column
    begin
      perform pg_advisory_xact_lock(hashtext('samenspoor append'), hashtext('${schema}'));
      insert into ${events} (position, stream, revision, id, type, schema_version, data, meta, recorded_at)
        select coalesce((select max(position) from ${events}), 0) + 1, streams[1], expectations[1] + 1, ids[1], types[1],
            schema_versions[1], data[1]::json, meta[1]::json, clock_timestamp()
          where expectations[1] = coalesce((select max(e.revision) from ${events} e where e.stream = streams[1]), -1)
        on conflict (stream, id) do nothing
        returning revision, position into revision, last_position;
      if found then
        ok := true;
        stored := true;
        perform pg_notify('${channel}', '');
        return next;
        return;
      end if;
      return query select * from ${append}(streams, expectations, counts, ids, types, schema_versions, data, meta);
    end $$`;
}

/** Any batch. */
function batchFunction({ schema, events, append, channel }: LogNames): string {
  return `create or replace function ${append}${signature}
    set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      now timestamptz;
      next_position bigint;
      first integer := 1;
      past integer;
      actual integer;
      start integer;
      known integer;
      at_once bigint[];
      any_stored boolean := false;
    begin
      perform pg_advisory_xact_lock(hashtext('samenspoor append'), hashtext('${schema}'));
      now := clock_timestamp();
      select coalesce(max(position), 0) + 1 into next_position from ${events};
      -- The usual batch: one event each, at an exact revision, no stream twice. All that fit are stored by one statement;
      -- the rest (conflicts, and appends that were made before) are looked at one by one.
      if cardinality(streams) > 1 and cardinality(ids) = cardinality(streams) and -1 <= all (expectations)
        and cardinality(streams) = (select count(distinct stream) from unnest(streams) as given (stream))
      then
        with given as (
          select * from unnest(streams, expectations, ids, types, schema_versions, data, meta)
            with ordinality as given (stream, expectation, id, type, schema_version, data, meta, nth)),
        fitting as (
          insert into ${events} (position, stream, revision, id, type, schema_version, data, meta, recorded_at)
            select next_position - 1 + row_number() over (order by nth), stream, expectation + 1, id, type, schema_version,
                data::json, meta::json, now
              from given
              where expectation = (select coalesce(max(e.revision), -1) from ${events} e where e.stream = given.stream)
                and not exists (select from ${events} e where e.stream = given.stream and e.id = given.id)
            returning stream, position)
        select array_agg(fitting.position order by given.nth), next_position + count(fitting.position)
          into at_once, next_position from given left join fitting on fitting.stream = given.stream;
      end if;

      for a in 1 .. cardinality(streams) loop
        past := first + counts[a];
        if at_once[a] is not null then
          ok := true;
          stored := true;
          any_stored := true;
          revision := expectations[a] + 1;
          last_position := at_once[a];
          return next;
          first := past;
          continue;
        end if;
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
            stored := false;
            return next;
            first := past;
            continue;
          end if;
        end if;

        ok := case expectations[a] when -3 then true when -2 then actual >= 0 else expectations[a] = actual end;
        if ok and counts[a] = 1 then
          -- The usual append. Whether the id stands in the stream is left to the index, which is looked at anyway.
          insert into ${events} (position, stream, revision, id, type, schema_version, data, meta, recorded_at)
            values (next_position, streams[a], actual + 1, ids[first], types[first], schema_versions[first],
              data[first]::json, meta[first]::json, now)
            on conflict (stream, id) do nothing;
          ok := found;
        -- One look into the index per id, whatever the planner believes of the stream's length: with "id = any" it walks
        -- the whole stream.
        elsif ok and actual >= 0 and exists (
          select from unnest(ids[first : past - 1]) as given (id) cross join lateral (
            select from ${events} e where e.stream = streams[a] and e.id = given.id limit 1) as known) then
          ok := false;
        elsif ok then
          insert into ${events} (position, stream, revision, id, type, schema_version, data, meta, recorded_at)
            select next_position + nth - 1, streams[a], actual + nth, given.id, given.type, given.schema_version,
                given.data::json, given.meta::json, now
              from unnest(ids[first : past - 1], types[first : past - 1], schema_versions[first : past - 1],
                  data[first : past - 1], meta[first : past - 1])
                with ordinality as given (id, type, schema_version, data, meta, nth);
        end if;
        revision := actual;
        last_position := null;
        stored := ok;
        if ok then
          next_position := next_position + counts[a];
          any_stored := true;
          revision := actual + counts[a];
          last_position := next_position - 1;
        end if;
        return next;
        first := past;
      end loop;
      if any_stored then perform pg_notify('${channel}', ''); end if;
    end $$`;
}
