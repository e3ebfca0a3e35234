import { randomUUID } from 'node:crypto';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';
import { describeWithPostgres, type PostgresForTest } from '@samenspoor/event-log-conformance';
import { type Database, openPostgres } from '@samenspoor/sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqlEventLog } from './sql-event-log.js';

const anEvent = () => ({ id: randomUUID(), type: 'Written', schemaVersion: 1, data: {}, meta: {} });

describeWithPostgres('the SQL event log on PostgreSQL alone', (freshDatabase) => {
  let postgres: PostgresForTest;
  const databases: Database[] = [];
  const logs: EventLog[] = [];

  const pool = async (url = postgres.url, maxConnections = 4) => {
    const database = await openPostgres({ url, maxConnections });
    databases.push(database);
    return database;
  };
  const open = async (database: Database) => {
    const log = await createSqlEventLog({ database, pollMs: 60_000 });
    logs.push(log);
    return log;
  };
  /** Ends every other connection to this database, as a restarting server does; also others of the same pool. */
  const endConnections = (database: Database) =>
    database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  beforeEach(async () => {
    postgres = await freshDatabase();
  });
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((log) => log.close()));
    await Promise.all(databases.splice(0).map((database) => database.close()));
    await postgres.drop();
  });

  it('can be made by many processes starting at once', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, async () => open(await pool())));
    const stream = 's';
    const results = await Promise.all(opened.map((log) => log.append(stream, [anEvent()], 'none')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('needs no more than reading and adding once it is made, and allows its role no more', async () => {
    const owner = await pool();
    await open(owner);
    const role = `role_${randomUUID().replaceAll('-', '')}`;
    const password = randomUUID();
    await owner.exec(`create role ${role} login password '${password}'; grant usage on schema log to ${role};
      grant select, insert on log.events to ${role}`);
    try {
      const url = new URL(postgres.url);
      url.username = role;
      url.password = password;
      const limited = await pool(url.href);
      const log = await open(limited);
      expect(await log.append('s', [anEvent()], 'none')).toMatchObject({ ok: true });
      expect(await log.readStream('s')).toHaveLength(1);
      for (const change of [
        'update log.events set type = $$x$$',
        'delete from log.events',
        'truncate log.events',
      ]) {
        await expect(limited.query(change)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await owner.exec(`drop owned by ${role}; drop role ${role}`);
    }
  });

  it('wakes a subscriber of another process by notification', async () => {
    const [writer, reader] = [await open(await pool()), await open(await pool())];
    const abort = new AbortController();
    let seen = 0;
    let written = 0;
    // pollMs is a minute here: only notifications can bring the events within the test's time. Several, because
    // connecting to listen counts as one.
    for await (const item of reader.subscribe({ after: null, signal: abort.signal })) {
      if (item.kind === 'event') seen += 1;
      else if (seen === 5) abort.abort();
      else if (seen === written) {
        written += 1;
        await writer.append('s', [anEvent()], 'any');
      }
    }
    expect(seen).toBe(5);
  });

  it('neither loses nor doubles anything when connections are cut again and again', async () => {
    const [first, second] = [await open(await pool()), await open(await pool())];
    const reader = await createSqlEventLog({ database: await pool(), pollMs: 50 });
    logs.push(reader);
    // A single connection: with more of them two cuts at the same time would cut each other.
    const saboteur = await pool(postgres.url, 1);
    const writers = 6;
    const each = 40;
    let written = 0;
    const abort = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = (async () => {
      for await (const item of reader.subscribe({ after: null, signal: abort.signal })) {
        if (item.kind === 'event') seen.push(item.event);
        if (seen.length >= writers * each) abort.abort();
      }
    })();
    const ids = await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const log = writer % 2 === 0 ? first : second;
        const own: string[] = [];
        for (let number = 0; number < each; number += 1) {
          const event = anEvent();
          const result = await log.append(`s${writer}`, [event], number === 0 ? 'none' : number - 1);
          expect(result).toMatchObject({ ok: true, revision: number });
          own.push(event.id);
          written += 1;
          if (written % 30 === 0) await endConnections(saboteur);
        }
        return own;
      }),
    );
    await following;
    expect(seen.map(({ id }) => id).sort()).toEqual(ids.flat().sort());
    expect(seen.map(({ position }) => Number(position))).toEqual(seen.map((_, index) => index + 1));
  });

  it('puts appends made at once into few transactions', async () => {
    const database = await pool();
    const log = await open(database);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => log.append(`s${index}`, [anEvent()], 'none')),
    );
    const { rows } = await database.query<{ n: string }>(
      'select count(distinct xmin::text) as n from log.events',
    );
    expect(Number(rows[0]?.n)).toBeLessThanOrEqual(2);
  });
});
