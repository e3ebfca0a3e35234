import { type Database, installing, type Queryable } from '@samenspoor/sql';
import type { AnyView, Generation } from './definition.js';
import type { ViewNames } from './names.js';

/**
 * Makes the tables that all views share, and a first generation of every view whose present version has none. Safe
 * with any number of processes starting at once.
 */
export async function installViews(
  database: Database,
  names: ViewNames,
  views: readonly AnyView[],
): Promise<void> {
  await inInstallation(database, names, async (tx) => {
    await tx.query(`create schema if not exists ${names.schema}`);
    // One row per generation. `owner` applies events to it until `lease_until`; after `retired_at` nobody does, and a
    // little later it is dropped. Room on each page lets the frequent updates stay where they are.
    await tx.query(`create table if not exists ${names.checkpoints} (
      view text not null, version integer not null, generation integer not null,
      position text, owner text, lease_until timestamptz, retired_at timestamptz,
      primary key (view, version, generation)
    ) with (fillfactor = 20)`);
    // Why its owner stands still, as JSON, for processes that run no views; null while it goes on.
    await tx.query(`alter table ${names.checkpoints} add column if not exists failure text`);
    // Of the view as it was defined when the generation was made; null where it has none.
    await tx.query(`alter table ${names.checkpoints} add column if not exists fingerprint text`);
    await tx.query(`create table if not exists ${names.active} (
      view text primary key, version integer not null, generation integer not null
    )`);
    for (const view of views) await installView(tx, names, view);
  });
}

async function installView(tx: Queryable, names: ViewNames, view: AnyView): Promise<void> {
  const { rows } = await tx.query<{ version: number; generation: number; active: boolean }>(
    `select version, generation, a.view is not null as active
      from ${names.checkpoints} c left join ${names.active} a using (view, version, generation)
      where view = $1 and retired_at is null`,
    [view.name],
  );
  const newest = Math.max(-1, ...rows.filter((row) => row.active).map((row) => row.version));
  if (newest >= view.version || rows.some((row) => row.version === view.version)) return;
  // What an older release began to build and never finished will not be finished by anyone.
  await tx.query(
    `update ${names.checkpoints} c set retired_at = clock_timestamp()
      where view = $1 and version < $2 and retired_at is null and not exists (
        select from ${names.active} a
        where a.view = c.view and a.version = c.version and a.generation = c.generation)`,
    [view.name, view.version],
  );
  await addGeneration(tx, names, view);
}

/** Makes an empty next generation of the view's version, to be filled from the log. */
export async function addGeneration(tx: Queryable, names: ViewNames, view: AnyView): Promise<Generation> {
  const { rows } = await tx.query<{ next: number }>(
    `select coalesce(max(generation) + 1, 0) as next from ${names.checkpoints} where view = $1 and version = $2`,
    [view.name, view.version],
  );
  const made: Generation = { view: view.name, version: view.version, generation: rows[0]?.next ?? 0 };
  const table = names.table(made);
  const columns = view.columns.map(({ name, type }) => `, ${name} ${type}`).join('');
  await tx.query(`create table ${table} (
    key text collate "C" primary key, position text not null, doc jsonb not null${columns}
  ) with (toast_tuple_target = 8160)`);
  // Documents stay in their rows as long as they fit a page, and uncompressed: sealed envelopes don't get smaller.
  // Nobody asks for rows by what their documents say, and comparing documents is most of what statistics would cost.
  await tx.query(
    `alter table ${table} alter column doc set storage external, alter column doc set statistics 0`,
  );
  await tx.query(
    `insert into ${names.checkpoints} (view, version, generation, fingerprint) values ($1, $2, $3, $4)`,
    [made.view, made.version, made.generation, view.fingerprint ?? null],
  );
  return made;
}

/** Indexes are made when a generation is about to be read, not before it is filled: filling is faster without. */
export async function makeIndexes(
  database: Database,
  names: ViewNames,
  view: AnyView,
  of: Generation,
): Promise<void> {
  for (const index of view.indexes) {
    await database.exec(
      `create index if not exists ${names.index(of, index.name)} on ${names.table(of)} ${index.on}
        ${index.where === undefined ? '' : `where ${index.where}`}`,
    );
  }
  // Tells the planner what it holds, and lets counts be made over indexes alone.
  if (view.indexes.length > 0) await database.exec(`vacuum analyze ${names.table(of)}`);
}

/** Removes a retired generation for good. */
export async function dropGeneration(database: Database, names: ViewNames, of: Generation): Promise<void> {
  await inInstallation(database, names, async (tx) => {
    await tx.query(`drop table if exists ${names.table(of)}`);
    await tx.query(
      `delete from ${names.checkpoints}
        where view = $1 and version = $2 and generation = $3 and retired_at is not null`,
      [of.view, of.version, of.generation],
    );
  });
}

/** One process at a time makes or drops tables: `if not exists` alone does not hold against another doing the same. */
export function inInstallation<T>(
  database: Database,
  names: ViewNames,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  return installing(database, names.schema, work);
}
