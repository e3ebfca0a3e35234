import type { SnapshotPartName, SnapshotStore } from '@samenspoor/event-log';
import { type Database, installing } from '@samenspoor/sql';
import { schemaName } from './names.js';

interface PartRow {
  readonly stream: string;
  readonly first_revision: number;
  readonly events: number;
  readonly last_event_id: string;
  readonly form: string;
  readonly key_id: string;
  readonly confirmed: boolean;
}

const nameOf = (row: PartRow): SnapshotPartName => ({
  stream: row.stream,
  from: row.first_revision,
  events: row.events,
  lastEventId: row.last_event_id,
  form: row.form,
  keyId: row.key_id,
  confirmed: row.confirmed,
});

/**
 * Content travels as base64, which both engines take and give many times faster than bytes (as hexadecimal digits).
 *
 * Snapshots in a schema of their own (default `snapshots`), made when it is not there. It may be dropped whole: what it
 * holds is made anew from the log.
 * @throws RangeError for a schema name that would need quoting
 */
export async function createSqlSnapshotStore(parts: {
  readonly database: Database;
  readonly schema?: string;
}): Promise<SnapshotStore> {
  const { database } = parts;
  const schema = schemaName(parts.schema ?? 'snapshots');
  const table = `${schema}.part`;
  await install(database, schema, table);
  const which = 'stream = $1 and first_revision = $2 and key_id = $3';

  return {
    async parts(stream) {
      const { rows } = await database.query<PartRow>(
        `select stream, first_revision, events, last_event_id::text, form, key_id::text, confirmed
         from ${table} where stream = $1 order by first_revision`,
        [stream],
      );
      return rows.map(nameOf);
    },

    async content({ stream, from, keyId }) {
      const { rows } = await database.query<{ content: string }>(
        `select encode(content, 'base64') as content from ${table} where ${which}`,
        [stream, from, keyId],
      );
      return rows[0] ? Buffer.from(rows[0].content, 'base64') : null;
    },

    async add({ stream, from, events, lastEventId, form, keyId, content }) {
      const { rowCount } = await database.query(
        `insert into ${table} (stream, first_revision, events, last_event_id, form, key_id, content)
         values ($1, $2, $3, $4, $5, $6, decode($7, 'base64')) on conflict do nothing`,
        [stream, from, events, lastEventId, form, keyId, Buffer.from(content).toString('base64')],
      );
      return rowCount === 1;
    },

    async confirm({ stream, from, keyId }) {
      const { rowCount } = await database.query(`update ${table} set confirmed = true where ${which}`, [
        stream,
        from,
        keyId,
      ]);
      return rowCount === 1;
    },

    async remove({ stream, from, keyId }) {
      const { rowCount } = await database.query(`delete from ${table} where ${which}`, [stream, from, keyId]);
      // The embedded engine has nobody who clears away what was deleted.
      if (rowCount > 0) await database.exec(`vacuum ${table}`);
    },
  };
}

/** A role that may only use the table passes without rights to make it, once it is there. */
async function install(database: Database, schema: string, table: string): Promise<void> {
  const { rows } = await database.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    table,
  ]);
  if (rows[0]?.there === true) return;
  await installing(database, schema, async (tx) => {
    await tx.query(`create schema if not exists ${schema}`);
    await tx.query(`create table if not exists ${table} (
      stream text collate "C" not null,
      first_revision integer not null,
      events integer not null,
      last_event_id uuid not null,
      form text not null,
      key_id uuid not null,
      confirmed boolean not null default false,
      content bytea not null,
      primary key (stream, first_revision))`);
    // What is sealed does not get smaller by compressing it once more.
    await tx.query(`alter table ${table} alter column content set storage external`);
  });
}
