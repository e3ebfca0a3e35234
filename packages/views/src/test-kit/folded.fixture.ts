import type { Position, RecordedEvent } from '@samenspoor/event-log';
import type { ViewDefinition } from '../framework/definition.js';
import { foldBatch, type StoredDoc } from '../framework/fold.js';
import type { Written } from './example-network.fixture.js';

export const compareNumbers = (a: Position, b: Position): number => Number(a) - Number(b);
const isPosition = (text: string): text is Position => /^[1-9]\d*$/.test(text);

/** The n-th event (from 1) as a log would give it. */
export function recorded({ stream, revision, event }: Written, nth: number): RecordedEvent {
  const position = String(nth);
  if (!isPosition(position)) throw new RangeError(`${nth} is no position`);
  return { ...event, stream, revision, position, recordedAt: '2024-09-02T08:00:00.000Z' };
}

export const recordedAll = (written: readonly Written[]): readonly RecordedEvent[] =>
  written.map((each, index) => recorded(each, index + 1));

/** What a view makes of events, given in batches of a size: its documents by key, as they would stand in its table. */
export async function folded<Doc extends object>(
  view: ViewDefinition<Doc>,
  events: readonly RecordedEvent[],
  batchSize = events.length,
): Promise<ReadonlyMap<string, Doc>> {
  const stored = new Map<string, StoredDoc<Doc>>();
  const concerned = events.filter(({ stream }) =>
    view.streamPrefixes.some((prefix) => stream.startsWith(prefix)),
  );
  for (let start = 0; start < concerned.length; start += batchSize) {
    const changes = await foldBatch(
      view,
      concerned.slice(start, start + batchSize),
      async (keys) => new Map(keys.flatMap((key) => entryOf(stored, key))),
      compareNumbers,
    );
    for (const [key, { doc, position }] of changes.kept)
      stored.set(key, { doc: JSON.parse(JSON.stringify(doc)), position });
    for (const key of changes.gone) stored.delete(key);
  }
  return new Map([...stored].map(([key, { doc }]) => [key, doc]));
}

function entryOf<V>(map: ReadonlyMap<string, V>, key: string): readonly (readonly [string, V])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

export const everyEventTwice = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.flatMap((event) => [event, event]);
