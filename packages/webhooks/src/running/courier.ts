import { setTimeout as pause } from 'node:timers/promises';
import { trajectoryStreamPrefix } from '@samenspoor/domain';
import type { EventLog, Position, RecordedEvent, Revision } from '@samenspoor/event-log';
import { sqlState } from '@samenspoor/sql';
import type { Failure, Outcome } from '../delivering/outcome.js';
import { nextPauseMs } from '../delivering/retry.js';
import type { Sender } from '../delivering/sender.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import type { DeadLetterFailure, EndpointStore, Standing } from '../storage/endpoint-store.js';
import type { Telling } from '../telling/telling.js';
import { redeliver } from './redeliver.js';

/** What happened to an endpoint, for the log of the service: never an address, an id of a trajectory, or what was told. */
export type Happening =
  | {
      readonly kind: 'failed' | 'dead-letter';
      readonly eventId: string;
      readonly failure: DeadLetterFailure;
      readonly attempts: number;
    }
  | { readonly kind: 'disabled' }
  /** The log or the database is in trouble; tried again. */
  | { readonly kind: 'fault'; readonly error: string };

export interface CourierParts {
  readonly log: EventLog;
  readonly store: EndpointStore;
  readonly tell: Telling;
  readonly sender: Sender;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly onHappening: (happening: Happening) => void;
}

export type CourierState = 'running' | 'retrying' | 'disabled' | 'fault';

/** In bytes; a longer event is a dead letter at once. */
export const mostBodyBytes = 1_024 * 1_024;
/** Events that are not for the endpoint, passed before the checkpoint moves; and the longest it stays, in milliseconds. */
const mostPassed = 1_000;
const longestUnmovedMs = 1_000;
const longestFaultPauseMs = 30_000;
/** After losing the checkpoint to somebody else; who lost the lease is stopped meanwhile. */
const contendedPauseMs = 250;
const longestPauseMs = 60 * 60 * 1_000;
/** How long, in milliseconds, who stops waits for an answer that is under way. */
const graceMs = 5_000;

/** Brings one endpoint what it is to be told, in the order of the log, one event at a time. */
export class Courier {
  readonly #endpoint: Endpoint;
  readonly #parts: CourierParts;
  readonly #cut = new AbortController();
  #turn = new AbortController();
  #isStopped = false;
  #running: Promise<void> | undefined;
  state: CourierState = 'running';
  waitingSince: string | null = null;
  delivered = 0;
  failed = 0;
  filed = 0;

  constructor(endpoint: Endpoint, parts: CourierParts) {
    this.#endpoint = endpoint;
    this.#parts = parts;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Somebody gave an order: what stands in the database is read anew. */
  wake(): void {
    this.#turn.abort();
  }

  /** Waits for the answer that is under way, for a few seconds at most. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#turn.abort();
    const timer = setTimeout(() => this.#cut.abort(), graceMs);
    await this.#running;
    clearTimeout(timer);
    this.#parts.sender.close();
  }

  /** Another process delivers now: what is under way is ended. */
  async abandon(): Promise<void> {
    this.#cut.abort();
    await this.stop();
  }

  async #run(): Promise<void> {
    let faults = 0;
    while (!this.#isStopped) {
      this.#turn = new AbortController();
      const { signal } = this.#turn;
      let pauseMs = 0;
      try {
        pauseMs = await this.#stretch(signal);
        faults = 0;
      } catch (error) {
        this.state = 'fault';
        this.#parts.onHappening({ kind: 'fault', error: nameOf(error) });
        faults += 1;
        pauseMs = Math.min(250 * 2 ** faults, longestFaultPauseMs);
      }
      if (pauseMs > 0) await pause(Math.min(pauseMs, longestPauseMs), undefined, { signal }).catch(() => {});
    }
  }

  /** Delivers until something stands in the way, or an order comes. @returns milliseconds to wait before the next stretch */
  async #stretch(signal: AbortSignal): Promise<number> {
    const { log, store } = this.#parts;
    const standing = await store.standing();
    if (standing.disabled) {
      this.state = 'disabled';
      return longestPauseMs;
    }
    const redelivered = await redeliver(this.#parts, this.#cut.signal, signal);
    this.delivered += redelivered.delivered;
    if (redelivered.isGone) return this.#disable(standing.position, standing.position);
    if (standing.retryInMs > 0) {
      this.state = 'retrying';
      return standing.retryInMs;
    }
    if (standing.attempts === 0) this.state = 'running';
    const passage = new Passage(store, standing);
    const blocked = new Map(await store.blockedStreams());
    const filter = { streamPrefixes: [trajectoryStreamPrefix] };
    for await (const item of log.subscribe({ after: standing.position, filter, signal })) {
      if (item.kind === 'caught-up') {
        if (item.position !== null && !(await passage.caughtUp(item.position))) return contendedPauseMs;
        this.waitingSince = null;
        continue;
      }
      const pauseMs = await this.#take(item.event, passage, blocked);
      if (pauseMs !== null) return pauseMs;
    }
    return 0;
  }

