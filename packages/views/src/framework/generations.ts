import type { Position } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { AnyView, Generation } from './definition.js';
import type { ViewNames } from './names.js';
import { addGeneration, inInstallation } from './schema.js';
import { leaseMs } from './write.js';

/** A generation as its row in the checkpoints says. */
export interface GenerationRow extends Generation {
  readonly position: Position | null;
  /** Whether readers read it. */
  readonly active: boolean;
  readonly retired: boolean;
  /** Whether it was retired long enough ago that no reader looks at it any more. */
  readonly droppable: boolean;
  /** Whether whoever ran it last noted that it stands still. */
  readonly failed: boolean;
  /** Whether anybody holds a lease on it now. */
  readonly attended: boolean;
  /** Whether it is this owner's to apply events to, for the length of a lease from now. */
  readonly owned: boolean;
}

/** How long, in milliseconds, tables stay after the switch, for readers that learned of them just before. */
const retiredForMs = 1_500;

/**
 * Renews the lease on what this owner runs, takes what nobody runs (any more), and tells where all generations stand.
 *
 * **Why a lease and not the compare-and-swap alone**, which already makes double work harmless: without one every
 * process would read the whole log for every view and throw the result away, on each batch, for as long as it runs.
 * The lease decides who does the work; the compare-and-swap decides who is right. Time is the database's, so clocks
 * of machines do not matter; a runner that lost its lease without knowing (paused, cut off) is stopped by `owner` in
 * its own write.
 *
 * @param fellows what the owner names of all runners that can be alive start with; others are dead whatever their
 * lease says. Empty where any process may run (PostgreSQL); the process's own token on PGlite, which has one process.
 */
export async function holdLeases(
  database: Database,
  names: ViewNames,
  runnable: readonly AnyView[],
  owner: string,
  fellows: string,
): Promise<readonly GenerationRow[]> {
  const { rows } = await database.query<GenerationRow & { readonly unhurried: string }>(
    `with free as (
        select view, version, generation from ${names.checkpoints} c
        where retired_at is null
          and (owner is null or owner = $1::text or lease_until < clock_timestamp() or not starts_with(owner, $2::text))
          and exists (
            select from unnest($3::text[], $4::integer[], $5::text[]) as mine (view, version, fingerprint)
            where mine.view = c.view and mine.version = c.version
              and mine.fingerprint is not distinct from c.fingerprint)
        -- Who holds a row's lock is writing to it at this moment, and so renews (or has just won) its lease.
        for update skip locked
      ), held as (
        update ${names.checkpoints} c
        set owner = $1::text, lease_until = clock_timestamp() + interval '${leaseMs} milliseconds'
        from free where free.view = c.view and free.version = c.version and free.generation = c.generation
        returning c.view, c.version, c.generation, c.position
      )
      select c.view, c.version, c.generation,
        case when held.view is null then c.position else held.position end as position,
        a.view is not null as active,
        c.retired_at is not null as retired,
        c.failure is not null as failed,
        coalesce(c.retired_at < clock_timestamp() - interval '${retiredForMs} milliseconds', false) as droppable,
        held.view is not null or (c.retired_at is null and coalesce(c.owner = $1::text, false)) as owned,
        held.view is not null or coalesce(c.lease_until >= clock_timestamp(), false) as attended,
        set_config('synchronous_commit', 'off', true) as unhurried
      from ${names.checkpoints} c
        left join held using (view, version, generation)
        left join ${names.active} a using (view, version, generation)`,
    [
      owner,
      fellows,
      runnable.map((view) => view.name),
      runnable.map((view) => view.version),
      runnable.map((view) => view.fingerprint ?? null),
    ],
    { prepared: true },
  );
  return rows;
}

/** Gives up what this owner runs, so that another may take it at once. */
export async function releaseLeases(database: Database, names: ViewNames, owner: string): Promise<void> {
  await database.query(`update ${names.checkpoints} set owner = null, lease_until = null where owner = $1`, [
    owner,
  ]);
}

