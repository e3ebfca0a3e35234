import type { EventLog, Position } from '@samenspoor/event-log';
import { beginning, type Cursor, type EventSource, eventsAfter } from './event-source.js';

/** Every how many events a pair is kept: memory stays small, and a translation walks no further than this. */
const stride = 1_000;

/** Which positions of two logs belong to the same event, so that a checkpoint on one can be carried to the other. */
export class PositionPairs {
  readonly #kept: Cursor[] = [beginning];

  note(cursor: Cursor): void {
    if (cursor.events % stride === 0 && cursor.events > (this.#kept.at(-1)?.events ?? 0))
      this.#kept.push(cursor);
  }

  /**
   * Where the last event at or before a position of the source stands: a checkpoint may lie past events that its
   * filter skipped, and between two events. Position null, and no events, where none is.
   */
  async translated(source: EventSource, from: EventLog, to: EventLog, position: Position): Promise<Cursor> {
    const isPast = (at: Position | null) => at !== null && from.compare(at, position) > 0;
    let cursor = this.#kept.findLast((each) => !isPast(each.source)) ?? beginning;
    const targets = eventsAfter(to, cursor.target);
    try {
      for await (const { position: at } of source.after(cursor)) {
        if (isPast(at)) break;
        const { value } = await targets.next();
        if (!value) break;
        cursor = { events: cursor.events + 1, source: at, target: value.position };
      }
    } finally {
      await targets.return(undefined);
    }
    return cursor;
  }
}