  /** @returns null to go on, or milliseconds to wait before the next stretch */
  async #take(
    event: RecordedEvent,
    passage: Passage,
    blocked: Map<string, Revision>,
  ): Promise<number | null> {
    const { store, tell, sender } = this.#parts;
    const told = await tell(event);
    if (told !== null) this.waitingSince = event.recordedAt;
    if (told === null) return (await passage.passed(event.position)) ? null : contendedPauseMs;
    const file = async (failure: DeadLetterFailure, attempts: number): Promise<number | null> => {
      const { id: eventId } = told.message;
      const { stream, revision, position } = event;
      const letter = {
        eventId,
        stream,
        revision,
        position,
        eventType: typeOf(told, event),
        attempts,
        failure,
      };
      if (!(await store.filed(passage.to(position), letter))) return contendedPauseMs;
      blocked.set(stream, Math.min(revision, blocked.get(stream) ?? revision));
      passage.moved(position, false);
      this.filed += 1;
      this.state = 'running';
      this.#parts.onHappening({ kind: 'dead-letter', eventId, failure, attempts });
      return null;
    };
    // One that is told again may stand in front of it.
    if (event.revision >= (blocked.get(event.stream) ?? Infinity) && event.type !== 'Erased')
      return file({ reason: 'behind-a-dead-letter', status: null, error: null }, 0);
    if (told.outcome === 'refused')
      return file({ reason: 'cannot-be-told', status: null, error: told.where }, 0);
    if (Buffer.byteLength(told.message.body) > mostBodyBytes)
      return file({ reason: 'too-large', status: null, error: null }, 0);
    const outcome = await sender.send(told.message, this.#cut.signal);
    switch (outcome.kind) {
      case 'cut':
        return contendedPauseMs;
      case 'gone':
        return this.#disable(passage.stored, passage.looked);
      case 'delivered':
        if (!(await store.delivered(passage.to(event.position), event))) return contendedPauseMs;
        if (event.type === 'Erased') blocked.delete(event.stream);
        passage.moved(event.position, false);
        this.delivered += 1;
        this.state = 'running';
        return null;
      case 'failed':
        return this.#failed(event, told.message.id, passage, outcome, file);
    }
  }

  async #failed(
    event: RecordedEvent,
    eventId: string,
    passage: Passage,
    { failure, retryAfterMs }: Extract<Outcome, { kind: 'failed' }>,
    file: (failure: Failure, attempts: number) => Promise<number | null>,
  ): Promise<number | null> {
    const { store, random, onHappening } = this.#parts;
    const attempts = passage.attempts + 1;
    this.failed += 1;
    const pauseMs = nextPauseMs(this.#endpoint.pausesMs, attempts, failure, retryAfterMs, random());
    if (pauseMs === null) return file(failure, attempts);
    onHappening({ kind: 'failed', eventId, failure, attempts });
    // In front of the event, so that the attempts that are counted are those at this one.
    if (!(await store.failed(passage.to(passage.looked), event, failure, attempts, pauseMs)))
      return contendedPauseMs;
    this.state = 'retrying';
    return pauseMs;
  }

  async #disable(from: Position | null, to: Position | null): Promise<number> {
    const gone = { reason: 'answer' as const, status: 410, error: null };
    if (!(await this.#parts.store.disabled({ from, to }, gone))) return contendedPauseMs;
    this.state = 'disabled';
    this.#parts.onHappening({ kind: 'disabled' });
    return longestPauseMs;
  }
}

/** How far a stretch came: what was looked at, and up to where that is stored. */
class Passage {
  readonly #store: EndpointStore;
  #passed = 0;
  #movedAt = performance.now();
  #isCaughtUp: boolean;
  stored: Position | null;
  looked: Position | null;
  /** Failed attempts at the first event that is for the endpoint. */
  attempts: number;

  constructor(store: EndpointStore, { position, caughtUp, attempts }: Standing) {
    this.#store = store;
    this.stored = position;
    this.looked = position;
    this.attempts = attempts;
    this.#isCaughtUp = caughtUp;
  }

  to(position: Position | null): { readonly from: Position | null; readonly to: Position | null } {
    return { from: this.stored, to: position };
  }

  /** The checkpoint stands here now. */
  moved(position: Position, caughtUp: boolean): void {
    this.stored = position;
    this.looked = position;
    this.attempts = 0;
    this.#passed = 0;
    this.#movedAt = performance.now();
    this.#isCaughtUp = caughtUp;
  }

  /** An event that is not for this endpoint. Not each of them is worth a statement. */
  async passed(position: Position): Promise<boolean> {
    this.looked = position;
    this.#passed += 1;
    return this.#passed < mostPassed || this.attempts > 0 ? true : this.#move(position, false);
  }

  async caughtUp(position: Position): Promise<boolean> {
    this.looked = position;
    const isDue = performance.now() - this.#movedAt > longestUnmovedMs && position !== this.stored;
    return this.#isCaughtUp && !isDue ? true : this.#move(position, true);
  }

  async #move(position: Position, caughtUp: boolean): Promise<boolean> {
    if (!(await this.#store.passed(this.to(position), caughtUp))) return false;
    this.moved(position, caughtUp);
    return true;
  }
}

const typeOf = (
  told: { readonly outcome: string; readonly type?: string },
  { type }: RecordedEvent,
): string => told.type ?? type;

const nameOf = (error: unknown): string =>
  sqlState(error) ?? (error instanceof Error ? error.name : 'unknown');
