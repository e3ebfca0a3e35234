import type { CaseworkEnvironment } from '@samenspoor/casework';
import type { AppendResult, EventLog, EventToAppend, ExpectedRevision } from '@samenspoor/event-log';
import type { KeyRing, KeyStore } from '@samenspoor/privacy';

/** Something that waits to be let happen. */
export interface Parked {
  readonly key: string;
  readonly actor: string;
  /** The process whose code waits here; null for a client's request that is under way. */
  readonly process: string | null;
  /** Whether it leaves something that outlives the process. */
  readonly writes: boolean;
  readonly label: () => string;
  readonly ready: () => boolean;
  /** Does it; what comes back tells who asked. */
  readonly perform: () => Promise<() => void>;
}

/** What processes and clients stand on: they share it, and nothing they do there happens before its turn. */
export interface Stage {
  readonly log: EventLog;
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  readonly installation: Pick<CaseworkEnvironment, 'keyedHash' | 'organisations' | 'network' | 'rules'>;
  /** Milliseconds since the epoch. */
  readonly clock: number;
  /** Appends that changed something. */
  readonly written: number;
  append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision): Promise<AppendResult>;
  park(parked: Parked): void;
  /** Something went wrong that is no outcome. */
  failed(error: unknown): void;
}
