import type { Position } from '@samenspoor/event-log';
import { type Database, installing } from '@samenspoor/sql';
import { installPublications } from './publications-table.js';

/** How long, in milliseconds, a publisher that gives no sign stays the active one. */
export const leaseMs = 1_000;

/** Where one publication stands, and who carries it on: one row that all processes share. */
export interface Checkpoint {
  /**
   * Becomes, or stays, the one that publishes.
   * @returns where it stands (null: at the beginning of the log), or `held` when another process publishes
   */
  hold(owner: string): Promise<{ readonly position: Position | null } | 'held'>;
  /**
   * Moves on, if it still stands at `from` and is still this owner's; else false, and nothing changed: another one
   * has taken over.
   */
  move(owner: string, from: Position | null, to: Position): Promise<boolean>;
  /** Where it stands, whoever publishes; null at the beginning of the log. */
  position(): Promise<Position | null>;
  /** Gives it up, so that another may take over at once. */
  release(owner: string): Promise<void>;
}

/**
 * The checkpoint of a publication in SQL. Time is the database's, so that the clocks of machines do not matter.
 *
 * Commits do not wait for the disk (`synchronous_commit` off): a checkpoint that is lost stands where it stood before,
 * and what was published since is published again under the same ids.
 *
 * @param schema lower-case letters, digits and _; made when it is not there, safely with others that start at once
 */
export async function openCheckpoint(
  database: Database,
  schema: string,
  publication: string,
): Promise<Checkpoint> {
  const table = `${checkedSchema(schema)}.publications`;
  await installing(database, schema, async (tx) => {
    await installPublications(tx, schema);
    await tx.query(`insert into ${table} (publication) values ($1) on conflict do nothing`, [publication]);
  });
  const lease = `clock_timestamp() + interval '${leaseMs} milliseconds'`;
  const unhurried = `set_config('synchronous_commit', 'off', true)`;
  return {
    async hold(owner) {
      const { rows } = await database.query<{ position: Position | null }>(
        `update ${table} set owner = $2, lease_until = ${lease}
          where publication = $1 and (owner is null or owner = $2 or lease_until < clock_timestamp())
          returning position, ${unhurried}`,
        [publication, owner],
      );
      return rows[0] === undefined ? 'held' : { position: rows[0].position };
    },
    async move(owner, from, to) {
      const { rows } = await database.query(
        `update ${table} set position = $4, lease_until = ${lease}
          where publication = $1 and owner = $2 and position is not distinct from $3::text
          returning ${unhurried}`,
        [publication, owner, from, to],
      );
      return rows.length === 1;
    },
    async position() {
      const { rows } = await database.query<{ position: Position | null }>(
        `select position from ${table} where publication = $1`,
        [publication],
      );
      return rows[0]?.position ?? null;
    },
    async release(owner) {
      await database.query(
        `update ${table} set owner = null, lease_until = null where publication = $1 and owner = $2`,
        [publication, owner],
      );
    },
  };
}

/** @throws RangeError for a name that would need quoting */
export function checkedSchema(schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,30}$/.test(schema)) return schema;
  throw new RangeError(
    `Schema name ${JSON.stringify(schema)} is refused: give a lower-case letter, then letters, digits and _.`,
  );
}
