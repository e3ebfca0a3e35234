import { setTimeout as pause } from 'node:timers/promises';
import {
  type Batch,
  type EventLog,
  type Position,
  ReadAhead,
  type RecordedEvent,
} from '@samenspoor/event-log';
import { sqlState } from '@samenspoor/sql';
import { noTracing, type SharedSpans, shareSpans, type Tracing } from '@samenspoor/telemetry';
import { type Projection, publishedPrefixes } from '../projection/project.js';
import { BackOff } from './back-off.js';
import type { Checkpoint } from './checkpoint.js';
import { BrokerUnavailableError, type EventPublisher, type OutgoingMessage } from './event-publisher.js';

/** Why nothing is published. Names the event, never its data. */
export interface PublicationFailure {
  /**
   * `event`: it should leave and can't be told. It is not skipped: everything waits behind it until a person looks.
   * `broker`, `log`, `database`: not reached, or in trouble. `topic`: not there, or set up otherwise than it must be.
   * `rights`: the broker refuses who we are, or what we ask. `network`: the log holds no register of the network, or
   * none yet. All of these are tried again.
   */
  readonly reason: 'event' | 'broker' | 'log' | 'database' | 'topic' | 'rights' | 'network';
  readonly position: Position | null;
  readonly eventId: string | null;
  readonly eventType: string | null;
  /** Name of the error, SQLSTATE, or the fields that do not fit; never a text that could quote data. */
  readonly error: string;
  readonly attempts: number;
}

/** A batch, and what leaves of it. */
interface Ready {
  readonly batch: Batch;
  /** How many batches were taken with it. */
  readonly nth: number;
  readonly messages: readonly OutgoingMessage[];
  /** Of each message the span that stored its event; null where that was not traced. */
  readonly traces: readonly (string | null)[];
  /** The event in it that can't be told; `before`: where the one before it stands. */
  readonly refused: {
    readonly event: RecordedEvent;
    readonly before: Position | null;
    readonly where: string;
  } | null;
}

const longestPauseMs = 5_000;
/** How long, in milliseconds, who stops waits for an acknowledgement that is under way. */
const graceMs = 5_000;

interface SessionParts {
  /** Of the topic. */
  readonly name: string;
  readonly log: EventLog;
  readonly publisher: EventPublisher;
  readonly projection: Projection;
  readonly tracing?: Tracing;
}

/** One stretch of publishing, from where the checkpoint stood until it is stopped, fails or is another's. */
export class Session {
  readonly #name: string;
  readonly #publisher: EventPublisher;
  readonly #tracing: Tracing;
  readonly #projection: Projection;
  readonly #checkpoint: Checkpoint;
  readonly #owner: string;
  readonly #stop = new AbortController();
  readonly #reading: ReadAhead;
  readonly #backOff = new BackOff(longestPauseMs);
  #taken = 0;
  position: Position | null;
  acknowledged = 0;
  caughtUp = false;
  waitingSince: string | null = null;
  failure: PublicationFailure | null = null;
  /** Whether it got any further than where it began, or found that there is nothing further. */
  progressed = false;
  /** Never rejects. */
  readonly ended: Promise<void>;

  constructor(from: SessionParts, checkpoint: Checkpoint, owner: string, position: Position | null) {
    this.#name = from.name;
    this.#publisher = from.publisher;
    this.#tracing = from.tracing ?? noTracing;
    this.#projection = from.projection;
    this.#checkpoint = checkpoint;
    this.#owner = owner;
    this.position = position;
    const { signal } = this.#stop;
    this.#reading = new ReadAhead(from.log, { after: position, streamPrefixes: publishedPrefixes, signal });
    this.ended = this.#run();
  }

  stop(): void {
    this.#stop.abort();
  }

  async #run(): Promise<void> {
    let sending = Promise.resolve();
    for (;;) {
      const next = await this.#reading.next();
      if (next === 'stopped') break;
      if (next !== 'some') {
        await sending;
        if (this.failure === null) this.#fail('log', nameOf(next.error));
        break;
      }
      const batch = this.#reading.take();
      if (batch === null) {
        this.#caughtUpWith(this.#taken);
        continue;
      }
      this.#taken += 1;
      this.caughtUp = false;
      // Made ready while the one before is still on its way, and sent after it.
      const ready = { ...this.#messagesOf(batch.events), batch, nth: this.#taken };
      await sending;
      sending = this.#advance(ready);
    }
    await sending;
    this.#stop.abort();
    await this.#reading.ended;
  }

