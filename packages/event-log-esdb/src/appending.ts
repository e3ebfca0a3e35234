import { setTimeout as pause } from 'node:timers/promises';
import { type EventData, NO_STREAM } from '@eventstore/db-client';
import {
  type AppendResult,
  EventLogUnavailableError,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
} from '@samenspoor/event-log';
import type { Connection } from './connection.js';
import { positionFrom } from './position.js';
import type { Reader } from './reading.js';
import { preparedEvents } from './stored-event.js';
import type { StreamNames } from './stream-names.js';
import type { Tails } from './tails.js';

/** What the server answered to an append at an exact revision. */
type Answer =
  | { readonly stored: true; readonly revision: Revision; readonly position: Position | null }
  | { readonly stored: false; readonly actual: Revision | 'none' };

interface Append {
  readonly stream: StreamName;
  readonly ids: readonly string[];
  readonly events: EventData[];
  /** Until when it may be tried, on the clock of `performance.now()`. */
  readonly until: number;
}

/**
 * Appends so that the same append again is always recognised. The server does so for an exact revision (or none) only;
 * 'any' and 'exists' are turned into one by reading the stream first, and read again when another writer was faster.
 */
export class Appender {
  readonly #connection: Connection;
  readonly #names: StreamNames;
  readonly #reader: Reader;
  readonly #tails: Tails;
  /** Appends at 'any' and 'exists' of this process go one by one per stream: they would only get in each other's way. */
  readonly #queues = new Map<StreamName, Promise<unknown>>();

  constructor(connection: Connection, names: StreamNames, reader: Reader, tails: Tails) {
    this.#connection = connection;
    this.#names = names;
    this.#reader = reader;
    this.#tails = tails;
  }

  /** See EventLog.append; the events have been checked. */
  async append(
    stream: StreamName,
    given: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const append: Append = {
      stream,
      ids: given.map(({ id }) => id),
      events: preparedEvents(stream, given),
      until: this.#connection.patience(),
    };
    if (expected === 'any' || expected === 'exists') {
      return this.#inTurn(stream, () => this.#appendAtEnd(append, expected));
    }
    return this.#appendAt(append, expected);
  }

  async #appendAt(append: Append, expected: Revision | 'none'): Promise<AppendResult> {
    const { stream, ids, until } = append;
    if (expected !== 'none' && (await this.#justBefore(append, expected))) return this.#conflict(append);
    const first = expected === 'none' ? 0 : expected + 1;
    const last = first + ids.length - 1;
    const answer = await this.#ask(append, expected);
    if (answer.stored && answer.revision === last && answer.position !== null) {
      this.#tails.appended(stream, first, ids);
      return { ok: true, revision: last, position: answer.position };
    }
    if (!answer.stored && (answer.actual === 'none' || answer.actual < last)) {
      return { ok: false, actual: answer.actual };
    }
    // Either a conflict with what may be this very append, made before; or a success that answers for another one, of
    // which these ids are a part. What stands there tells.
    const there = await this.#reader.stream(stream, { from: first, max: ids.length }, until);
    if (sameIds(there, ids)) return firstAnswer(there);
    if (!answer.stored) return { ok: false, actual: answer.actual };
    if (there.length === 0) {
      throw new Error(
        `The server stored an append to ${stream} elsewhere than expected: the stream was deleted there.`,
      );
    }
    return this.#conflict(append);
  }

  async #appendAtEnd(append: Append, expected: 'any' | 'exists'): Promise<AppendResult> {
    for (let pauseMs = 2; ; pauseMs = Math.min(2 * pauseMs, 100)) {
      const { last, known } = await this.#lookFor(append);
      if (known.length > 0) {
        return sameIds(known, append.ids) ? firstAnswer(known) : { ok: false, actual: last };
      }
      if (last === 'none' && expected === 'exists') return { ok: false, actual: last };
      const result = await this.#appendAt(append, last);
      if (result.ok) return result;
      if (performance.now() > append.until) {
        throw new EventLogUnavailableError(
          `Other writers to ${append.stream} were faster each time; nothing was stored. Make the same append again.`,
        );
      }
      await pause(pauseMs * Math.random());
    }
  }

