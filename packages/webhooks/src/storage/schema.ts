import { type Database, installing, type Queryable } from '@samenspoor/sql';

/** SQL schema of the webhooks. */
export const schema = 'webhooks';

/**
 * Makes the tables, safely with others that start at once. They hold where each endpoint stands and which events it was
 * not told of, as places in the log: no address, no secret, and nothing of what is told.
 */
export const installTables = (database: Database): Promise<void> => installing(database, schema, makeTables);

/** The same inside a transaction. */
export const makeTables = async (tx: Queryable): Promise<void> => {
  await tx.query(`create schema if not exists ${schema}`);
  await tx.query(`create table if not exists ${schema}.runners (
      runner text primary key, owner text, lease_until timestamptz
    )`);
  await tx.query(`insert into ${schema}.runners (runner) values ('webhooks') on conflict do nothing`);
  // Room on each page lets the frequent updates stay where they are.
  await tx.query(`create table if not exists ${schema}.endpoints (
      endpoint text primary key, organisation text not null, position text, owner text,
      caught_up boolean not null default false, waiting_since timestamptz,
      attempts integer not null default 0, retry_at timestamptz,
      last_success_at timestamptz, last_failure_at timestamptz, last_failure jsonb,
      disabled_at timestamptz, orders integer not null default 0
    ) with (fillfactor = 20)`);
  await tx.query(`create table if not exists ${schema}.dead_letters (
      endpoint text not null, event_id text not null, stream text not null, revision integer not null,
      position text not null, event_type text not null, attempts integer not null, failure jsonb not null,
      filed_at timestamptz not null default clock_timestamp(), due boolean not null default false,
      primary key (endpoint, event_id)
    )`);
  await tx.query(
    `create index if not exists dead_letters_in_order on ${schema}.dead_letters (endpoint, stream, revision)`,
  );
  await tx.query(
    `create index if not exists dead_letters_as_filed on ${schema}.dead_letters (endpoint, filed_at, event_id)`,
  );
};
