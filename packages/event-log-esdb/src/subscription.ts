import { setTimeout as pause } from 'node:timers/promises';
import {
  type EventCodec,
  type Position,
  type RecordedEvent,
  type SubscriptionFilter,
  type SubscriptionItem,
  untilAbort,
} from '@samenspoor/event-log';
import type { Connection } from './connection.js';
import { Delivery } from './delivery.js';
import { CallLostError } from './faults.js';
import type { Head } from './head.js';
import { comparePositions, later } from './position.js';
import type { Reader } from './reading.js';
import { storedEvent } from './stored-event.js';
import type { StreamNames } from './stream-names.js';

export interface SubscriptionSource {
  readonly connection: Connection;
  readonly reader: Reader;
  readonly head: Head;
  readonly names: StreamNames;
  readonly codec: EventCodec;
  /** How long, in milliseconds, to trust that no news means nothing new. */
  readonly pollMs: number;
  /** How long, in milliseconds, a subscription may be silent before its connection is doubted. */
  readonly silenceMs: number;
}

/** Between being asked for a position and looking for it: what is on its way mostly arrives by itself. */
const graceMs = 10;
const firstPauseMs = 50;
const longestPauseMs = 5_000;
/** Looked through by the subscriber itself, in one go: the server tells of every stretch longer than about 32 events. */
const pageOfAll = 64;
const mostPages = 4;

/** See EventLog.subscribe. Goes on by itself from where it was after a drop. */
export async function* followLog(
  source: SubscriptionSource,
  after: Position | null,
  filter: SubscriptionFilter | undefined,
  stop: AbortSignal,
): AsyncGenerator<SubscriptionItem> {
  const follower = new Follower(source, after, filter, stop);
  for (let pauseMs = firstPauseMs; !stop.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      for await (const item of follower.connected()) {
        yield item;
        pauseMs = firstPauseMs;
      }
    } catch (error) {
      if (stop.aborted) return;
      source.connection.dropped(error);
      await pause(pauseMs * (0.5 + Math.random()), undefined, { signal: stop }).catch(() => {});
    }
  }
}

/** A subscriber's place, kept over any number of connections. */
class Follower {
  readonly #source: SubscriptionSource;
  readonly #filter: SubscriptionFilter | undefined;
  readonly #stop: AbortSignal;
  readonly #start: Position | null;
  /** Every wanted event up to here was given. Only ever set to what that holds for: a mark must not skip anything. */
  #position: Position | null;
  #announced: Position | null | undefined;

  constructor(
    source: SubscriptionSource,
    after: Position | null,
    filter: SubscriptionFilter | undefined,
    stop: AbortSignal,
  ) {
    this.#source = source;
    this.#start = after;
    this.#position = after;
    this.#filter = filter;
    this.#stop = stop;
  }

  /** One connection's worth of items. Returns at the end of it all, throws when the connection dropped. */
  async *connected(): AsyncGenerator<SubscriptionItem> {
    const { connection, head, names, codec } = this.#source;
    // Before subscribing: once caught up, the subscription has passed everything that was there now.
    const there = await untilAbort(head.look(), this.#stop);
    if (this.#stop.aborted) return;
    this.#checkWithinLog(there ?? null);
    const { client, retired } = connection.current;
    const delivery = new Delivery(client, this.#position, names.serverFilter(this.#filter));
    const stopListening = head.onAsked(delivery.wakeUp);
    const end = AbortSignal.any([this.#stop, retired]);
    let live = false;
    let quietSince = performance.now();
    try {
      while (!end.aborted) {
        const { seen } = delivery.wakeUp;
        const delivered = delivery.next();
        if (delivered !== null) quietSince = performance.now();
        if (delivered?.kind === 'event') {
          const event = this.#taken(delivered.resolved.event);
          if (event !== null) yield { kind: 'event', event: codec.decode(event) };
        } else if (delivered?.kind === 'checkpoint') {
          this.#position = later(this.#position, delivered.position);
        } else if (delivered !== null) {
          live = delivered.kind === 'caught-up';
          if (live) this.#position = later(this.#position, there ?? null);
        } else if (live && this.#announced !== this.#mark()) {
          this.#announced = this.#mark();
          yield { kind: 'caught-up', position: this.#announced };
        } else {
          const patienceMs = this.#patienceMs(live, quietSince);
          await delivery.wakeUp.wait(seen, end, patienceMs);
          if (end.aborted || delivery.wakeUp.seen !== seen) continue;
          await untilAbort(this.#lookByItself(live, quietSince), end);
        }
      }
    } finally {
      stopListening();
      delivery.end();
    }
    if (!this.#stop.aborted) throw new CallLostError('the client was replaced during a subscription');
  }

  #taken(event: Parameters<typeof storedEvent>[0] | undefined): RecordedEvent | null {
    if (event === undefined) return null;
    const recorded = storedEvent(event, this.#source.names);
    this.#source.head.noteEvent();
    this.#position = recorded.position;
    return recorded;
  }

  /** A log that holds nothing has no position, though the server has events of its own. */
  #mark(): Position | null {
    return this.#source.head.holdsSomething ? this.#position : null;
  }

  #checkWithinLog(head: Position | null): void {
    if (this.#position === null) return;
    // While the log holds nothing, who began at its start may have passed what the server itself wrote.
    if (head === null ? this.#start === null : comparePositions(head, this.#position) >= 0) return;
    throw new Error(
      `Position ${this.#position} lies past the end of the log (${head ?? 'empty'}): this is another log, or an older ` +
        'copy of it. Whatever was built from the newer one must be rebuilt.',
    );
  }

  #patienceMs(live: boolean, quietSince: number): number {
    const { head, pollMs, silenceMs } = this.#source;
    if (!live) return silenceMs;
    const told = head.newestTold;
    const awaited = told !== null && (this.#position === null || comparePositions(told, this.#position) > 0);
    // The longer nothing comes, the less often it is looked for.
    return awaited ? Math.min(pollMs, Math.max(graceMs, (performance.now() - quietSince) / 4)) : pollMs;
  }

  /**
   * Looks whether there is anything between its place and the end of the log. If nothing there is wanted it moves to
   * that end, which no subscription of the server would tell of in less than some 32 events. What is wanted will be
   * delivered; when it is not, the connection is given up. To ask is also to notice a server that answers nothing.
   */
  async #lookByItself(live: boolean, quietSince: number): Promise<void> {
    const { head, reader, names, silenceMs } = this.#source;
    const end = await head.look();
    const silent = performance.now() - quietSince > silenceMs;
    if (!live) {
      if (performance.now() - quietSince > 3 * silenceMs)
        throw new CallLostError('a subscription that fell silent');
      return;
    }
    let reached = this.#position;
    for (let page = 0; page < mostPages && end !== null; page += 1) {
      if (reached !== null && comparePositions(reached, end) >= 0) break;
      const places = await reader.nextInAll(reached, pageOfAll);
      if (places.some(({ stream }) => names.wanted(stream, this.#filter))) {
        if (silent) throw new CallLostError('a subscription that does not deliver what is there');
        return;
      }
      reached = later(reached, places.at(-1)?.position ?? null);
      if (places.length === 0) break;
    }
    if (end !== null && reached !== null && comparePositions(reached, end) >= 0) this.#position = reached;
  }
}
