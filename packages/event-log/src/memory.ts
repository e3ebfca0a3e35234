import { checkedAppend, checkedMax } from './append-check.js';
import { EventLogClosedError } from './errors.js';
import type {
  AppendResult,
  EventCodec,
  EventLog,
  EventToAppend,
  ExpectedRevision,
  Json,
  JsonObject,
  Position,
  ReadStreamOptions,
  RecordedEvent,
  StreamName,
  SubscriptionItem,
  SubscriptionOptions,
} from './port.js';
import { passThroughCodec } from './port.js';
import { WakeUp } from './wake-up.js';

export interface MemoryEventLogOptions {
  readonly codec?: EventCodec;
}

/** An event log that is gone with the process: for tests and trials. Meets the same conformance suite as the others. */
export function createMemoryEventLog(options: MemoryEventLogOptions = {}): EventLog {
  return new MemoryEventLog(options.codec ?? passThroughCodec);
}

class MemoryEventLog implements EventLog {
  readonly #codec: EventCodec;
  /** In log order: an event's position is its index here plus one. */
  readonly #events: RecordedEvent[] = [];
  readonly #streams = new Map<StreamName, RecordedEvent[]>();
  readonly #wakeUp = new WakeUp();
  readonly #closed = new AbortController();

  constructor(codec: EventCodec) {
    this.#codec = codec;
  }

  async append(
    stream: StreamName,
    given: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    if (this.#closed.signal.aborted) throw new EventLogClosedError();
    const events = checkedAppend(stream, given, expected);
    const present = this.#streams.get(stream) ?? [];
    const before = recordedBefore(present, events, expected);
    if (before !== undefined) return { ok: true, revision: before.revision, position: before.position };
    const ids = new Set(events.map((event) => event.id));
    if (!meets(expected, present.length) || present.some((event) => ids.has(event.id))) {
      return { ok: false, actual: present.length === 0 ? 'none' : present.length - 1 };
    }
    const recorded = this.#store(stream, present, events);
    this.#wakeUp.wake();
    return { ok: true, revision: recorded.revision, position: recorded.position };
  }

  async readStream(stream: StreamName, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    const max = checkedMax(options.max);
    const present = this.#streams.get(stream) ?? [];
    if (options.direction === 'backwards') {
      const end = Math.min(options.from ?? present.length, present.length - 1) + 1;
      return present
        .slice(Math.max(0, end - max), Math.max(0, end))
        .reverse()
        .map(this.#decode);
    }
    const start = Math.max(0, options.from ?? 0);
    return present.slice(start, start + max).map(this.#decode);
  }

  async *subscribe({ after, filter, signal }: SubscriptionOptions): AsyncGenerator<SubscriptionItem> {
    const stop = AbortSignal.any([signal, this.#closed.signal]);
    const prefixes = filter?.streamPrefixes;
    let next = after === null ? 0 : indexAfter(after);
    let announced: number | undefined;
    while (!stop.aborted) {
      const seen = this.#wakeUp.seen;
      const end = this.#events.length;
      for (; next < end && !stop.aborted; next += 1) {
        const event = this.#events[next];
        if (event === undefined) break;
        if (prefixes === undefined || prefixes.some((prefix) => event.stream.startsWith(prefix))) {
          yield { kind: 'event', event: this.#decode(event) };
        }
      }
      if (stop.aborted) return;
      if (announced !== next) {
        announced = next;
        yield { kind: 'caught-up', position: next === 0 ? null : positionAt(next - 1) };
      }
      await this.#wakeUp.wait(seen, stop);
    }
  }

  async head(): Promise<Position | null> {
    return this.#events.at(-1)?.position ?? null;
  }

  compare(a: Position, b: Position): number {
    return indexAfter(a) - indexAfter(b);
  }

  eventsBetween(after: Position | null, upTo: Position): number {
    return indexAfter(upTo) - (after === null ? 0 : indexAfter(after));
  }

  async close(): Promise<void> {
    this.#closed.abort();
  }

  readonly #decode = (event: RecordedEvent): RecordedEvent => this.#codec.decode(event);

  #store(stream: StreamName, present: RecordedEvent[], events: readonly EventToAppend[]): RecordedEvent {
    const recordedAt = new Date().toISOString();
    const recorded = events.map((event, index) =>
      Object.freeze({
        id: event.id,
        type: event.type,
        schemaVersion: event.schemaVersion,
        data: storedCopy(event.data),
        meta: storedCopy(event.meta),
        stream,
        revision: present.length + index,
        position: positionAt(this.#events.length + index),
        recordedAt,
      }),
    );
    const last = recorded.at(-1);
    if (last === undefined) throw new RangeError('An append holds no events.');
    this.#streams.set(stream, present);
    present.push(...recorded);
    this.#events.push(...recorded);
    return last;
  }
}

/** The last event of the first time this very append was made, or undefined when it was not. */
function recordedBefore(
  present: readonly RecordedEvent[],
  events: readonly EventToAppend[],
  expected: ExpectedRevision,
): RecordedEvent | undefined {
  const start =
    typeof expected === 'number'
      ? expected + 1
      : expected === 'none'
        ? 0
        : present.findIndex((event) => event.id === events[0]?.id);
  if (start < 0 || !events.every((event, index) => present[start + index]?.id === event.id)) return undefined;
  return present[start + events.length - 1];
}

function meets(expected: ExpectedRevision, length: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'none') return length === 0;
  if (expected === 'exists') return length > 0;
  return expected === length - 1;
}

function positionAt(index: number): Position {
  return position(String(index + 1));
}

function position(text: string): Position {
  if (!isPosition(text)) throw new RangeError(`${JSON.stringify(text)} is no position of this log.`);
  return text;
}

function isPosition(text: string): text is Position {
  return /^[1-9]\d*$/.test(text);
}

function indexAfter(after: Position): number {
  return Number(position(after));
}

/** What would come back from a disk: a copy, of JSON only. Frozen, so that no reader changes what another will read. */
function storedCopy(value: JsonObject): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(value));
  freeze(copy);
  return copy;
}

function freeze(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
