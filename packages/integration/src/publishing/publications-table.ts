import type { Position } from '@samenspoor/event-log';
import type { Queryable } from '@samenspoor/sql';

/** Makes the table of publication checkpoints where it is not there; inside a transaction. */
export async function installPublications(tx: Queryable, schema: string): Promise<void> {
  await tx.query(`create schema if not exists ${schema}`);
  // Room on each page lets the frequent updates stay where they are.
  await tx.query(`create table if not exists ${schema}.publications (
      publication text primary key, position text, owner text, lease_until timestamptz
    ) with (fillfactor = 20)`);
}

/** Up to where one publication is acknowledged; null: at the beginning of the log. */
export interface PublicationCheckpoint {
  readonly name: string;
  readonly position: Position | null;
}

const schema = 'integration';

/** How far publishing came, of every publication in a database: for a move or a backup of the log. */
export async function publicationCheckpoints(database: Queryable): Promise<readonly PublicationCheckpoint[]> {
  const { rows } = await database.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${schema}.publications`,
  ]);
  if (rows[0]?.there !== true) return [];
  const found = await database.query<PublicationCheckpoint>(
    `select publication as name, position from ${schema}.publications order by publication`,
  );
  return found.rows;
}

/** Sets how far publishing came, on a log that nobody publishes from yet; in the place of what stood there. */
export async function setPublicationCheckpoints(
  tx: Queryable,
  checkpoints: readonly PublicationCheckpoint[],
): Promise<void> {
  if (checkpoints.length === 0) return;
  await installPublications(tx, schema);
  for (const { name, position } of checkpoints)
    await tx.query(
      `insert into ${schema}.publications (publication, position) values ($1, $2)
        on conflict (publication) do update set position = excluded.position, owner = null, lease_until = null`,
      [name, position],
    );
}
