import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '@samenspoor/event-log';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { describe } from 'vitest';

/** What one process has: its own way into the database, and its own log on it. */
export interface Process {
  readonly database: FreezableDatabase;
  readonly log: EventLog;
}

export interface Store {
  /** As another process would have it; on PGlite, which has one process, the same database again. */
  process(): Promise<Process>;
  /** Ends all processes and opens the store again; only where it outlives them. */
  readonly restart?: () => Promise<void>;
  close(): Promise<void>;
}

/** A database that can stop answering, as for a process that is paused or cut off, and go on later where it was. */
export interface FreezableDatabase extends Database {
  freeze(): void;
  thaw(): void;
}

export function freezable(inner: Database): FreezableDatabase {
  let thawed = Promise.resolve();
  let thaw = () => {};
  return {
    engine: inner.engine,
    query: async (sql, params, options) => {
      await thawed;
      return inner.query(sql, params, options);
    },
    exec: (sql) => inner.exec(sql),
    transaction: async (work) => {
      await thawed;
      return inner.transaction(work);
    },
    listen: (channel, onNotify) => inner.listen(channel, onNotify),
    close: () => inner.close(),
    freeze() {
      thawed = new Promise((resolve) => {
        thaw = resolve;
      });
    },
    thaw: () => thaw(),
  };
}

async function pgliteStore(folder: string | 'memory'): Promise<Store> {
  let database = await openPglite({ folder });
  const logs: EventLog[] = [];
  const end = async () => {
    await Promise.all(logs.splice(0).map((log) => log.close()));
    await database.close();
  };
  return {
    async process() {
      const log = await createSqlEventLog({ database });
      logs.push(log);
      return { database: freezable(database), log };
    },
    async restart() {
      await end();
      database = await openPglite({ folder });
    },
    close: end,
  };
}

/** Runs the suite on every engine that views work on. PostgreSQL is left out loudly when there is none. */
export function onEveryStore(suite: (open: () => Promise<Store>) => void): void {
  describe('on PGlite in memory', () => suite(() => pgliteStore('memory')));
  describeWithPostgres('on PostgreSQL', (freshDatabase) =>
    suite(async () => {
      const server = await freshDatabase();
      const processes: Process[] = [];
      return {
        async process() {
          const database = freezable(await openPostgres({ url: server.url, maxConnections: 6 }));
          const one = { database, log: await createSqlEventLog({ database }) };
          processes.push(one);
          return one;
        },
        async close() {
          for (const { database, log } of processes) {
            database.thaw();
            await log.close();
            await database.close();
          }
          await server.drop();
        },
      };
    }),
  );
}

/** A store on disk, for what must outlive a process. */
export async function withStoreOnDisk(work: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  try {
    const store = await pgliteStore(folder);
    await work(store).finally(() => store.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when the condition holds; rejects when it does not within the time. Returns the milliseconds it took. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  withinMs = 10_000,
): Promise<number> {
  const started = performance.now();
  while (!(await condition())) {
    if (performance.now() - started > withinMs)
      throw new Error(`Waited ${withinMs} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - started;
}
