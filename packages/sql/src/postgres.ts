import type pg from 'pg';
import { parse as parseArray } from 'postgres-array';
import { arrayElementTypes, columnParsers } from './column-types.js';
import type { Database, Queryable, QueryOptions, SqlValue } from './database.js';
import { isConnectionFailure } from './database-error.js';
import { createListener } from './postgres-listener.js';
import { closeableTransaction } from './transaction-scope.js';

/** What a timer can wait at most. */
const longestTimerMs = 2 ** 31 - 1;

export interface PostgresOptions {
  /**
   * `postgres://user:password@host:port/database?sslmode=…`. An `application_name` or `idle_in_transaction_session_timeout`
   * in it counts for nothing, and its `options` come before ours: others find our connections by their name, and we rely on
   * what we set.
   */
  readonly url: string;
  /** Most connections at a time, the one that listens not counted. Default 10. */
  readonly maxConnections?: number;
  /** How the server lists these connections (`pg_stat_activity`). Default `samenspoor`. */
  readonly applicationName?: string;
  /**
   * After so many milliseconds without an answer to a statement, its connection is taken for lost (default 30,000): a
   * server or network that is gone without a word tells nobody, and TCP waits a quarter of an hour and longer. `exec`
   * has no limit.
   */
  readonly patienceMs?: number;
}

/**
 * Opens a pool on a PostgreSQL server (15 or later). Nothing is connected until the first statement. Sessions speak
 * UTC. Lost connections fail the statements they carried (see isConnectionFailure) and are replaced.
 *
 * Needs session-level features (LISTEN): connect to the server itself, not through a pooler in transaction mode.
 */
export async function openPostgres({
  url,
  maxConnections = 10,
  applicationName = 'samenspoor',
  patienceMs = 30_000,
}: PostgresOptions): Promise<Database> {
  // Loaded here, so that an installation on the embedded engine never loads it.
  const [{ default: driver }, { parse, toClientConfig }] = await Promise.all([
    import('pg'),
    import('pg-connection-string'),
  ]);
  const given = parse(url);
  const config: pg.ClientConfig = {
    // Parsed here: the driver would let what it finds in a connection string override all that stands beside it.
    ...toClientConfig(given),
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    query_timeout: patienceMs,
    // The server is to let go of what a session holds, should we be the ones who are gone without a word. Not among the
    // options below: the server takes what stands beside them after them.
    idle_in_transaction_session_timeout: patienceMs,
    options: [...(given.options ? [given.options] : []), '-c TimeZone=UTC -c DateStyle=ISO'].join(' '),
    types: { getTypeParser: parsersBefore(driver.types.getTypeParser) },
  };
  const pool = new driver.Pool({ ...config, max: maxConnections });
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
  const listener = createListener(() => new driver.Client(config), patienceMs);
  let closed: Promise<void> | undefined;

  return {
    engine: 'postgres',
    query: (sql, params, options) => counted(runOn(pool, sql, params, options)),
    async exec(sql) {
      // Maintenance (VACUUM, indexes) takes as long as it takes. The driver's types know no such option of a statement.
      const statement: pg.QueryConfig & { readonly query_timeout: number } = {
        text: sql,
        query_timeout: longestTimerMs,
      };
      await counted(pool.query(statement));
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
    // On a connection that does not answer, the rollback would only wait as long again.
    if (error instanceof Error && isConnectionFailure(error)) broken = error;
    else
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
