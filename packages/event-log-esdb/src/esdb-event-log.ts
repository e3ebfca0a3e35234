import { setMaxListeners } from 'node:events';
import {
  type AppendResult,
  checkedAppend,
  type EventCodec,
  type EventLog,
  EventLogClosedError,
  passThroughCodec,
} from '@samenspoor/event-log';
import { Appender } from './appending.js';
import { Connection, type EsdbHappening } from './connection.js';
import { Head } from './head.js';
import { comparePositions } from './position.js';
import { Reader } from './reading.js';
import { streamNames } from './stream-names.js';
import { followLog } from './subscription.js';
import { Tails } from './tails.js';

/** In milliseconds. */
export interface EsdbTimers {
  /** A call without any sign of life for so long is given up, and the client replaced. Default 3,000. */
  readonly callMs?: number;
  /** For how long a call is tried again while the server is away. Default 10,000. */
  readonly retryForMs?: number;
  /** How often a subscription that is given nothing looks where the log ends. Default 500. */
  readonly pollMs?: number;
}

export interface EsdbEventLogOptions {
  /** For instance `esdb://user:password@h1:2113,h2:2113,h3:2113?tlsCAFile=/etc/ca.crt`. Goes to the client as it is. */
  readonly connectionString: string;
  readonly codec?: EventCodec;
  /**
   * Begins the name of each of this log's streams on the server, so that it can be one of several there. Default none:
   * then everything on the server that is not the server's own is this log's.
   */
  readonly streamPrefix?: string;
  readonly timers?: EsdbTimers;
  /** Told what an operator may want to know; never a secret. */
  readonly observe?: (happening: EsdbHappening) => void;
}

/**
 * The event log in EventStoreDB (23.10 or newer, also KurrentDB). Any number of processes may share one. Nothing is
 * connected before the first call.
 *
 * @throws EsdbConnectionStringError for a connection string that can't be used, without repeating any of it
 *
 * Calls reject with an EventLogUnavailableError when the server was away for `retryForMs`, an EsdbAccessDeniedError when
 * it refuses the user, an EventLogClosedError after `close()`; append with a RangeError for what the port refuses, and
 * an AppendTooLargeError (a RangeError as well) for more than 1 MiB at once. `close()` lets accepted appends finish and
 * ends all subscriptions. A subscription whose `after` lies past the end of the log throws: the log is another one, or
 * an older copy.
 */
export function createEsdbEventLog(options: EsdbEventLogOptions): EventLog {
  const { codec = passThroughCodec, timers = {} } = options;
  const { callMs = 3_000, retryForMs = 10_000, pollMs = 500 } = timers;
  const names = streamNames(options.streamPrefix ?? '');
  const connection = new Connection({
    connectionString: options.connectionString,
    callMs,
    retryForMs,
    observe: options.observe ?? (() => {}),
  });
  const reader = new Reader(connection, names);
  const tails = new Tails();
  const appender = new Appender(connection, names, reader, tails);
  const head = new Head(connection, reader, names);
  const closed = new AbortController();
  setMaxListeners(0, closed.signal);
  const accepted = new Set<Promise<AppendResult>>();

  return {
    async append(stream, given, expected) {
      if (closed.signal.aborted) throw new EventLogClosedError();
      const appended = appender.append(stream, checkedAppend(stream, given, expected), expected);
      accepted.add(appended);
      try {
        const result = await appended;
        if (result.ok) head.noteEvent();
        return result;
      } finally {
        accepted.delete(appended);
      }
    },
    async readStream(stream, readOptions = {}) {
      const events = await reader.stream(stream, readOptions);
      const ids = events.map(({ id }) => id);
      if (readOptions.direction === 'backwards')
        tails.appended(stream, events.at(-1)?.revision ?? 0, ids.reverse());
      else tails.appended(stream, events[0]?.revision ?? 0, ids);
      return events.map((event) => codec.decode(event));
    },
    async *subscribe({ after, filter, signal }) {
      if (closed.signal.aborted) throw new EventLogClosedError();
      const stop = AbortSignal.any([signal, closed.signal]);
      const source = { connection, reader, head, names, codec, pollMs, silenceMs: callMs };
      yield* followLog(source, after, filter, stop);
    },
    head: () => head.position(),
    compare: comparePositions,
    async close() {
      closed.abort();
      await Promise.allSettled(accepted);
      connection.close();
    },
  };
}
