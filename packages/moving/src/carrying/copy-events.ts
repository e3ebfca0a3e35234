import type { EventLog, ExpectedRevision } from '@samenspoor/event-log';
import { MovingFault } from '../fault.js';
import type { CarriedEvent } from './event-source.js';

/** Below what EventStoreDB takes in one append (1 MiB), with room for what it counts beside the content. */
const mostBytes = 800_000;
const mostEvents = 500;
/** How much may be under way to an engine that keeps the order of appends. */
const mostUnderWay = 500;
const mostBytesUnderWay = 8_000_000;

/** A log that is written to. */
export interface Target {
  readonly log: EventLog;
  /**
   * Whether appends that are made one after another, without waiting for each, are stored in that order: the SQL
   * engines do (group commit); with EventStoreDB each is waited for.
   */
  readonly keepsOrder: boolean;
}

/**
 * Appends events to a log in the order given, each at the revision it had: the same again is stored once. Only events
 * of one stream that follow each other travel in one append, so that the order of `$all` stays what it was. Events
 * are held within bounds.
 *
 * @returns how many
 * @throws MovingFault when the target holds something else in the place of one
 */
export async function copyEvents(
  events: AsyncIterable<CarriedEvent>,
  { log, keepsOrder }: Target,
  progress: (events: number) => void = () => {},
): Promise<number> {
  let copied = 0;
  let bytesUnderWay = 0;
  const underWay: { readonly done: Promise<unknown>; readonly bytes: number }[] = [];
  const settleOne = async (): Promise<void> => {
    const oldest = underWay.shift();
    bytesUnderWay -= oldest?.bytes ?? 0;
    await oldest?.done;
  };
  try {
    for await (const { events: batch, bytes } of batches(events)) {
      const done = append(log, batch);
      // Looked at in its turn; until then it is no unhandled rejection.
      done.catch(() => {});
      underWay.push({ done, bytes });
      bytesUnderWay += bytes;
      const most = keepsOrder ? mostUnderWay : 0;
      while (underWay.length > most || bytesUnderWay > mostBytesUnderWay) await settleOne();
      copied += batch.length;
      progress(copied);
    }
    while (underWay.length > 0) await settleOne();
  } finally {
    await Promise.allSettled(underWay.map(({ done }) => done));
  }
  return copied;
}

interface EventBatch {
  readonly events: readonly CarriedEvent[];
  readonly bytes: number;
}

/** Events of one stream that follow each other, within the limits of an append; a larger event goes alone. */
async function* batches(events: AsyncIterable<CarriedEvent>): AsyncGenerator<EventBatch> {
  let batch: CarriedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = sizeOf(event);
    const isNext = batch.length > 0 && batch[0]?.stream === event.stream;
    if (batch.length > 0 && (!isNext || bytes + size > mostBytes || batch.length === mostEvents)) {
      yield { events: batch, bytes };
      batch = [];
      bytes = 0;
    }
    batch.push(event);
    bytes += size;
  }
  if (batch.length > 0) yield { events: batch, bytes };
}

const sizeOf = ({ type, data, meta }: CarriedEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(meta)) + 2 * type.length + 64;

async function append(log: EventLog, batch: readonly CarriedEvent[]): Promise<void> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (first === undefined || last === undefined) return;
  const expected: ExpectedRevision = first.revision === 0 ? 'none' : first.revision - 1;
  const given = batch.map(({ id, type, schemaVersion, data, meta }) => ({
    id,
    type,
    schemaVersion,
    data,
    meta,
  }));
  const result = await log.append(first.stream, given, expected);
  if (result.ok && result.revision === last.revision) return;
  const actual = result.ok ? result.revision : result.actual;
  throw new MovingFault(
    `Event ${first.id} belongs into ${first.stream} at revision ${first.revision}, but in the target that stream ends ` +
      `at ${actual}: something else writes to the target. Stop it, and begin again with an empty target.`,
  );
}
