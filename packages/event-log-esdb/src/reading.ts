import { BACKWARDS, END, type EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';
import {
  checkedMax,
  type Position,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamName,
} from '@samenspoor/event-log';
import type { Connection } from './connection.js';
import { allPosition, positionFrom } from './position.js';
import { storedEvent } from './stored-event.js';
import type { StreamNames } from './stream-names.js';

/** What stands in `$all`, whoever wrote it. */
export interface PlaceInAll {
  /** As the server names it. */
  readonly stream: string;
  readonly position: Position;
}

/** Bounded reads, of events as they are stored. Every one asks the node that leads, which knows all that was answered. */
export class Reader {
  readonly #connection: Connection;
  readonly #names: StreamNames;

  constructor(connection: Connection, names: StreamNames) {
    this.#connection = connection;
    this.#names = names;
  }

  /** See EventLog.readStream. */
  async stream(
    stream: StreamName,
    options: ReadStreamOptions,
    until?: number,
  ): Promise<readonly RecordedEvent[]> {
    const max = checkedMax(options.max);
    const { from } = options;
    if (options.direction !== 'backwards') {
      return this.#read(stream, FORWARDS, from === undefined ? START : BigInt(Math.max(0, from)), max, until);
    }
    if (from === undefined) return this.#read(stream, BACKWARDS, END, max, until);
    if (from < 0) return [];
    const events = await this.#read(stream, BACKWARDS, BigInt(from), max, until);
    if (events[0]?.revision === from) return events;
    // Asked from beyond the end: the server counts from there, and gives fewer or none.
    const last = await this.#read(stream, BACKWARDS, END, max, until);
    return last.filter(({ revision }) => revision <= from);
  }

  /** The newest event of the server, whoever wrote it; null when there is none. */
  async lastInAll(): Promise<PlaceInAll | null> {
    const [last] = await this.#all('head', BACKWARDS, null, 1);
    return last ?? null;
  }

  /** What follows after a position, whoever wrote it: at most `max`. */
  async nextInAll(after: Position | null, max: number): Promise<readonly PlaceInAll[]> {
    // The server begins with the event at the position itself.
    const places = await this.#all('read on', FORWARDS, after, max + 1);
    return places.filter(({ position }) => position !== after);
  }

  async #read(
    stream: StreamName,
    direction: typeof FORWARDS | typeof BACKWARDS,
    fromRevision: bigint | typeof START | typeof END,
    maxCount: number,
    until?: number,
  ): Promise<readonly RecordedEvent[]> {
    const read = async (client: EventStoreDBClient, alive: () => void) => {
      const events: RecordedEvent[] = [];
      try {
        const options = { direction, fromRevision, maxCount, requiresLeader: true };
        for await (const { event } of client.readStream(this.#names.theirs(stream), options)) {
          alive();
          if (event !== undefined) events.push(storedEvent(event, this.#names));
        }
      } catch (error) {
        if (isStreamNotFound(error)) return [];
        throw error;
      }
      return events;
    };
    return this.#connection.call('readStream', read, until);
  }

  async #all(
    what: string,
    direction: typeof FORWARDS | typeof BACKWARDS,
    from: Position | null,
    maxCount: number,
  ): Promise<readonly PlaceInAll[]> {
    const edge: typeof START | typeof END = direction === FORWARDS ? START : END;
    const fromPosition = from === null ? edge : allPosition(from);
    return this.#connection.call(what, async (client, alive) => {
      const places: PlaceInAll[] = [];
      const options = { direction, fromPosition, maxCount, requiresLeader: true };
      for await (const { event } of client.readAll(options)) {
        alive();
        if (event?.position !== undefined) {
          places.push({ stream: event.streamId, position: positionFrom(event.position) });
        }
      }
      return places;
    });
  }
}

function isStreamNotFound(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'stream-not-found';
}
