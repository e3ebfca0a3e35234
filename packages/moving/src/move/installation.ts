import type { EventLog } from '@samenspoor/event-log';
import type { MarkedPart } from '@samenspoor/hosting';
import type { KeyStore } from '@samenspoor/privacy';
import type { Database } from '@samenspoor/sql';
import type { Target } from '../carrying/copy-events.js';

/** What is moved: log and keys in one SQL database. The log is opened without upcasting. */
export interface MoveSource {
  readonly database: Database;
  readonly log: EventLog;
  readonly keyStore: KeyStore;
}

/** Where it goes. */
export interface MoveTarget extends Target {
  readonly kind: 'PostgreSQL' | 'EventStoreDB';
  /** Where keys go; null where they stay in the source's database, and only the log goes (to EventStoreDB). */
  readonly database: Database | null;
}

/** The part of the target that is marked while it is being filled. */
export const arrivingPart = ({ kind }: MoveTarget): MarkedPart =>
  kind === 'EventStoreDB' ? 'esdb-log' : 'log';
