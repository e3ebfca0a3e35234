import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventCodec } from '@samenspoor/contracts';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { type TestStore, testStore } from '@samenspoor/testing';
import { describe } from 'vitest';

/** One engine, as a test needs it: each `process()` is what another API process would stand on. */
export interface TestEngine {
  /** Whether several processes may share it; PGlite belongs to one. */
  readonly shared: boolean;
  process(): Promise<TestStore>;
  close(): Promise<void>;
}

const storeOn = async (database: Database): Promise<TestStore> =>
  testStore(await createSqlEventLog({ database, codec: eventCodec }), await createSqlKeyStore({ database }));

const pglite = async (): Promise<TestEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-'));
  const database = await openPglite({ folder: join(folder, 'pglite') });
  const store = await storeOn(database);
  return {
    shared: false,
    process: async () => store,
    close: async () => {
      await store.log.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
};

const memory = async (): Promise<TestEngine> => {
  const store = await testStore();
  return { shared: true, process: async () => store, close: async () => {} };
};

const postgres = async (url: string, drop: () => Promise<void>): Promise<TestEngine> => {
  const opened: { database: Database; store: TestStore }[] = [];
  return {
    shared: true,
    process: async () => {
      const database = await openPostgres({ url });
      const store = await storeOn(database);
      opened.push({ database, store });
      return store;
    },
    close: async () => {
      for (const { database, store } of opened) {
        await store.log.close();
        await database.close();
      }
      await drop();
    },
  };
};

/** Declares the same suite on memory, PGlite and PostgreSQL; the last is skipped out loud where there is none. */
export const describeOnEveryEngine = (
  name: string,
  suite: (open: () => Promise<TestEngine>) => void,
): void => {
  describe(`${name} on memory`, () => suite(memory));
  describe(`${name} on PGlite`, () => suite(pglite));
  describeWithPostgres(`${name} on PostgreSQL`, (freshDatabase) =>
    suite(async () => {
      const { url, drop } = await freshDatabase();
      return postgres(url, drop);
    }),
  );
};
