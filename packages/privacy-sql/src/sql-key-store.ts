import type { DataKeyRecord, KeyStore, SecretRecord } from '@samenspoor/privacy';
import type { Database } from '@samenspoor/sql';
import { filedColumns, filedValues, filing } from './filing.js';
import { createSchema, schemaName } from './schema.js';

interface DataKeyRow {
  readonly key_id: string;
  readonly person_id: string;
  readonly wrapped: string;
  readonly master_key_id: string;
}

interface SecretRow {
  readonly name: string;
  readonly wrapped: string;
  readonly master_key_id: string;
}

const recordOf = (row: DataKeyRow): DataKeyRecord => ({
  keyId: row.key_id,
  personId: row.person_id,
  wrapped: row.wrapped,
  masterKeyId: row.master_key_id,
});

const secretOf = (row: SecretRow): SecretRecord => ({
  name: row.name,
  wrapped: row.wrapped,
  masterKeyId: row.master_key_id,
});

export interface SqlKeyStoreParts {
  readonly database: Database;
  readonly schema?: string;
}

/**
 * The key store in a schema of its own (default `keys`), made when it is not there. The database stays its owner's:
 * `close` does not close it.
 *
 * What `destroy` does and does not. When it resolves, no statement of anyone finds the keys. In the engine's files an
 * old row version stays until it is vacuumed away, and an UPDATE writes a new version beside it, never over it
 * (measured: overwriting before deleting leaves the wrapped key in the file all the same), so nothing is overwritten
 * first. Instead `destroy` deletes and then runs VACUUM, which takes the row out of reach of every tool that reads
 * rows (a transaction that has been open since before holds it back until the next one) and gives its place to other
 * rows; until they come, its bytes may stand in the unused middle of a page. `scrub` (VACUUM FULL) writes the tables
 * anew without them; it holds up reading and writing of keys meanwhile. Neither reaches the write-ahead log, replicas
 * and backups. What ends those is destroying the old master key after `rotateMasterKey`: a wrapped key without its
 * master key is noise.
 */
