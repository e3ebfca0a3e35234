import {
  type AppendResult,
  checkedAppend,
  type EventCodec,
  type EventLog,
  EventLogClosedError,
  type Position,
  passThroughCodec,
  WakeUp,
} from '@samenspoor/event-log';
import type { Companion, Database } from '@samenspoor/sql';
import { appendBatch, preparedAppend } from './batch.js';
import { GroupCommit } from './group-commit.js';
import { type LogNames, logNames } from './names.js';
import { comparePositions, positionFrom } from './position.js';
import { readStream } from './reading.js';
import { installLog } from './schema.js';
import { followLog } from './subscription.js';

export interface SqlEventLogOptions<Row = never> {
  /** PostgreSQL or PGlite. Stays the caller's to close, after the log. */
  readonly database: Database;
  readonly codec?: EventCodec;
  /** SQL schema that holds this log (lower-case letters, digits, _). Default `log`. */
  readonly schema?: string;
  /** How often, in milliseconds, a subscription looks by itself when nothing wakes it. Default 500. */
  readonly pollMs?: number;
  /** For how long, in milliseconds, an append is tried again when the server is away. Default 10,000. */
  readonly retryForMs?: number;
  /** Told of each group commit how many appends it carried. */
  readonly onCommit?: (appends: number) => void;
  /** What `appendWith` stores together with events. Its table need not be there before the first of them. */
  readonly companion?: Companion<Row>;
}

export interface SqlEventLog<Row = never> extends EventLog {
  /**
   * Appends events and stores the rows in one transaction: both or none. Rows of an append that was made before, or that
   * meets a conflict, are left.
   */
  appendWith(...append: [...Parameters<EventLog['append']>, rows: readonly Row[]]): Promise<AppendResult>;
}

/**
 * Opens the event log in a SQL database, making its tables the first time. Any number of processes may share one.
 *
 * Append rejects with a RangeError for what the port refuses, with an EventLogUnavailableError when the outcome stayed
 * unknown for `retryForMs`, with an EventLogClosedError after `close()`. `close()` lets accepted appends finish and ends
 * all subscriptions. A subscription whose `after` lies past the end of the log throws: the log is another one, or an
 * older copy.
 */
export async function createSqlEventLog<Row = never>(
  options: SqlEventLogOptions<Row>,
): Promise<SqlEventLog<Row>> {
  const names = logNames(options.schema ?? 'log');
  await installLog(options.database, names);
  return sqlEventLog(options, names);
}

function sqlEventLog<Row>(options: SqlEventLogOptions<Row>, names: LogNames): SqlEventLog<Row> {
  const { database, codec = passThroughCodec, pollMs = 500, retryForMs, companion } = options;
  const wakeUp = new WakeUp();
  const closed = new AbortController();
  const groupCommit = new GroupCommit({
    commit: (batch) => appendBatch(database, names, batch, companion),
    ...(retryForMs === undefined ? {} : { retryForMs }),
    ...(options.onCommit === undefined ? {} : { onCommit: options.onCommit }),
  });
  const valuesOf = (row: Row) => {
    if (companion === undefined) throw new TypeError('This log was given no companion to store rows with.');
    return companion.valuesOf(row);
  };
  let listening: Promise<() => Promise<void>> | undefined;

  const append: SqlEventLog<Row>['appendWith'] = async (stream, given, expected, rows) => {
    const events = checkedAppend(stream, given, expected);
    const companions = rows.map((row) => valuesOf(row));
    const result = await groupCommit.add(preparedAppend(stream, events, expected, companions));
    if (result.ok) wakeUp.wake();
    return result;
  };

  return {
    append: (stream, events, expected) => append(stream, events, expected, []),
    appendWith: append,
    readStream: (stream, readOptions = {}) => readStream(database, names, codec, stream, readOptions),
    async *subscribe({ after, filter, signal }) {
      if (closed.signal.aborted) throw new EventLogClosedError();
      listening ??= database.listen(names.channel, () => wakeUp.wake());
      await listening;
      const stop = AbortSignal.any([signal, closed.signal]);
      yield* followLog({ database, names, codec, wakeUp, pollMs }, after, filter, stop);
    },
    async head(): Promise<Position | null> {
      const { rows } = await database.query<{ head: string | null }>(
        `select max(position) as head from ${names.events}`,
      );
      const head = rows[0]?.head ?? null;
      return head === null ? null : positionFrom(head);
    },
    compare: comparePositions,
    eventsBetween: (after, upTo) => Number(BigInt(upTo) - BigInt(after ?? 0)),
    async close() {
      closed.abort();
      await groupCommit.close();
      const stopListening = await listening;
      await stopListening?.();
    },
  };
}
