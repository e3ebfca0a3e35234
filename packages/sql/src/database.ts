/**
 * The one door to SQL: PostgreSQL and the embedded PGlite speak the same dialect, so the log, the key store and the
 * views are each written once and given one of two executors.
 */

export type SqlValue =
  | null
  | boolean
  | number
  | string
  | bigint
  | Date
  | Uint8Array
  | readonly SqlValue[]
  | object;

export interface QueryOptions {
  /**
   * Whether a connection keeps the statement as it was parsed and planned, for the next time: for the few whose text
   * never varies and that run all the time, and whose plan is right whatever the tables hold. Default false. The
   * embedded engine parses every time.
   */
  readonly prepared?: boolean;
}

export interface Queryable {
  /** Runs one parameterised statement (`$1`, `$2`, …). 64-bit integers come back as strings. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    params?: readonly SqlValue[],
    options?: QueryOptions,
  ): Promise<{ readonly rows: Row[]; readonly rowCount: number }>;
}

export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres';
  /** Runs several statements without parameters (data definition). */
  exec(sql: string): Promise<void>;
  /** Runs `work` in one transaction; commits when it returns, rolls back when it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /**
   * Calls `onNotify` after other transactions (of any process, where the engine has several) ran
   * `pg_notify(channel, …)`. A hint only: a subscriber polls as well. Resolves to a function that stops it.
   */
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  /** Of an engine that is reached by connections; absent where it is embedded. */
  connections?(): Connections;
  close(): Promise<void>;
}

/** Connections of this process to the database, now. */
export interface Connections {
  readonly open: number;
  /** Open, and carrying no statement. */
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
  /** Statements that failed because their connection did, and idle connections that were lost, since the start. */
  readonly faults: number;
}
