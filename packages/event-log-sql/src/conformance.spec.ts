import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '@samenspoor/event-log';
import {
  describeEventLog,
  describeWithPostgres,
  type OpenedEventLog,
  type OpenOptions,
} from '@samenspoor/event-log-conformance';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { appendBatch, preparedAppend } from './batch.js';
import { logNames } from './names.js';
import { createSqlEventLog } from './sql-event-log.js';

const everything = { reopens: true, sharesStore: true, holdsTransactions: true, startsEmpty: true };

/** A store over a way to open the database. `shared` when a second instance must go through the same opening. */
async function openStore(
  openDatabase: () => Promise<Database>,
  shared: boolean,
  remove: () => Promise<void>,
  options: OpenOptions = {},
): Promise<OpenedEventLog> {
  let database = await openDatabase();
  const databases = [database];
  const logs: EventLog[] = [];
  const create = async (on: Database) => {
    const log = await createSqlEventLog({ database: on, ...options });
    logs.push(log);
    return log;
  };
  const closeAll = async () => {
    await Promise.all(logs.map((log) => log.close()));
    await Promise.all(databases.map((each) => each.close()));
  };
  return {
    log: await create(database),
    async second() {
      if (shared) return create(database);
      const own = await openDatabase();
      databases.push(own);
      return create(own);
    },
    async reopen() {
      await closeAll();
      database = await openDatabase();
      databases.push(database);
      return create(database);
    },
    holdAppendOpen: (stream, event) =>
      new Promise((resolve, reject) => {
        let release = () => {};
        const released = new Promise<void>((done) => {
          release = done;
        });
        const committed = database.transaction(async (tx) => {
          await appendBatch(tx, logNames('log'), [preparedAppend(stream, [event], 'any')]);
          resolve({
            commit: async () => {
              release();
              await committed;
            },
          });
          await released;
        });
        committed.catch(reject);
      }),
    async close() {
      await closeAll();
      await remove();
    },
  };
}

describeEventLog('PGlite in memory', {
  open: (options) =>
    openStore(
      () => openPglite({ folder: 'memory' }),
      true,
      async () => {},
      options,
    ),
  capabilities: { ...everything, reopens: false },
});

describeEventLog('PGlite on disk', {
  async open(options) {
    const folder = await mkdtemp(join(tmpdir(), 'event-log-'));
    const remove = () => rm(folder, { recursive: true });
    return openStore(() => openPglite({ folder }), true, remove, options);
  },
  capabilities: everything,
});

describeWithPostgres('event log on PostgreSQL', (freshDatabase) => {
  describeEventLog('PostgreSQL', {
    async open(options) {
      const { url, drop } = await freshDatabase();
      return openStore(() => openPostgres({ url }), false, drop, options);
    },
    capabilities: everything,
  });
});