/** The generations that readers read, and where they stand. */
export async function activeGenerations(
  database: Database,
  names: ViewNames,
): Promise<readonly (Generation & { readonly position: Position | null })[]> {
  const { rows } = await database.query<Generation & { readonly position: Position | null }>(
    `select view, version, generation, position
      from ${names.active} join ${names.checkpoints} using (view, version, generation)`,
  );
  return rows;
}

/**
 * Lets readers go over to `next`, if it stands at or past what they read now; else false, and nothing changed. While
 * it looks, neither can move: so no reader ever sees an event disappear.
 */
export async function switchTo(
  database: Database,
  names: ViewNames,
  next: Generation,
  owner: string,
  compare: (a: Position, b: Position) => number,
): Promise<boolean> {
  return inInstallation(database, names, async (tx) => {
    const { rows } = await tx.query<{
      version: number;
      generation: number;
      position: Position | null;
      owner: string | null;
      active: boolean;
    }>(
      `select c.version, c.generation, c.position, c.owner,
          exists (select from ${names.active} a
            where a.view = c.view and a.version = c.version and a.generation = c.generation) as active
        from ${names.checkpoints} c
        where c.view = $1 and c.retired_at is null
        order by c.version, c.generation for update of c`,
      [next.view],
    );
    const mine = rows.find((row) => row.version === next.version && row.generation === next.generation);
    const old = rows.find((row) => row.active);
    if (!mine || mine.owner !== owner || mine.active) return false;
    if (old && old.position !== null && (mine.position === null || compare(mine.position, old.position) < 0))
      return false;
    if (old && old.version > next.version) return false;
    await tx.query(
      `insert into ${names.active} (view, version, generation) values ($1, $2, $3)
        on conflict (view) do update set version = excluded.version, generation = excluded.generation`,
      [next.view, next.version, next.generation],
    );
    if (old) {
      await tx.query(
        `update ${names.checkpoints} set retired_at = clock_timestamp()
          where view = $1 and version = $2 and generation = $3`,
        [next.view, old.version, old.generation],
      );
    }
    return true;
  });
}

/** Begins a build of the view's version anew, or joins the one that is under way. */
export function beginRebuild(database: Database, names: ViewNames, view: AnyView): Promise<Generation> {
  return inInstallation(database, names, async (tx) => {
    const { rows } = await tx.query<Generation>(
      `select view, version, generation from ${names.checkpoints} c
        where view = $1 and version = $2 and retired_at is null and not exists (
          select from ${names.active} a
          where a.view = c.view and a.version = c.version and a.generation = c.generation)`,
      [view.name, view.version],
    );
    return rows[0] ?? addGeneration(tx, names, view);
  });
}

/**
 * Begins a build of each view whose present version was only built with another fingerprint. What was being built with another
 * one is given up: whoever starts last knows best.
 */
export function renewOutdated(
  database: Database,
  names: ViewNames,
  views: readonly AnyView[],
): Promise<void> {
  return inInstallation(database, names, async (tx) => {
    for (const view of views) {
      if (view.fingerprint === undefined) continue;
      const { rows } = await tx.query<{ same: boolean }>(
        `select fingerprint is not distinct from $3 as same from ${names.checkpoints}
          where view = $1 and version = $2 and retired_at is null`,
        [view.name, view.version, view.fingerprint],
      );
      if (rows.length === 0 || rows.some(({ same }) => same)) continue;
      await tx.query(
        `update ${names.checkpoints} c set retired_at = clock_timestamp()
          where view = $1 and version = $2 and retired_at is null and not exists (
            select from ${names.active} a
            where a.view = c.view and a.version = c.version and a.generation = c.generation)`,
        [view.name, view.version],
      );
      await addGeneration(tx, names, view);
    }
  });
}
