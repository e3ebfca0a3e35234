import type { EventCodec, EventLog, EventToAppend, StreamName } from '@samenspoor/event-log';

/** One store under test, and the ways there are to stress it. Each `open` gives a store of its own. */
export interface OpenedEventLog {
  readonly log: EventLog;
  /** Closes the log as the process's end would, and opens it again on what was stored. */
  readonly reopen?: () => Promise<EventLog>;
  /** Another instance on the same store, as another process would have one. */
  readonly second?: () => Promise<EventLog>;
  /** Appends (at 'any') in a transaction that stays open until `commit` is called. */
  readonly holdAppendOpen?: (stream: StreamName, event: EventToAppend) => Promise<HeldAppend>;
  /** Closes every instance that was opened on the store, and removes the store. */
  close(): Promise<void>;
}

export interface HeldAppend {
  commit(): Promise<void>;
}

export interface OpenOptions {
  readonly codec?: EventCodec;
}

/** What an engine can do beyond the port; the cases that need it are left out for those that cannot. */
export interface EventLogCapabilities {
  /** What was stored outlives the instance: `reopen` is given. */
  readonly reopens: boolean;
  /** Several instances can share one store: `second` is given. */
  readonly sharesStore: boolean;
  /** A transaction can be held open: `holdAppendOpen` is given. */
  readonly holdsTransactions: boolean;
  /** A fresh store holds nothing at all, not even events of the engine's own. */
  readonly startsEmpty: boolean;
}

export interface EventLogSubject {
  open(options?: OpenOptions): Promise<OpenedEventLog>;
  readonly capabilities: EventLogCapabilities;
}

/** What a declared capability promised; a missing one is a mistake in the spec, not a case to skip. */
export function promised<T>(given: T | undefined, name: string): T {
  if (given === undefined) throw new Error(`The spec declares a capability but gives no ${name}.`);
  return given;
}
