import type { Position, WakeUp } from '@samenspoor/event-log';
import type { Connection } from './connection.js';
import { Delivery } from './delivery.js';
import { CallLostError } from './faults.js';
import { later } from './position.js';
import type { Reader } from './reading.js';
import type { StreamNames } from './stream-names.js';

/** Where the log ends, and whether it holds anything: the server's own events do not count as something. */
export class Head {
  readonly #connection: Connection;
  readonly #reader: Reader;
  readonly #names: StreamNames;
  readonly #asking = new Set<WakeUp>();
  #holdsSomething = false;
  #newest: Position | null = null;
  /** Up to here there is no event of this log, however much others wrote: it need not be looked through again. */
  #emptyUpTo: Position | null = null;

  constructor(connection: Connection, reader: Reader, names: StreamNames) {
    this.#connection = connection;
    this.#reader = reader;
    this.#names = names;
  }

  /** Whether this log is known to hold an event. It never comes to hold none again. */
  get holdsSomething(): boolean {
    return this.#holdsSomething;
  }

  /** An event of this log was stored or seen. */
  noteEvent(): void {
    this.#holdsSomething = true;
  }

  /**
   * See EventLog.head. It is where `$all` ends, so it may lie past the last event of this log. Who was given it may
   * wait for a subscriber to get there: those are woken.
   */
  async position(): Promise<Position | null> {
    const head = await this.look();
    this.#newest = later(this.#newest, head);
    for (const wakeUp of this.#asking) wakeUp.wake();
    return head;
  }

  /** The same, for a subscriber that looks by itself. */
  async look(): Promise<Position | null> {
    const last = await this.#reader.lastInAll();
    if (last === null) return null;
    if (!this.#holdsSomething) {
      const found = this.#names.wanted(last.stream, undefined) || (await this.#hasAnEvent());
      if (found) this.#holdsSomething = true;
      else this.#emptyUpTo = later(this.#emptyUpTo, last.position);
    }
    return this.#holdsSomething ? last.position : null;
  }

  /** The furthest position that somebody was told, and may be waiting for. */
  get newestTold(): Position | null {
    return this.#newest;
  }

  /** Wakes whenever `position` was given out, until the function it returns is called. */
  onAsked(wakeUp: WakeUp): () => void {
    this.#asking.add(wakeUp);
    return () => this.#asking.delete(wakeUp);
  }

  /** Whether a subscription to everything of this log comes to an event before it has caught up. */
  #hasAnEvent(): Promise<boolean> {
    return this.#connection.call('look for the first event', async (client, alive) => {
      const { retired } = this.#connection.current;
      const delivery = new Delivery(client, this.#emptyUpTo, this.#names.serverFilter(undefined));
      try {
        while (!retired.aborted) {
          const { seen } = delivery.wakeUp;
          const delivered = delivery.next();
          if (delivered?.kind === 'event') return true;
          if (delivered?.kind === 'caught-up') return false;
          if (delivered === null) await delivery.wakeUp.wait(seen, retired);
          alive();
        }
        throw new CallLostError('the client was replaced while the first event was looked for');
      } finally {
        delivery.end();
      }
    });
  }
}