  #caughtUpWith(nth: number): void {
    this.caughtUp = nth === this.#taken && this.#reading.isEmpty();
    this.progressed ||= this.caughtUp;
  }

  /** Publishes what was made ready and moves the checkpoint behind it. Ends the session where that can't be. */
  async #advance({ messages, traces, refused, batch, nth }: Ready): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.waitingSince = batch.events[0]?.recordedAt ?? null;
    const upTo = refused === null ? batch.upTo : refused.before;
    const done =
      (messages.length === 0 || (await this.#send(messages, traces))) &&
      (upTo === null || upTo === this.position || (await this.#move(upTo)));
    if (done && refused === null) {
      this.waitingSince = null;
      if (batch.caughtUp) this.#caughtUpWith(nth);
      return;
    }
    if (done && refused !== null) {
      this.waitingSince = refused.event.recordedAt;
      this.#fail('event', refused.where, refused.event);
    }
    this.#stop.abort();
  }

  /** What leaves of the events, up to the first that can't be told. */
  #messagesOf(events: readonly RecordedEvent[]): Pick<Ready, 'messages' | 'traces' | 'refused'> {
    const messages: OutgoingMessage[] = [];
    const traces: (string | null)[] = [];
    let before: Position | null = null;
    for (const event of events) {
      const projected = this.#projection(event);
      if (projected.outcome === 'refused')
        return { messages, traces, refused: { event, before, where: projected.where } };
      if (projected.outcome === 'leaves') {
        const { id, subject: key, traceparent = null } = projected.event;
        messages.push({ id, key, body: JSON.stringify(projected.event) });
        traces.push(traceparent);
      }
      before = event.position;
    }
    return { messages, traces, refused: null };
  }

  /** Sends the same batch until it is acknowledged, so that nothing behind it goes out before it. */
  async #send(given: readonly OutgoingMessage[], traces: Ready['traces']): Promise<boolean> {
    const { signal } = this.#stop;
    const spans = this.#spansOf(traces);
    const messages = given.map((message, index) => {
      const traceparent = spans.of(traces[index] ?? null);
      return traceparent === null ? message : { ...message, traceparent };
    });
    while (!signal.aborted) {
      try {
        const acknowledged = await this.#inTime(this.#publisher.publish(messages));
        if (!acknowledged) return false;
        this.acknowledged += messages.length;
        this.#backOff.succeeded();
        this.failure = null;
        spans.end();
        return true;
      } catch (error) {
        const waitMs = this.#backOff.failed();
        const known = error instanceof BrokerUnavailableError ? error.fault : null;
        this.#fail(known?.reason ?? 'broker', known?.error ?? nameOf(error));
        await pause(waitMs, undefined, { signal }).catch(() => {});
      }
    }
    return false;
  }

  #spansOf(traces: Ready['traces']): SharedSpans {
    return shareSpans(this.#tracing, `send ${this.#name}`, traces, {
      kind: 'producer',
      attributes: {
        'messaging.system': 'kafka',
        'messaging.operation.type': 'send',
        'messaging.destination.name': this.#name,
        'messaging.batch.message_count': traces.length,
      },
    });
  }

  /** Waits for an acknowledgement, for a while only once it is time to stop. */
  async #inTime(publishing: Promise<void>): Promise<boolean> {
    const { signal } = this.#stop;
    const over = new AbortController();
    const late = new Promise<false>((resolve) => {
      const wait = () =>
        void pause(graceMs, false as const, { signal: over.signal }).then(resolve, () => resolve(false));
      if (signal.aborted) wait();
      else signal.addEventListener('abort', wait, { once: true, signal: over.signal });
    });
    try {
      return await Promise.race([publishing.then(() => true), late]);
    } finally {
      over.abort();
    }
  }

  async #move(to: Position): Promise<boolean> {
    try {
      if (!(await this.#checkpoint.move(this.#owner, this.position, to))) return false;
      this.position = to;
      this.progressed = true;
      return true;
    } catch (error) {
      this.#fail('database', nameOf(error));
      return false;
    }
  }

  #fail(reason: PublicationFailure['reason'], error: string, event: RecordedEvent | null = null): void {
    this.failure = {
      reason,
      position: event?.position ?? this.position,
      eventId: event?.id ?? null,
      eventType: event?.type ?? null,
      error,
      attempts: (this.failure?.attempts ?? 0) + 1,
    };
  }
}

const nameOf = (error: unknown): string =>
  sqlState(error) ?? (error instanceof Error ? error.name : 'unknown');
