import { isDeepStrictEqual } from 'node:util';
import type { EventLog } from '@samenspoor/event-log';
import { type CarriedEvent, type Cursor, type EventSource, eventsAfter } from './event-source.js';
import type { PositionPairs } from './position-pairs.js';

export interface ComparedLogs {
  /** Up to where both hold the same. */
  readonly cursor: Cursor;
  /** Which of them ended there; `neither` where they differ. */
  readonly ended: 'both' | 'source' | 'target' | 'neither';
  /** In what the next event differs, in words without anything of its content; null where it does not. */
  readonly difference: string | null;
}

/**
 * Walks source and target side by side from a cursor on, in the order of `$all`: stream, revision, id, type, schema
 * version and content of each event must be the same. Holds one event of each.
 *
 * @param pairs is told which positions belong together
 */
export async function compareLogs(
  source: EventSource,
  target: EventLog,
  from: Cursor,
  pairs?: PositionPairs,
): Promise<ComparedLogs> {
  const theirs = eventsAfter(target, from.target)[Symbol.asyncIterator]();
  const ours = source.after(from)[Symbol.asyncIterator]();
  let cursor = from;
  try {
    for (;;) {
      // The target first: what is appended to a source in use meanwhile is not held against it.
      const there = await theirs.next();
      const here = await ours.next();
      if (there.done || here.done) {
        const ended = !there.done ? 'source' : !here.done ? 'target' : 'both';
        return { cursor, ended, difference: null };
      }
      const difference = differenceOf(here.value, there.value);
      if (difference !== null)
        return { cursor, ended: 'neither', difference: `event ${cursor.events + 1}: ${difference}` };
      cursor = {
        events: cursor.events + 1,
        source: here.value.position,
        target: there.value.position,
      };
      pairs?.note(cursor);
    }
  } finally {
    await theirs.return?.(undefined);
    await ours.return?.(undefined);
  }
}

const compared = ['id', 'stream', 'revision', 'type', 'schemaVersion'] as const;

/** In what two events differ, or null. */
function differenceOf(here: CarriedEvent, there: CarriedEvent): string | null {
  const field = compared.find((each) => here[each] !== there[each]);
  if (field !== undefined)
    return `the source has ${field} ${here[field]}, the target ${there[field]} (${place(here)})`;
  if (!sameJson(here.data, there.data)) return `its data is not the same on both sides (${place(here)})`;
  if (!sameJson(here.meta, there.meta)) return `its meta is not the same on both sides (${place(here)})`;
  return null;
}

const place = ({ id, stream, revision }: CarriedEvent): string => `${id}, ${stream} at ${revision}`;

/** Engines may order fields as they like; mostly they do not, and text is compared faster. */
const sameJson = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || isDeepStrictEqual(a, b);
