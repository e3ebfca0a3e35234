import type { RecordedEvent } from '@samenspoor/event-log';
import type { SqlValue } from '@samenspoor/sql';

/** A column beside the document, computed from it, so that queries can filter and sort on it. */
export interface ViewColumn<Doc> {
  /** Lower-case letters and underscores. */
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'integer' | 'double precision' | 'timestamptz';
  /** What the document says; a moment as ISO 8601. Null where the document is of a kind without it. */
  of(doc: Doc): SqlValue;
}

export interface ViewIndex {
  /** Unique within the view. */
  readonly name: string;
  /** What stands after `on <table>`, for instance `using gin (organisations)` or `(status, key)`. */
  readonly on: string;
  readonly where?: string;
}

/**
 * The documents that one event touches, as they stood before it. A new object each time an event is applied: `follow` and
 * `evolve` are then given the same one.
 */
export interface DocsOfEvent<Doc> {
  /** Whether the event was routed to this key so far; the document itself may be there or not. */
  has(key: string): boolean;
  /** The document, or null for none. A key that was not routed to is a fault of the view: in `follow`, ask `has` first. */
  get(key: string): Doc | null;
}

/**
 * A projection, declared once: documents by key, folded from events. All of it is pure, so that the same events give
 * the same documents in a rebuild, on a second try and in a test.
 *
 * The framework keeps with every document the position of the event that last changed it, and passes over an event when
 * one of the documents that it touches is there already: applying an event twice is harmless whatever `evolve` does.
 */
export interface ViewDefinition<Doc extends object> {
  /** Lower-case letters and hyphens. */
  readonly name: string;
  /** Raise it with every change of documents, columns or indexes: the view is then rebuilt beside the old one. */
  readonly version: number;
  /**
   * What else the documents or columns depend on, beside events and version: rules of the installation, say. When a process starts
   * that runs the view with another one, the view is rebuilt beside the old one; it is run by processes with the same one alone. When
   * the last of those is gone, a process with another one builds it anew after half a minute.
   */
  readonly fingerprint?: string;
  readonly streamPrefixes: readonly string[];
  readonly columns: readonly ViewColumn<Doc>[];
  readonly indexes: readonly ViewIndex[];
  /** Keys of the documents that the event touches, as far as the event alone can tell. */
  route(event: RecordedEvent): readonly string[];
  /**
   * Further keys, as the documents routed to so far tell: asked again until nothing new comes (giving a key again is
   * fine). Needed only where one document decides which others an event touches (the matches of a person, say).
   */
  follow?(event: RecordedEvent, docs: DocsOfEvent<Doc>): readonly string[];
  /** The document after the event; null: there is none (any more). The same object back: the event changes nothing. */
  evolve(doc: Doc | null, event: RecordedEvent, key: string, docs: DocsOfEvent<Doc>): Doc | null;
}

/** A view of any kind of documents, as the runner sees it. */
export type AnyView = ViewDefinition<object>;

/** The place of one build of a view: a version, and how often that version was built anew. */
export interface Generation {
  readonly view: string;
  readonly version: number;
  readonly generation: number;
}