export async function createSqlKeyStore(parts: SqlKeyStoreParts): Promise<KeyStore> {
  const { database, schema = 'keys' } = parts;
  await createSchema(database, schema);
  const at = schemaName(schema);
  const columns = 'key_id::text, person_id, wrapped, master_key_id';

  const marker = async (name: string): Promise<string | null> => {
    const { rows } = await database.query<{ value: string }>(
      `select value from ${at}.marker where name = $1`,
      [name],
    );
    return rows[0]?.value ?? null;
  };

  return {
    async file(records) {
      if (records.length === 0) return;
      const rows = records.map(filedValues);
      await database.query(
        filing(
          at,
          `unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
             with ordinality as filed (key_id, person_id, wrapped, master_key_id, nth)`,
          'nth',
        ),
        filedColumns.map((_, index) => rows.map((row) => row[index] ?? null)),
        { prepared: true },
      );
    },

    async find(keyIds) {
      if (keyIds.length === 0) return new Map();
      const { rows } = await database.query<DataKeyRow>(
        `select ${columns} from ${at}.data_key where key_id = any($1::uuid[])`,
        [keyIds],
      );
      return new Map(rows.map((row) => [row.key_id, recordOf(row)]));
    },

    async move(keyIds, toPersonId) {
      if (keyIds.length === 0) return 0;
      const { rowCount } = await database.query(
        `with held as materialized (
           select key_id from ${at}.data_key where key_id = any($1::uuid[]) order by key_id for update)
         update ${at}.data_key as known set person_id = $2 from held where known.key_id = held.key_id`,
        [keyIds, toPersonId],
      );
      return rowCount;
    },

    async keysOf(personId) {
      const { rows } = await database.query<{ key_id: string }>(
        `select key_id::text from ${at}.data_key where person_id = $1 order by data_key.key_id`,
        [personId],
      );
      return rows.map((row) => row.key_id);
    },

    async destroy(personId) {
      const { rowCount } = await database.query(
        `with held as materialized (
           select key_id from ${at}.data_key where person_id = $1 order by key_id for update)
         delete from ${at}.data_key as known using held where known.key_id = held.key_id`,
        [personId],
      );
      if (rowCount > 0) await database.exec(`vacuum ${at}.data_key`);
      return rowCount;
    },

    async scrub() {
      await database.exec(`vacuum full ${at}.data_key`);
      await database.exec(`vacuum full ${at}.secret`);
    },

    async secret(name, make) {
      const read = async (): Promise<SecretRecord | undefined> => {
        const { rows } = await database.query<SecretRow>(
          `select name, wrapped, master_key_id from ${at}.secret where name = $1`,
          [name],
        );
        return rows.map(secretOf)[0];
      };
      const known = await read();
      if (known !== undefined) return known;
      const { wrapped, masterKeyId } = make();
      await database.query(
        `insert into ${at}.secret (name, wrapped, master_key_id) values ($1, $2, $3) on conflict do nothing`,
        [name, wrapped, masterKeyId],
      );
      // Read back: a racing process may have come first, and then its secret is the one.
      const standing = await read();
      if (standing === undefined)
        throw new Error(`The secret "${name}" was removed while it was being made.`);
      return standing;
    },

    async secrets() {
      const { rows } = await database.query<SecretRow>(
        `select name, wrapped, master_key_id from ${at}.secret order by name collate "C"`,
      );
      return rows.map(secretOf);
    },

    async rewrapSecret(name, was, to) {
      const { rowCount } = await database.query(
        `update ${at}.secret set wrapped = $3, master_key_id = $4 where name = $1 and wrapped = $2`,
        [name, was, to.wrapped, to.masterKeyId],
      );
      return rowCount === 1;
    },

    marker,

    async setMarker(name, value) {
      await database.query(`insert into ${at}.marker (name, value) values ($1, $2) on conflict do nothing`, [
        name,
        value,
      ]);
      const standing = await marker(name);
      if (standing === null) throw new Error(`The marker "${name}" was removed while it was being set.`);
      return standing;
    },

    async masterKeyIds() {
      // One index probe per distinct value: "select distinct" would walk every key at every start.
      const { rows } = await database.query<{ id: string }>(
        `with recursive found(id) as (
           select min(master_key_id) from ${at}.data_key
           union all
           select (select min(master_key_id) from ${at}.data_key where master_key_id > found.id)
           from found where found.id is not null)
         select id from (
           select id from found where id is not null
           union select master_key_id from ${at}.secret) as ids
         order by id collate "C"`,
      );
      return rows.map((row) => row.id);
    },

    async allWrappedWith(masterKeyId, after, limit) {
      const { rows } = await database.query<DataKeyRow>(
        `select ${columns} from ${at}.data_key
         where master_key_id = $1 and ($2::uuid is null or key_id > $2::uuid)
         order by data_key.key_id limit $3::int`,
        [masterKeyId, after, limit],
      );
      return rows.map(recordOf);
    },

    async rewrapBatch(changes) {
      if (changes.length === 0) return 0;
      const { rowCount } = await database.query(
        `with change as (
           select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as c(key_id, was, wrapped, master_key_id)),
         held as materialized (
           select known.key_id, change.wrapped, change.master_key_id
           from ${at}.data_key as known join change on change.key_id = known.key_id and change.was = known.wrapped
           order by known.key_id for update of known)
         update ${at}.data_key as known set wrapped = held.wrapped, master_key_id = held.master_key_id
         from held where known.key_id = held.key_id`,
        [
          changes.map((change) => change.keyId),
          changes.map((change) => change.was),
          changes.map((change) => change.to.wrapped),
          changes.map((change) => change.to.masterKeyId),
        ],
      );
      return rowCount;
    },

    async count() {
      const { rows } = await database.query<{ count: string }>(
        `select count(*)::text as count from ${at}.data_key`,
      );
      return Number(rows[0]?.count);
    },

    async close() {},
  };
}
