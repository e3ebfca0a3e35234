import type { IntegrationEventType } from '@samenspoor/contracts';
import type { Organisation } from '@samenspoor/domain';

/** Where an organisation wants to be told of its trajectories. */
export interface Endpoint {
  readonly id: string;
  readonly organisation: Organisation;
  readonly url: URL;
  /** `whsec_` and base64; each signs, so that a receiver may change from one to the other. Never logged. */
  readonly secrets: readonly string[];
  /** Only these types, and always an erasure; null: all. */
  readonly types: ReadonlySet<IntegrationEventType> | null;
  /** Where it begins the first time that it is seen: at what comes from then on, or at the beginning of the log. */
  readonly from: 'now' | 'beginning';
  /** How long, in milliseconds, one attempt may take, from the name of the host to the status of the answer. */
  readonly timeoutMs: number;
  /** How long, in milliseconds, to wait after each failed attempt; after one more the event is a dead letter. */
  readonly pausesMs: readonly number[];
  /** What its address may be, beyond a public one over TLS. */
  readonly allowed: Allowed;
}

/** What the operator allows for all endpoints. */
export interface Allowed {
  /** Plain HTTP; to the loopback address it always is. */
  readonly http: boolean;
  /** Addresses that are not public: of a network of one's own, for instance. */
  readonly privateAddresses: boolean;
}

/** Each reads the log by itself, and has a request of its own under way at most. */
export const mostEndpoints = 50;

/** At once, then after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h: some 28 hours in all. */
export const usualPausesMs: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000].map(
  (seconds) => seconds * 1_000,
);
