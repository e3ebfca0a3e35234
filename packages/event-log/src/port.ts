/**
 * The event log port: what every engine must do, and the only thing application code knows of storage.
 *
 * A conflict is a returned value that carries the revision found, never an exception; exceptions are for faults.
 */

/** Name of one stream, for instance `trajectory-5f0c….1`. Never carries a personal detail. */
export type StreamName = string;

/** Zero-based place of an event in its stream. */
export type Revision = number;

/**
 * Place of an event in the whole log. Opaque: only the log that gave it can compare two of them. Safe to store and
 * to send to clients.
 */
export type Position = string & { readonly __brand: 'Position' };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** An event as the caller gives it. `id` is a UUID that the caller made, so that a retry can be recognised. */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly meta: JsonObject;
}

/** An event as it stands in the log, after upcasting. */
export interface RecordedEvent extends EventToAppend {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** When the engine stored it, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

/** What the writer believes of the stream: its last revision, that it is not there, that it is, or nothing. */
export type ExpectedRevision = Revision | 'none' | 'exists' | 'any';

export type AppendResult =
  | { readonly ok: true; readonly revision: Revision; readonly position: Position }
  | { readonly ok: false; readonly actual: Revision | 'none' };

/** Which events a subscriber wants: those of streams whose name starts with one of the prefixes; all when absent. */
export interface SubscriptionFilter {
  readonly streamPrefixes?: readonly string[];
}

export interface SubscriptionOptions {
  /** Events strictly after this position; from the beginning when null. */
  readonly after: Position | null;
  readonly filter?: SubscriptionFilter;
  readonly signal: AbortSignal;
}

/**
 * What a subscriber meets, in log order. `caught-up` comes each time the subscriber has been given everything there
 * was when the engine looked, and carries the position looked at (which may lie past events that the filter skipped),
 * or null for a log that holds nothing.
 */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'caught-up'; readonly position: Position | null };

export interface ReadStreamOptions {
  /** First revision to give (inclusive). Default: the start, or the end when backwards. */
  readonly from?: Revision;
  readonly direction?: 'forwards' | 'backwards';
  /** At most this many events (default 1,000): reads are bounded, page on with `from`. */
  readonly max?: number;
}

export interface EventLog {
  /**
   * Appends all events or none. The same append again (same ids in the same order, same expected revision) is a
   * success with the first answer, also after later appends. Refuses an empty list (RangeError).
   */
  append(
    stream: StreamName,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult>;
  /** Events of one stream; an empty list for a stream that is not there. */
  readStream(stream: StreamName, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  /** Endless, until `signal` is aborted (then it returns). Holds a bounded number of events in memory. */
  subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem>;
  /** A position at or after that of every event that any process was told is stored; null for an empty log. */
  head(): Promise<Position | null>;
  /** Negative, zero or positive as `a` lies before, at or after `b`. */
  compare(a: Position, b: Position): number;
  /**
   * How many events of all streams lie after the one position (from the beginning when null) up to the other. Absent
   * where the engine could tell only by reading them.
   */
  eventsBetween?(after: Position | null, upTo: Position): number;
  close(): Promise<void>;
}

/**
 * Turns what an engine stored into what the present code reads (upcasting and validation), on every read and every
 * subscription. Adapters are given one; they never look inside `data`.
 */
export interface EventCodec {
  decode(event: RecordedEvent): RecordedEvent;
}

export const passThroughCodec: EventCodec = { decode: (event) => event };
