import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventCodec } from '@samenspoor/contracts';
import { describeWithEsdb, describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createEsdbEventLog } from '@samenspoor/event-log-esdb';
import { StandIn } from '@samenspoor/event-log-esdb/testing';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { createSqlKeyStore, keyFiling } from '@samenspoor/privacy-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { type TestStore, testStore } from '@samenspoor/testing';
import { describe } from 'vitest';

/** What one process stands on: log and keys, and a database for its views. */
export type TestProcess = TestStore & { readonly database: Database };

/** One engine, as a test needs it: each `process()` is what another API process would stand on. */
export interface TestEngine {
  /** Whether several processes may share it; PGlite belongs to one. */
  readonly shared: boolean;
  process(): Promise<TestProcess>;
  close(): Promise<void>;
}

const storeOn = async (database: Database): Promise<TestProcess> => {
  const log = await createSqlEventLog({ database, codec: eventCodec, companion: keyFiling() });
  const store = await testStore(log, await createSqlKeyStore({ database }));
  const { appendWith: appendSealed } = log;
  return { database, ...store, environment: { ...store.environment, appendSealed } };
};

/** The log, the keys and the views in one PGlite folder, as an installation on one machine has them. */
export const pglite = async (): Promise<TestEngine> => {
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

/** Log and keys in memory; views are always in SQL. */
const memory = async (): Promise<TestEngine> => {
  const database = await openPglite({ folder: 'memory' });
  const store = { database, ...(await testStore()) };
  return { shared: true, process: async () => store, close: () => database.close() };
};

const postgres = async (url: string, drop: () => Promise<void>): Promise<TestEngine> => {
  const opened: TestProcess[] = [];
  return {
    shared: true,
    process: async () => {
      const database = await openPostgres({ url });
      const store = await storeOn(database);
      opened.push(store);
      return store;
    },
    close: async () => {
      for (const { database, log } of opened) {
        await log.close();
        await database.close();
      }
      await drop();
    },
  };
};

/** The log in EventStoreDB under a prefix of its own; keys and views of all processes in one database. */
const esdb = async (connectionString: string, stop: () => void = () => {}): Promise<TestEngine> => {
  const database = await openPglite({ folder: 'memory' });
  const streamPrefix = `test-${randomUUID()}.`;
  const opened: TestProcess[] = [];
  return {
    shared: true,
    process: async () => {
      const log = createEsdbEventLog({ connectionString, streamPrefix, codec: eventCodec });
      const store = { database, ...(await testStore(log, await createSqlKeyStore({ database }))) };
      opened.push(store);
      return store;
    },
    close: async () => {
      for (const { log } of opened) await log.close();
      await database.close();
      stop();
    },
  };
};

const onStandIn = async (): Promise<TestEngine> => {
  const standIn = new StandIn();
  await standIn.start();
  return esdb(standIn.connectionString, () => standIn.stop());
};

/**
 * Declares the same suite on memory, PGlite, the EventStoreDB client with a stand-in for its server, PostgreSQL and
 * EventStoreDB; the last two are skipped out loud where there is none.
 */
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
  describe(`${name} on a stand-in for EventStoreDB`, () => suite(onStandIn));
  describeWithEsdb(`${name} on EventStoreDB`, (connectionString) => suite(() => esdb(connectionString)));
};
