import { randomUUID } from 'node:crypto';
import { passThroughCodec } from '@samenspoor/event-log';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { createSqlKeyStore, keyFiling } from '@samenspoor/privacy-sql';
import { type Database, openPostgres } from '@samenspoor/sql';
import { afterEach, expect, it, vi } from 'vitest';
import { Closing } from '../testing/installations.js';
import { fence, unfence } from './fence.js';

const closing = new Closing();
afterEach(() => closing.now());

/** Whose deadlocks are found at once, or so late that the other one's are. */
const findingDeadlocks = async (after: string, address: string): Promise<Database> => {
  const url = new URL(address);
  url.searchParams.set('options', `-c deadlock_timeout=${after}`);
  const database = await openPostgres({ url: url.href });
  closing.later(() => database.close());
  return database;
};

const writerOn = async (database: Database) => {
  const companion = keyFiling();
  const log = await createSqlEventLog({ database, codec: passThroughCodec, companion, retryForMs: 100 });
  closing.later(() => log.close());
  await createSqlKeyStore({ database });
  return () => {
    const event = { id: randomUUID(), type: 'Happened', schemaVersion: 1, data: {}, meta: {} };
    const key = { keyId: randomUUID(), personId: 'p', wrapped: 'w', masterKeyId: 'm' };
    return log.appendWith(`stream-${event.id}`, [event], 'none', [key]);
  };
};

/** How many wait for a table that somebody else holds. */
const waiting = async (database: Database): Promise<number> => {
  const { rows } = await database.query<{ waiting: number }>(
    `select count(*)::integer as waiting from pg_locks
      where locktype = 'relation' and not granted
        and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows[0]?.waiting ?? 0;
};

const parts = ['log', 'keys'] as const;
const where = { note: 'PostgreSQL', run: 'one' };

describeWithPostgres('closing a source and opening it again', (freshDatabase) => {
  it.each([
    { what: 'closing', change: (database: Database) => fence(database, parts, where) },
    { what: 'opening', change: (database: Database) => unfence(database, parts, where.run) },
  ])(
    '$what takes turns with an append that files keys: neither waits for the other for ever',
    async ({ what, change }) => {
      const { url, drop } = await freshDatabase();
      const mover = await findingDeadlocks('10ms', url);
      const append = await writerOn(await findingDeadlocks('1min', url));
      expect(await append()).toMatchObject({ ok: true });
      if (what === 'opening') await fence(mover, parts, where);
      const blocker = await findingDeadlocks('1min', url);
      let changed: Promise<unknown> | undefined;
      let appended: Promise<unknown> | undefined;
      await blocker.transaction(async (tx) => {
        await tx.query('lock table log.events in share row exclusive mode');
        changed = change(mover).catch((error: unknown) => error);
        await vi.waitFor(async () => expect(await waiting(blocker)).toBe(1));
        appended = append().catch((error: unknown) => error);
        await vi.waitFor(async () => expect(await waiting(blocker)).toBe(2));
      });
      expect(await changed).toBeUndefined();
      await appended;
      await closing.now();
      await drop();
    },
    30_000,
  );
});
