import { type Database, installing } from '@samenspoor/sql';

/** The schema name as SQL; throws a RangeError for what would need quoting. */
export function schemaName(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new RangeError('A schema name is lower-case letters, digits and underscores, at most 63 of them.');
  }
  return `"${schema}"`;
}

/**
 * Makes schema and tables unless they are there. `if not exists` alone is no defence: two processes can both see
 * nothing and one of them then fails on a catalogue's unique index.
 *
 * Keys move between persons far more than they are read by person, so the index on the person is the one extra that
 * every insert pays for; the one on the master key serves rotation and the start-up check.
 */
export async function createSchema(database: Database, schema: string): Promise<void> {
  const at = schemaName(schema);
  const statements = [
    `create schema if not exists ${at}`,
    `create table if not exists ${at}.data_key (
       key_id uuid primary key,
       person_id text not null,
       wrapped text not null,
       master_key_id text not null)`,
    `create index if not exists data_key_person on ${at}.data_key (person_id)`,
    `create index if not exists data_key_master_key on ${at}.data_key (master_key_id, key_id)`,
    `create table if not exists ${at}.secret (
       name text primary key,
       wrapped text not null,
       master_key_id text not null)`,
    `create table if not exists ${at}.marker (name text primary key, value text not null)`,
  ];
  await installing(database, schema, async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });
}
