import { randomUUID } from 'node:crypto';
import { openPostgres } from '@samenspoor/sql';
import { describe, it } from 'vitest';

/** A database of one test's own on the PostgreSQL server for tests. */
export interface PostgresForTest {
  readonly url: string;
  /** Removes it, also when connections to it are still open. */
  drop(): Promise<void>;
}

/**
 * Declares a suite that needs a PostgreSQL server. Its address comes from SAMENSPOOR_TEST_POSTGRES_URL (a role that may
 * create databases), which the set-up of the run fills in where it can start one in a container (postgres-for-run.ts).
 * Without one the suite is skipped, by name and out loud; with SAMENSPOOR_REQUIRE_POSTGRES=1, as in continuous
 * integration, its absence is a failure.
 */
export function describeWithPostgres(
  name: string,
  suite: (freshDatabase: () => Promise<PostgresForTest>) => void,
): void {
  const server = process.env['SAMENSPOOR_TEST_POSTGRES_URL'];
  if (server !== undefined && server !== '') {
    describe(name, () => suite(() => freshPostgres(server)));
    return;
  }
  const reason =
    process.env['SAMENSPOOR_TEST_POSTGRES_MISSING'] ?? 'SAMENSPOOR_TEST_POSTGRES_URL names no server';
  if (process.env['SAMENSPOOR_REQUIRE_POSTGRES'] === '1') {
    describe(name, () => {
      it('has a PostgreSQL server to run against', () => {
        throw new Error(`${reason}, and SAMENSPOOR_REQUIRE_POSTGRES=1 asks for one.`);
      });
    });
    return;
  }
  console.warn(`SKIPPED: ${name}: ${reason}.`);
  describe.skip(`${name} (skipped: ${reason})`, () => suite(() => Promise.reject(new Error(reason))));
}

/** Makes a database with a name nobody else has on the server. */
export async function freshPostgres(server: string): Promise<PostgresForTest> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

async function onServer(server: string, sql: string): Promise<void> {
  const database = await openPostgres({ url: server, maxConnections: 1 });
  try {
    await database.exec(sql);
  } finally {
    await database.close();
  }
}
