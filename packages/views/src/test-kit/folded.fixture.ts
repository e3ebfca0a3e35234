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

/** A view's table in memory, as JSON, which counts what is loaded from it and written to it. */
export class TableInMemory<Doc extends object> {
  readonly stored = new Map<string, StoredDoc<Doc>>();
  /** Documents looked up, documents written, and how long those were as JSON, in characters. */
  loaded = 0;
  written = 0;
  characters = 0;
  readonly #view: ViewDefinition<Doc>;

  constructor(view: ViewDefinition<Doc>) {
    this.#view = view;
  }

  async apply(batch: readonly RecordedEvent[]): Promise<void> {
    const load = async (keys: readonly string[]) => {
      this.loaded += keys.length;
      return new Map(keys.flatMap((key) => entryOf(this.stored, key)));
    };
    const { kept, gone } = await foldBatch(this.#view, batch, load, compareNumbers);
    for (const [key, { doc, position }] of kept) {
      const json = JSON.stringify(doc);
      this.written += 1;
      this.characters += json.length;
      this.stored.set(key, { doc: JSON.parse(json), position });
    }
    for (const key of gone) this.stored.delete(key);
  }
}

/** What a view makes of events, given in batches of a size: its documents by key, as they would stand in its table. */
export async function folded<Doc extends object>(
  view: ViewDefinition<Doc>,
  events: readonly RecordedEvent[],
  batchSize = events.length,
): Promise<ReadonlyMap<string, Doc>> {
  const table = new TableInMemory(view);
  const concerned = events.filter(({ stream }) =>
    view.streamPrefixes.some((prefix) => stream.startsWith(prefix)),
  );
  for (let start = 0; start < concerned.length; start += batchSize)
    await table.apply(concerned.slice(start, start + batchSize));
  return new Map([...table.stored].map(([key, { doc }]) => [key, doc]));
}

function entryOf<V>(map: ReadonlyMap<string, V>, key: string): readonly (readonly [string, V])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

export const everyEventTwice = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.flatMap((event) => [event, event]);
