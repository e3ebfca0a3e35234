import type { Casework, ReportAnswer } from '@samenspoor/casework';
import type { EventLog } from '@samenspoor/event-log';
import type { KeyStore } from '@samenspoor/privacy';
import type { Ledger } from './ledger.js';
import type { Scenario, Seen } from './scenario.js';

/** What can be known of a world from outside: who checks the promises sees no more than this. */
export interface Witness {
  readonly scenario: Scenario;
  readonly log: EventLog;
  readonly keyStore: KeyStore;
  readonly ledger: Ledger;
  /** Appends that changed something. */
  readonly written: number;
  /** How often a process was killed. */
  readonly deaths: number;
  /** What went wrong that is no outcome. */
  readonly faults: readonly string[];
  readonly clients: {
    readonly seen: Seen;
    readonly answers: readonly { readonly name: string; readonly answer: ReportAnswer }[];
    readonly granted: ReadonlySet<string>;
  };
  /** A process of its own that nobody holds up: for questions once all is at rest. */
  free(): { call<Answer>(name: string, ask: (casework: Casework) => Promise<Answer>): Promise<Answer> };
}
