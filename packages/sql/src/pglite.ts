import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { columnParsers } from './column-types.js';
import type { Database, SqlValue } from './database.js';
import { lockFolder } from './folder-lock.js';
import { durable, flushTree, makeFlushesReal } from './pglite-durability.js';
import { preparedDatabaseFolder } from './pglite-folder.js';
import { closeableTransaction } from './transaction-scope.js';

export interface PgliteOptions {
  /** Where the data stands (made when it is not there), or `memory` for one that is gone at the end. */
  readonly folder: string | 'memory';
  /** How long, in milliseconds, to wait for a live owner of the folder. Default 15,000. */
  readonly ownerWaitMs?: number;
}

/**
 * Opens the embedded engine. On disk every commit is flushed before it is answered, and the folder belongs to this
 * one opening until `close()` or the end of the process.
 *
 * Throws a FolderInUseError when a live process keeps the folder.
 */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  // Loaded here, so that an installation on a PostgreSQL server never loads it.
  const { PGlite: Engine } = await import('@electric-sql/pglite');
  if (options.folder === 'memory') return pgliteDatabase(await inMemory(Engine), () => {});
  const lock = await lockFolder(options.folder, options.ownerWaitMs ?? 15_000);
  try {
    const folder = await preparedDatabaseFolder(options.folder, Engine);
    const db = await Engine.create(folder, {
      parsers: columnParsers,
      startParams: durable(Engine.defaultStartParams),
    });
    makeFlushesReal(db, folder);
    await flushTree(folder);
    return pgliteDatabase(db, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

let blank: Promise<File | Blob> | undefined;

/** Making an empty database takes seconds, loading a copy of one a fraction: the process makes it once. */
async function inMemory(engine: typeof PGlite): Promise<PGlite> {
  blank ??= (async () => {
    const db = await engine.create();
    const copy = await db.dumpDataDir('none');
    await db.close();
    return copy;
  })();
  return engine.create({ parsers: columnParsers, loadDataDir: await blank });
}

/**
 * PGlite is one connection, and its own lock makes queries and transactions take turns, so nothing slips into an open
 * transaction. What that lock cannot do is notice a query that waits for the very transaction it was called from;
 * `current` can, and turns waiting for ever into an error.
 */
function pgliteDatabase(db: PGlite, released: () => void): Database {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  function run<T>(work: () => Promise<T>): Promise<T> {
    if (closed !== undefined) return Promise.reject(new Error('The database is closed.'));
    if (current.getStore()?.open) {
      return Promise.reject(
        new Error('A statement inside a transaction must go through its `tx`, or it would wait for itself.'),
      );
    }
    // The engine computes on this thread and answers in microtasks: without a turn of the event loop a chain of
    // statements would keep every socket and timer waiting until it ends.
    const result = turn().then(work);
    running.add(result);
    const done = () => running.delete(result);
    result.then(done, done);
    return result;
  }

  return {
    engine: 'pglite',
    query: (sql, params) => run(() => runOn(db, sql, params)),
    exec: (sql) => run(async () => void (await db.exec(sql))),
    transaction: (work) =>
      run(() =>
        db.transaction(async (inner) => {
          const scope = closeableTransaction({ query: (sql, params) => runOn(inner, sql, params) });
          const here = { open: true };
          try {
            return await current.run(here, () => work(scope.tx));
          } finally {
            here.open = false;
            scope.end();
          }
        }),
      ),
    async listen(channel, onNotify) {
      const stop = await run(() => db.listen(channel, () => onNotify()));
      return async () => {
        if (closed === undefined) await run(() => stop());
      };
    },
    close() {
      closed ??= (async () => {
        await Promise.allSettled(running);
        await db.close();
        released();
      })();
      return closed;
    },
  };
}

async function runOn<Row extends object>(
  db: Pick<PGlite, 'query'>,
  sql: string,
  params: readonly SqlValue[] = [],
): Promise<{ rows: Row[]; rowCount: number }> {
  const { rows, affectedRows } = await db.query<Row>(sql, [...params]);
  return { rows, rowCount: rows.length > 0 ? rows.length : (affectedRows ?? 0) };
}
