import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import { createSender } from '../delivering/sender.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { attend, endpointStore, installEndpoints, ordersOf } from '../storage/endpoint-store.js';
import { type Lease, leaseFor, leaseMs } from '../storage/lease.js';
import { installTables } from '../storage/schema.js';
import { Membership } from '../telling/membership.js';
import { createTelling, type TellingOptions } from '../telling/telling.js';
import { Courier, type CourierState, type Happening } from './courier.js';

/** How often, in milliseconds, the lease is renewed and orders are looked for: another takes over within lease + this. */
const tickMs = Math.floor(leaseMs / 4);

export interface WebhooksOptions extends Omit<TellingOptions, 'membership'> {
  readonly endpoints: readonly Endpoint[];
  readonly log: EventLog;
  /** Holds where each endpoint stands; stays the caller's to close, after `stop()`. */
  readonly database: Database;
  readonly onHappening?: (endpoint: string, happening: Happening) => void;
  /** From 0 up to 1. Default: chance. */
  readonly random?: () => number;
}

/** How an endpoint stands in this process. */
export interface EndpointNow {
  readonly endpoint: string;
  /** `standby`: another process delivers. */
  readonly state: CourierState | 'standby';
  /** When the log stored the event that is being delivered, ISO 8601; null when none is. */
  readonly waitingSince: string | null;
  /** Since this process started. */
  readonly delivered: number;
  /** Attempts that failed. */
  readonly failed: number;
  /** Events filed as dead letters. */
  readonly filed: number;
}

export interface Webhooks {
  /** Begins to deliver, here or, as long as another process does so, there. */
  start(): void;
  /** Waits for the answers under way, for a few seconds at most, and lets another process take over at once. */
  stop(): Promise<void>;
  status(): readonly EndpointNow[];
}

/**
 * Delivers to endpoints what they are to be told, each by itself: one that fails holds up none of the others. Of all
 * processes that run webhooks one is active; the others stand by and take over within two seconds of a kill.
 *
 * @throws EndpointsTaken for ids under which other organisations were told
 */
export const createWebhooks = async (options: WebhooksOptions): Promise<Webhooks> => {
  const { database, log, endpoints } = options;
  await installTables(database);
  const head = await log.head();
  await installEndpoints(
    database,
    endpoints.map((endpoint) => ({ endpoint, position: endpoint.from === 'now' ? head : null })),
  );
  return new Runner(options);
};

type Counts = Pick<EndpointNow, 'delivered' | 'failed' | 'filed'>;
const none: Counts = { delivered: 0, failed: 0, filed: 0 };

class Runner implements Webhooks {
  readonly #options: WebhooksOptions;
  readonly #owner = randomUUID();
  readonly #lease: Lease;
  readonly #stop = new AbortController();
  readonly #counts = new Map<string, Counts>();
  #couriers: ReadonlyMap<string, Courier> = new Map();
  #orders: ReadonlyMap<string, number> = new Map();
  #running: Promise<void> | undefined;

  constructor(options: WebhooksOptions) {
    this.#options = options;
    this.#lease = leaseFor(options.database, this.#owner);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  status(): readonly EndpointNow[] {
    return this.#options.endpoints.map(({ id: endpoint }) => {
      const before = this.#counts.get(endpoint) ?? none;
      const courier = this.#couriers.get(endpoint);
      if (courier === undefined) return { endpoint, state: 'standby', waitingSince: null, ...before };
      const { state, waitingSince } = courier;
      return { endpoint, state, waitingSince, ...sum(before, courier) };
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      // A database that is away is asked again at the next tick; meanwhile the lease goes by itself.
      await this.#tick().catch(() => {});
      await pause(tickMs, undefined, { signal }).catch(() => {});
    }
    const couriers = [...this.#couriers.values()];
    const renewing = setInterval(() => void this.#lease.hold().catch(() => {}), tickMs);
    await Promise.all(couriers.map((courier) => courier.stop()));
    clearInterval(renewing);
    await this.#lease.release().catch(() => {});
  }

  async #tick(): Promise<void> {
    if (!(await this.#lease.hold())) {
      await this.#abandon();
      return;
    }
    if (this.#stop.signal.aborted) return;
    const orders = await ordersOf(this.#options.database);
    if (this.#couriers.size === 0) {
      await attend(this.#options.database, this.#owner, this.#options.endpoints);
      this.#begin();
    } else
      for (const [id, courier] of this.#couriers) if (orders.get(id) !== this.#orders.get(id)) courier.wake();
    this.#orders = orders;
  }

  #begin(): void {
    const { log, database, endpoints, onHappening = () => {}, random = Math.random } = this.#options;
    const membership = new Membership(log);
    this.#couriers = new Map(
      endpoints.map((endpoint) => [
        endpoint.id,
        new Courier(endpoint, {
          log,
          store: endpointStore(database, endpoint.id, this.#owner),
          tell: createTelling(endpoint, { ...this.#options, membership }),
          sender: createSender(endpoint),
          random,
          onHappening: (happening) => onHappening(endpoint.id, happening),
        }),
      ]),
    );
    for (const courier of this.#couriers.values()) courier.start();
  }

  async #abandon(): Promise<void> {
    const abandoned = this.#couriers;
    this.#couriers = new Map();
    for (const [id, courier] of abandoned) this.#counts.set(id, sum(this.#counts.get(id) ?? none, courier));
    await Promise.all([...abandoned.values()].map((courier) => courier.abandon()));
  }
}

const sum = (one: Counts, other: Counts): Counts => ({
  delivered: one.delivered + other.delivered,
  failed: one.failed + other.failed,
  filed: one.filed + other.filed,
});
