import type { EventLog, EventToAppend, Position, Revision, StreamName } from '@samenspoor/event-log';

/** An event as it is carried: as the engine stored it, not upcast. */
export interface CarriedEvent extends EventToAppend {
  readonly stream: StreamName;
  readonly revision: Revision;
  /** Null where it comes from a file, which has no positions. */
  readonly position: Position | null;
}

/** How far two logs were walked side by side: so many events, the last of which stands at these positions. */
export interface Cursor {
  readonly events: number;
  readonly source: Position | null;
  readonly target: Position | null;
}

export const beginning: Cursor = { events: 0, source: null, target: null };

/** Where events come from: a log, or the file of a backup. */
export interface EventSource {
  /** The events behind the cursor in the order of `$all`, up to where the source ends when that is reached. */
  after(cursor: Cursor): AsyncIterable<CarriedEvent>;
}

/** The events of a log after a position, up to its end as it is when that is reached. */
export async function* eventsAfter(log: EventLog, after: Position | null) {
  const stop = new AbortController();
  try {
    for await (const item of log.subscribe({ after, signal: stop.signal })) {
      if (item.kind === 'caught-up') return;
      yield item.event;
    }
  } finally {
    stop.abort();
  }
}

/** A log, opened without upcasting, as a source. */
export const logSource = (log: EventLog): EventSource => ({
  after: ({ source }) => eventsAfter(log, source),
});
