import type pg from 'pg';
import { parse as parseArray } from 'postgres-array';
import { arrayElementTypes, columnParsers } from './column-types.js';
import type { Database, Queryable, QueryOptions, SqlValue } from './database.js';
import { isConnectionFailure } from './database-error.js';
import { createListener } from './postgres-listener.js';
import { closeableTransaction } from './transaction-scope.js';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?sslmode=…` */
  readonly url: string;
  /** Most connections at a time, the one that listens not counted. Default 10. */
  readonly maxConnections?: number;
  /** How the server lists these connections (`pg_stat_activity`). Default `samenspoor`. */
  readonly applicationName?: string;
}

/**
 * Opens a pool on a PostgreSQL server (15 or later). Nothing is connected until the first statement. Sessions speak
 * UTC. Lost connections fail the statements they carried (see isConnectionFailure) and are replaced.
 *
 * Needs session-level features (LISTEN): connect to the server itself, not through a pooler in transaction mode.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  // Loaded here, so that an installation on the embedded engine never loads it.
  const { default: driver } = await import('pg');
  const config: pg.ClientConfig = {
    connectionString: options.url,
    application_name: options.applicationName ?? 'samenspoor',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    types: { getTypeParser: parsersBefore(driver.types.getTypeParser) },
  };
  const pool = new driver.Pool({ ...config, max: options.maxConnections ?? 10 });
  let faults = 0;
  const counted = async <T>(statement: Promise<T>): Promise<T> => {
    try {
      return await statement;
    } catch (error) {
      if (isConnectionFailure(error)) faults += 1;
      throw error;
    }
  };
  // Without these an error on a connection nobody is using at the moment would end the process.
  pool.on('error', () => {
    faults += 1;
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  const listener = createListener(() => new driver.Client(config));
  let closed: Promise<void> | undefined;

  return {
    engine: 'postgres',
    query: (sql, params, options) => counted(runOn(pool, sql, params, options)),
    async exec(sql) {
      await counted(pool.query(sql));
    },
    transaction: (work) => counted(inTransaction(pool, work)),
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      faults,
    }),
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    close() {
      closed ??= Promise.all([listener.close(), pool.end()]).then(() => {});
      return closed;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const scope = closeableTransaction({
      query: (sql, params, options) => runOn(client, sql, params, options),
    });
    const result = await work(scope.tx).finally(scope.end);
    const { command } = await client.query('commit');
    // The server answers `commit` with a quiet ROLLBACK when a statement failed and `work` swallowed it.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: one of its statements failed.');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function runOn<Row extends object>(
  on: pg.Pool | pg.PoolClient,
  sql: string,
  params: readonly SqlValue[] = [],
  { prepared = false }: QueryOptions = {},
): Promise<{ rows: Row[]; rowCount: number }> {
  const { rows, rowCount } = await on.query({
    text: sql,
    values: [...params],
    ...(prepared && { name: statementName(sql) }),
  });
  return { rows, rowCount: rowCount ?? 0 };
}

const statementNames = new Map<string, string>();

/** One name per text, the same on all connections: a connection refuses another text under a name that it knows. */
function statementName(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = `samenspoor_${statementNames.size + 1}`;
  statementNames.set(sql, name);
  return name;
}

/** Our parsers first, and for arrays of those types; else the driver's own. */
function parsersBefore(fallback: typeof pg.types.getTypeParser): typeof pg.types.getTypeParser {
  return (type: number, format?: 'text' | 'binary') => {
    const own = columnParsers[type];
    if (own !== undefined) return own;
    const element = columnParsers[arrayElementTypes[type] ?? 0];
    if (element !== undefined) return (text: string) => parseArray(text, element);
    return fallback(type, format);
  };
}
