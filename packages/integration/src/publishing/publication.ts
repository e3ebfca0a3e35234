import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventLog, nextStoredAt, type Position } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { Tracing } from '@samenspoor/telemetry';
import { type Projection, publishedPrefixes } from '../projection/project.js';
import { BackOff } from './back-off.js';
import { type Checkpoint, leaseMs, openCheckpoint } from './checkpoint.js';
import type { EventPublisher } from './event-publisher.js';
import { type PublicationFailure, Session } from './session.js';

/** How often, in milliseconds, the lease is renewed and looked at: another takes over within lease + this. */
const tickMs = Math.floor(leaseMs / 4);
const longestPauseMs = 30_000;

export interface PublicationOptions {
  /** Names the checkpoint. Another name begins at the start of the log: that is how a new topic is filled. */
  readonly name: string;
  readonly log: EventLog;
  /** Holds the checkpoint; stays the caller's to close. */
  readonly database: Database;
  /** Stays the caller's to close, after `stop()`. */
  readonly publisher: EventPublisher;
  readonly projection: Projection;
  /** Shows what is sent in the traces of its events. Default: nothing is traced. */
  readonly tracing?: Tracing;
  /** SQL schema of the checkpoint. Default `integration`. */
  readonly schema?: string;
}

export interface PublicationStatus {
  readonly name: string;
  /**
   * `running`: this process publishes. `standby`: another one does, or will within 2 seconds. `stopped`: it should be
   * this one, and `failure` stands in the way; tried again with growing pauses.
   */
  readonly state: 'running' | 'standby' | 'stopped';
  /** Up to where all that may leave is acknowledged, as far as this process knows; null before the first event. */
  readonly position: Position | null;
  /** Events acknowledged to this process since it started, each as often as it was sent. */
  readonly acknowledged: number;
  /** Whether everything was acknowledged that the log held when it was last looked at. */
  readonly caughtUp: boolean;
  /** When the log stored the event that waits longest for its acknowledgement, ISO 8601; null when none is known. */
  readonly waitingSince: string | null;
  readonly failure: PublicationFailure | null;
}

export interface Publication {
  /** Begins to publish, here or, as long as another process does so, there. */
  start(): void;
  /** Waits for the batch at hand, for a few seconds at most, and lets another process take over at once. */
  stop(): Promise<void>;
  status(): PublicationStatus;
  /** How much waits to be acknowledged, whichever process publishes. Rejects for a faulty database or log only. */
  lag(): Promise<PublicationLag>;
}

export interface PublicationLag {
  /** How long ago the log stored the oldest event that has not been dealt with; 0 when none waits. */
  readonly seconds: number;
  /** Events of the whole log that have not been looked at; null where the engine can't tell. */
  readonly events: number | null;
}

/**
 * Publishes what may leave of the log, in its order, at least once. Of all processes that run a publication one is
 * active; the others stand by and take over within two seconds of a kill.
 */
export async function createPublication(options: PublicationOptions): Promise<Publication> {
  const checkpoint = await openCheckpoint(options.database, options.schema ?? 'integration', options.name);
  return new Runner(options, checkpoint);
}

class Runner implements Publication {
  readonly #options: PublicationOptions;
  readonly #checkpoint: Checkpoint;
  readonly #owner = randomUUID();
  readonly #stop = new AbortController();
  readonly #backOff = new BackOff(longestPauseMs);
  #retryAt = 0;
  #running: Promise<void> | undefined;
  #session: Session | null = null;
  #last: Pick<PublicationStatus, 'position' | 'failure'> = { position: null, failure: null };
  #acknowledged = 0;

  constructor(options: PublicationOptions, checkpoint: Checkpoint) {
    this.#options = options;
    this.#checkpoint = checkpoint;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  status(): PublicationStatus {
    const session = this.#session;
    // Who tries again has not come past what stood in the way until it moves.
    const failure = session?.failure ?? (session?.progressed ? null : this.#last.failure);
    return {
      name: this.#options.name,
      state: failure !== null ? 'stopped' : session !== null ? 'running' : 'standby',
      position: session?.position ?? this.#last.position,
      acknowledged: this.#acknowledged + (session?.acknowledged ?? 0),
      caughtUp: session?.caughtUp ?? false,
      waitingSince: session?.waitingSince ?? null,
      failure,
    };
  }

  async lag(): Promise<PublicationLag> {
    const { log } = this.#options;
    const head = await log.head();
    const position = await this.#checkpoint.position();
    const isBehind = head !== null && (position === null || log.compare(position, head) < 0);
    if (!isBehind) return { seconds: 0, events: log.eventsBetween ? 0 : null };
    const since = await nextStoredAt(log, position, publishedPrefixes);
    return {
      seconds: since === null ? 0 : Math.max(0, (Date.now() - Date.parse(since)) / 1_000),
      events: log.eventsBetween?.(position, head) ?? null,
    };
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      // A database that is away is asked again at the next tick; meanwhile the lease goes by itself.
      await this.#tick().catch(() => {});
      await pause(tickMs, undefined, { signal }).catch(() => {});
    }
    this.#session?.stop();
    await this.#session?.ended;
    await this.#checkpoint.release(this.#owner).catch(() => {});
  }

  async #tick(): Promise<void> {
    const held = await this.#checkpoint.hold(this.#owner);
    if (held === 'held') {
      this.#session?.stop();
      if (this.#session === null) this.#last = { position: this.#last.position, failure: null };
      return;
    }
    if (this.#session !== null || this.#stop.signal.aborted || performance.now() < this.#retryAt) return;
    const session = new Session(this.#options, this.#checkpoint, this.#owner, held.position);
    this.#session = session;
    void session.ended.then(() => this.#over(session));
  }

  /** A session that failed is tried again from where the checkpoint stands; one that was cut short is another's. */
  #over(session: Session): void {
    this.#session = null;
    this.#acknowledged += session.acknowledged;
    if (session.progressed) this.#backOff.succeeded();
    if (session.failure !== null) this.#retryAt = performance.now() + this.#backOff.failed();
    const failure = session.failure && { ...session.failure, attempts: this.#backOff.attempts };
    this.#last = { position: session.position, failure };
  }
}