  /**
   * Where the stream ends, and those of its events that carry an id of the append, in their order. Reads it backwards,
   * all of it when none is known: 'any' and 'exists' cost as much as the stream is long.
   */
  async #lookFor({
    stream,
    ids,
    until,
  }: Append): Promise<{ readonly last: Revision | 'none'; readonly known: readonly RecordedEvent[] }> {
    const wanted = new Set(ids);
    const known: RecordedEvent[] = [];
    let last: Revision | 'none' = 'none';
    for (let from: Revision | undefined; from === undefined || from >= 0; ) {
      const page = await this.#reader.stream(
        stream,
        { direction: 'backwards', max: 500, ...(from !== undefined && { from }) },
        until,
      );
      const [newest, oldest] = [page[0], page.at(-1)];
      if (newest === undefined || oldest === undefined) break;
      if (last === 'none') last = newest.revision;
      known.unshift(...page.filter(({ id }) => wanted.has(id)).reverse());
      if (known.length === wanted.size) break;
      from = oldest.revision - 1;
    }
    return { last, known };
  }

  /**
   * Whether one of the ids stands among the events right before the place asked for: as many as are given, or as this
   * process remembers. The server does not look for them when the expectation is right, and would store them a second
   * time.
   */
  async #justBefore({ stream, ids, until }: Append, expected: Revision): Promise<boolean> {
    const tail =
      this.#tails.upTo(stream, expected, ids.length) ??
      (
        await this.#reader.stream(stream, { direction: 'backwards', from: expected, max: ids.length }, until)
      ).map(({ id }) => id);
    return tail.some((id) => ids.includes(id));
  }

  async #conflict({ stream, until }: Append): Promise<AppendResult> {
    const [last] = await this.#reader.stream(stream, { direction: 'backwards', max: 1 }, until);
    return { ok: false, actual: last?.revision ?? 'none' };
  }

  #ask({ stream, events, until }: Append, expected: Revision | 'none'): Promise<Answer> {
    const expectedRevision = expected === 'none' ? NO_STREAM : BigInt(expected);
    return this.#connection.call(
      'append',
      async (client): Promise<Answer> => {
        try {
          const { nextExpectedRevision, position } = await client.appendToStream(
            this.#names.theirs(stream),
            events,
            { expectedRevision, requiresLeader: true },
          );
          return {
            stored: true,
            revision: Number(nextExpectedRevision),
            position: position === undefined ? null : positionFrom(position),
          };
        } catch (error) {
          const actual = actualVersion(error);
          if (actual === undefined) throw error;
          return { stored: false, actual };
        }
      },
      until,
    );
  }

  #inTurn<T>(stream: StreamName, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (this.#queues.get(stream) === settled) this.#queues.delete(stream);
      });
    this.#queues.set(stream, settled);
    return mine;
  }
}

/** The revision that a WrongExpectedVersionError found; undefined for another error. The client throws it always. */
function actualVersion(error: unknown): Revision | 'none' | undefined {
  if (!(error instanceof Error && 'type' in error && error.type === 'wrong-expected-version'))
    return undefined;
  const actual = 'actualVersion' in error ? error.actualVersion : undefined;
  return typeof actual === 'bigint' && actual >= 0n ? Number(actual) : 'none';
}

function sameIds(events: readonly RecordedEvent[], ids: readonly string[]): boolean {
  return (
    events.length === ids.length &&
    events.every((event, index) => event.id === ids[index] && event.revision - index === events[0]?.revision)
  );
}

function firstAnswer(events: readonly RecordedEvent[]): AppendResult {
  const last = events.at(-1);
  if (last === undefined) throw new RangeError('An append holds no events.');
  return { ok: true, revision: last.revision, position: last.position };
}
