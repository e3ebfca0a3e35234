import type { Organisations, RuleBook } from '@samenspoor/domain';
import type { AppendResult, EventLog, SnapshotStore } from '@samenspoor/event-log';
import type { DataKeyRecord, KeyedHash, KeyStore, Sealer } from '@samenspoor/privacy';
import type { Tracing } from '@samenspoor/telemetry';
import type { Waiting } from './waiting.js';

/** What happened inside, for metrics: numbers only. */
export interface CaseworkObserver {
  /** Reports decided in one append of the register. */
  batch(size: number): void;
  /** The register moved on while this process decided. */
  conflict(): void;
  /** The process manager finished what a crash had left. */
  repaired(count: number): void;
  /** It was told that a deadline ran out, by this type of event, so many milliseconds after it did. */
  ranOut(type: string, lateMs: number): void;
  /** A fault outside any request: message without personal details. */
  fault(what: string, error: unknown): void;
  /** A report begins to wait for its decision; what is given back is called when it is durable, or failed. */
  identifying(): () => void;
}

/** Where the register is kept as it was read and opened once, in parts of so many events. */
export interface Snapshots {
  readonly store: SnapshotStore;
  readonly eventsPerPart: number;
}

/**
 * Appends events and files the keys of what they seal, so that no event ever stands whose key is not filed, whatever
 * crashes between the two.
 */
export type AppendSealed = (
  ...append: [...Parameters<EventLog['append']>, keys: readonly DataKeyRecord[]]
) => Promise<AppendResult>;

/** Everything impure that the application needs. */
export interface CaseworkEnvironment {
  readonly log: EventLog;
  readonly sealer: Sealer;
  /** Default: files the keys, and then appends the events. Better where the engine can do both in one transaction. */
  readonly appendSealed?: AppendSealed;
  /** The key store, as far as the application needs it beside the sealer. */
  readonly keyStore: Pick<KeyStore, 'scrub'>;
  readonly keyedHash: KeyedHash;
  /** Null for a process that reads the whole register from the log at every start. */
  readonly snapshots: Snapshots | null;
  readonly organisations: Organisations;
  /** The same in every process of the installation. */
  readonly rules: RuleBook;
  /** Name of the network whose register this is, for instance `brussels`. */
  readonly network: string;
  readonly now: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly waiting: Waiting;
  readonly observer: CaseworkObserver;
  /** Default: nothing is traced. */
  readonly tracing?: Tracing;
}

/** How sealed events are written in this environment. */
export const appendSealedIn = ({
  log,
  sealer,
  appendSealed,
}: Pick<CaseworkEnvironment, 'log' | 'sealer' | 'appendSealed'>): AppendSealed =>
  appendSealed ??
  (async (stream, events, expected, keys) => {
    if (keys.length > 0) await sealer.file(keys);
    return log.append(stream, events, expected);
  });

export const silentObserver: CaseworkObserver = {
  batch: () => {},
  conflict: () => {},
  repaired: () => {},
  ranOut: () => {},
  fault: () => {},
  identifying: () => () => {},
};

/** How long a command tries again on conflicts before it gives up with `503`, in milliseconds. */
export const patienceMs = 5_000;
