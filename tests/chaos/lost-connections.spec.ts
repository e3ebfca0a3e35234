import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { type Database, isConnectionFailure, openPostgres } from '@samenspoor/sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TcpProxy } from '../support/chaos/tcp-proxy.js';
import { until } from '../support/service.js';

const patienceMs = 500;

describeWithPostgres('connections that are lost without a word', (freshDatabase) => {
  let proxy: TcpProxy;
  let database: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const made = await freshDatabase();
    drop = made.drop;
    const url = new URL(made.url);
    const port = Number(url.port);
    proxy = await TcpProxy.start(() => port);
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    database = await openPostgres({ url: url.href, maxConnections: 3, patienceMs });
    await database.exec('create table held (n integer)');
  });
  afterEach(async () => {
    await database.close();
    await proxy.close();
    await drop();
  });

  /** Opens all connections that the pool may have. */
  const fill = () => Promise.all([1, 2, 3].map(() => database.query('select pg_sleep(0.05)')));

  it('fail the statements that they carried as failures of a connection, and are replaced', async () => {
    await fill();
    proxy.lose();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => database.query('select 1')));
    for (const outcome of outcomes)
      expect(outcome).toEqual({ status: 'rejected', reason: expect.toSatisfy(isConnectionFailure) });
    expect((await database.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  });

  it('hold nothing in the server: what a transaction had locked is free again', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('lock table held');
      proxy.lose();
      await tx.query('select 1');
    });
    await expect(work).rejects.toSatisfy(isConnectionFailure);
    await until(
      () =>
        database.query('select count(*) from held').then(
          () => true,
          () => false,
        ),
      10_000,
    );
  });

  it('do not keep a listener from hearing what is said later', async () => {
    let heard = 0;
    await database.listen('news', () => {
      heard += 1;
    });
    await until(async () => heard > 0, 5_000);
    proxy.lose();
    // Heard again once at the reconnection, and then for what is said.
    const before = heard;
    await until(async () => heard > before, 10_000);
    const reconnected = heard;
    await until(async () => {
      await database.query(`select pg_notify('news', '')`).catch(() => {});
      return heard > reconnected;
    }, 10_000);
  });

  it('are not taken for lost while a long piece of maintenance goes on', async () => {
    await database.exec(`select pg_sleep(${(3 * patienceMs) / 1_000})`);
  });
});
