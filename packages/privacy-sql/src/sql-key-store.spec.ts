import { randomUUID } from 'node:crypto';
import {
  checkKeysPresent,
  checkMasterKey,
  createKeyedHash,
  createKeyRing,
  createSealer,
  ERASED,
  localMasterKey,
  rotateMasterKey,
} from '@samenspoor/privacy';
import { keyStoreContract, type StoreUnderTest } from '@samenspoor/privacy/key-store-contract';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlKeyStore } from './sql-key-store.js';

const postgresUrl = process.env['SAMENSPOOR_TEST_POSTGRES_URL'];
if (postgresUrl === undefined) {
  console.warn('SKIPPED: "SQL key store on PostgreSQL" needs SAMENSPOOR_TEST_POSTGRES_URL.');
}

const newSchema = (): string => `keys_${randomUUID().replaceAll('-', '')}`;

function specs(open: () => Promise<readonly [Database, Database]>): void {
  let databases: readonly [Database, Database];
  const schemas: string[] = [];

  beforeAll(async () => {
    databases = await open();
  });
  afterAll(async () => {
    const [first, second] = databases;
    for (const schema of schemas) await first.exec(`drop schema if exists ${schema} cascade`);
    await Promise.all([first.close(), second.close()]);
  });

  const freshSchema = (): string => {
    const schema = newSchema();
    schemas.push(schema);
    return schema;
  };
  const fresh = async (): Promise<StoreUnderTest> => {
    const schema = freshSchema();
    const [first, second] = await Promise.all(
      databases.map((database) => createSqlKeyStore({ database, schema })),
    );
    if (first === undefined || second === undefined) throw new Error('Two stores are needed.');
    return { first, second };
  };

  for (const { name, run } of keyStoreContract) it(name, async () => run(await fresh()));

  it('is made once by creators that race', async () => {
    const schema = freshSchema();
    const stores = await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        createSqlKeyStore({ database: databases[turn % 2 === 0 ? 0 : 1], schema }),
      ),
    );
    expect(await Promise.all(stores.map((store) => store.count()))).toEqual(Array(8).fill(0));
  });

  it('finds again after a new start what was filed', async () => {
    const schema = freshSchema();
    const before = await createSqlKeyStore({ database: databases[0], schema });
    const record = { keyId: randomUUID(), personId: 'p', wrapped: 'w', masterKeyId: 'm' };
    await before.file([record]);
    await before.close();
    const after = await createSqlKeyStore({ database: databases[0], schema });
    expect((await after.find([record.keyId])).get(record.keyId)).toEqual(record);
  });

  it('carries sealing, forgetting and rotation, also while others write', async () => {
    const { first, second } = await fresh();
    const [former, next] = [
      localMasterKey(new Uint8Array(32).fill(1)),
      localMasterKey(new Uint8Array(32).fill(2)),
    ];
    const [before, both] = [
      createKeyRing({ current: former }),
      createKeyRing({ current: next, old: former }),
    ];
    await Promise.all([checkMasterKey(first, before), checkMasterKey(second, before)]);
    await checkKeysPresent(first, true);
    const hashes = await Promise.all([createKeyedHash(first, before), createKeyedHash(second, before)]);
    const sealer = createSealer({ keyStore: second, keyRing: before });
    const prepared = Array.from({ length: 300 }, (_, index) => sealer.prepare(`p${index % 3}`, { index }));
    await sealer.file(prepared.map(({ record }) => record));
    const late = Array.from({ length: 20 }, (_, index) => sealer.prepare('late', { index }));

    const [rotation] = await Promise.all([
      rotateMasterKey(first, both, { batch: 20 }),
      ...late.map(({ record }) => sealer.file([record])),
      sealer.forget('p1'),
    ]);
    expect(rotation.complete || (await rotateMasterKey(first, both)).complete).toBe(true);

    // What was filed after the last look of the first run takes a second one.
    await rotateMasterKey(second, both);
    const after = createKeyRing({ current: next });
    await checkMasterKey(second, after);
    await checkKeysPresent(second, false);
    const opened = await createSealer({ keyStore: second, keyRing: after }).openMany(
      [...prepared, ...late].map(({ envelope }) => envelope),
    );
    expect(opened).toEqual([
      ...prepared.map((_, index) => (index % 3 === 1 ? ERASED : { index })),
      ...late.map((_, index) => ({ index })),
    ]);
    const later = await createKeyedHash(first, after);
    expect(new Set([...hashes, later].map(({ hash }) => hash('a', 'b'))).size).toBe(1);
  });

  it('leaves no byte of a destroyed key in the table file after a scrub', async () => {
    const schema = freshSchema();
    const [database] = databases;
    const store = await createSqlKeyStore({ database, schema });
    const wrapped = `wrapped-${randomUUID()}`;
    const inFile = async (): Promise<boolean> => {
      await database.exec('checkpoint');
      const { rows } = await database.query<{ found: boolean }>(
        `select position($1::bytea in pg_read_binary_file(pg_relation_filepath('${schema}.data_key'))) > 0 as found`,
        [Buffer.from(wrapped)],
      );
      return rows[0]?.found === true;
    };
    await store.file([{ keyId: randomUUID(), personId: 'q', wrapped: 'w', masterKeyId: 'm' }]);
    await store.file([{ keyId: randomUUID(), personId: 'p', wrapped, masterKeyId: 'm' }]);
    expect(await inFile()).toBe(true);
    await store.destroy('p');
    await store.scrub();
    expect(await inFile()).toBe(false);
    expect(await store.count()).toBe(1);
  });

  it('refuses a schema name that would need quoting', async () => {
    await expect(createSqlKeyStore({ database: databases[0], schema: 'a"; drop table x' })).rejects.toThrow(
      RangeError,
    );
  });
}

describe('SQL key store on PGlite', () => {
  specs(async () => {
    const database = await openPglite({ folder: 'memory' });
    return [database, database];
  });
});

if (postgresUrl === undefined && process.env['SAMENSPOOR_REQUIRE_POSTGRES'] === '1') {
  it('SQL key store on PostgreSQL', () => {
    expect.unreachable('SAMENSPOOR_REQUIRE_POSTGRES is 1, but SAMENSPOOR_TEST_POSTGRES_URL is not set.');
  });
}

describe.skipIf(postgresUrl === undefined)('SQL key store on PostgreSQL', () => {
  specs(async () => {
    const url = postgresUrl ?? '';
    return [await openPostgres({ url }), await openPostgres({ url })];
  });
});
