import type {
  AllStreamResolvedEvent,
  AllStreamSubscription,
  EventStoreDBClient,
} from '@eventstore/db-client';
import { START } from '@eventstore/db-client';
import { type Position, WakeUp } from '@samenspoor/event-log';
import { allPosition, later, positionFrom } from './position.js';
import type { ServerFilter } from './stream-names.js';

/** What a subscription of the server says, in its order. */
export type Delivered =
  | { readonly kind: 'event'; readonly resolved: AllStreamResolvedEvent }
  /** Nothing up to here is still to come. */
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'fell-behind' };

type Remark = Exclude<Delivered, { readonly kind: 'event' }>;

/**
 * One subscription to `$all` on one connection. The client gives events through a stream, and what is said between
 * them by callbacks that run ahead of that stream: each remark is held here until every event sent before it was taken.
 * Memory is bounded by the client's stream, which takes nothing more while it is full.
 */
export class Delivery {
  readonly wakeUp = new WakeUp();
  readonly #subscription: AllStreamSubscription;
  readonly #remarks: { readonly afterEvents: number; readonly remark: Remark }[] = [];
  #taken = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(client: EventStoreDBClient, after: Position | null, filter: ServerFilter) {
    this.#subscription = client.subscribeToAll({
      fromPosition: after === null ? START : allPosition(after),
      requiresLeader: true,
      filter: {
        ...filter,
        checkpointInterval: 1,
        checkpointReached: (_, at) => this.#remark({ kind: 'checkpoint', position: positionFrom(at) }),
      },
    });
    // Listened to from the first moment: an error nobody listens for ends the process. After it nothing comes.
    this.#subscription.on('error', (error: unknown) => this.#fail(error));
    this.#subscription.on('end', () => this.#fail(new Error('The server ended the subscription.')));
    this.#subscription.on('caughtUp', () => this.#remark({ kind: 'caught-up' }));
    this.#subscription.on('fellBehind', () => this.#remark({ kind: 'fell-behind' }));
    this.#subscription.on('readable', () => this.wakeUp.wake());
  }

  /**
   * The next thing said, or null when nothing waits: then `wakeUp` tells when something may.
   * Throws the error with which the subscription dropped, once everything before it was taken.
   */
  next(): Delivered | null {
    const [first] = this.#remarks;
    if (first !== undefined && first.afterEvents <= this.#taken) {
      this.#remarks.shift();
      return first.remark;
    }
    const resolved: AllStreamResolvedEvent | null = this.#subscription.read();
    if (resolved !== null) {
      this.#taken += 1;
      return { kind: 'event', resolved };
    }
    if (this.#failure !== undefined) throw this.#failure.error;
    return null;
  }

  /** Gives the subscription up. */
  end(): void {
    this.#subscription.unsubscribe().catch(() => {});
    this.#subscription.destroy();
  }

  #remark(remark: Remark): void {
    const afterEvents = this.#taken + this.#subscription.readableLength;
    const last = this.#remarks.at(-1);
    // Long stretches without a wanted event bring a checkpoint every few events; only the newest is of use.
    if (
      remark.kind === 'checkpoint' &&
      last?.remark.kind === 'checkpoint' &&
      last.afterEvents === afterEvents
    ) {
      this.#remarks.pop();
      const position = later(last.remark.position, remark.position) ?? remark.position;
      this.#remarks.push({ afterEvents, remark: { kind: 'checkpoint', position } });
    } else {
      this.#remarks.push({ afterEvents, remark });
    }
    this.wakeUp.wake();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.wakeUp.wake();
  }
}
