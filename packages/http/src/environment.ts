import type { Casework } from '@samenspoor/casework';
import type { OrganisationId, Organisations, RuleBook } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import type { Sealer } from '@samenspoor/privacy';
import type { Tracing } from '@samenspoor/telemetry';
import type { WebhookOperations } from '@samenspoor/webhooks/operations';
import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import type { Reading } from './reading/reading.js';

/** What every HTTP application of ours is made of, whatever its routes. */
export interface ShellEnvironment {
  readonly organisations: Organisations;
  /** Bearer token → the organisation that it stands for. */
  readonly tokens: ReadonlyMap<string, OrganisationId>;
  readonly logger: FastifyBaseLogger;
  readonly metrics: Registry;
  readonly now: () => Date;
  /** Default: nothing is traced. */
  readonly tracing?: Tracing;
  /** Version of the software, as the API's description tells it. */
  readonly version: string;
  /** Whether every answer is held against its schema (in specs); a 500 when it does not fit. Default: no. */
  readonly checkAnswers?: boolean;
  /** Whether a fault says that the database cannot be reached now: answered 503 instead of 500. Default: none does. */
  readonly isEngineAway?: (error: unknown) => boolean;
}

/** Everything that the HTTP application of a contact point is made of. */
export interface HttpEnvironment extends ShellEnvironment {
  readonly casework: Casework;
  readonly rules: RuleBook;
  readonly reading: Reading;
  readonly webhooks: WebhookOperations;
  readonly log: Pick<EventLog, 'head' | 'compare'>;
  readonly sealer: Pick<Sealer, 'openMany'>;
  /** How long a reader waits for the views, in milliseconds. Default: 5,000. */
  readonly patienceMs?: number;
}
