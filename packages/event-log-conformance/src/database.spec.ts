import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeDatabase } from './database-contract.js';
import { describeWithPostgres, type PostgresForTest } from './postgres-for-tests.js';

// Here and not in the SQL package, whose PostgreSQL helper for tests lives here and depends on it.
describeDatabase('PGlite in memory', () => openPglite({ folder: 'memory' }));

describeWithPostgres('database on PostgreSQL', (freshDatabase) => {
  let postgres: PostgresForTest;

  beforeAll(async () => {
    postgres = await freshDatabase();
  });
  afterAll(() => postgres.drop());

  describeDatabase('PostgreSQL', () => openPostgres({ url: postgres.url }));

  it('has the name and the session settings that we set, whatever its address says', async () => {
    const url = new URL(postgres.url);
    url.searchParams.set('application_name', 'somebody');
    url.searchParams.set('idle_in_transaction_session_timeout', '1234');
    url.searchParams.set(
      'options',
      '-c TimeZone=Asia/Tokyo -c application_name=else -c statement_timeout=54321 -c idle_in_transaction_session_timeout=5678',
    );
    const shown = async (db: Database) => {
      const names = [
        'application_name',
        'TimeZone',
        'idle_in_transaction_session_timeout',
        'statement_timeout',
      ];
      const { rows } = await db.query<{ shown: string }>(
        'select current_setting(name) as shown from unnest($1::text[]) with ordinality as each(name, nth) order by nth',
        [names],
      );
      return rows.map((row) => row.shown);
    };
    const [named, unnamed] = [
      await openPostgres({ url: url.href, applicationName: 'a move', patienceMs: 20_000 }),
      await openPostgres({ url: url.href }),
    ];
    // What is not ours to set stays as the address says.
    expect(await shown(named)).toEqual(['a move', 'UTC', '20s', '54321ms']);
    expect(await shown(unnamed)).toEqual(['samenspoor', 'UTC', '30s', '54321ms']);
    await Promise.all([named.close(), unnamed.close()]);
  });

  describe('connections that are cut', () => {
    it('end neither the process nor the pool, and listeners are connected again and told', async () => {
      const db = await openPostgres({ url: postgres.url, maxConnections: 3 });
      const other = await openPostgres({ url: postgres.url, maxConnections: 1 });
      const heard = vi.fn();
      try {
        await db.listen('cut', heard);
        await vi.waitFor(async () => {
          await other.query("select pg_notify('cut', '')");
          expect(heard).toHaveBeenCalled();
        });
        await Promise.all([db.query('select 1'), db.query('select 2')]);
        const before = heard.mock.calls.length;
        await other.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
        // Called without a notification, for what may have been said while nobody listened.
        await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(before), { timeout: 10_000 });
        await vi.waitFor(async () => {
          const told = heard.mock.calls.length;
          await other.query("select pg_notify('cut', '')");
          await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(told));
        });
        expect((await db.query('select 3 as three')).rows).toEqual([{ three: 3 }]);
      } finally {
        await Promise.all([db.close(), other.close()]);
      }
    });

    it('fail the transaction they carried, and give its connection to nobody else', async () => {
      const db = await openPostgres({ url: postgres.url, maxConnections: 1 });
      try {
        const cut = db.transaction(async (tx) => {
          await tx.query('select pg_terminate_backend(pg_backend_pid())');
        });
        await expect(cut).rejects.toThrow();
        expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      } finally {
        await db.close();
      }
    });

    it('that were never there fail a query, but neither `listen` nor `close`', async () => {
      const db = await openPostgres({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
      await (await db.listen('nothing', () => {}))();
      await expect(db.query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
      await db.close();
    });
  });
});
