import type { Position, RecordedEvent, SubscriptionItem } from '../port.js';

/** What a reader gives those it reads for at a time. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  /** Who was given the batch knows everything up to here. */
  readonly upTo: Position;
  /** Whether that is everything there was when the log was last looked at. */
  readonly caughtUp: boolean;
}

const mostEvents = 1_000;
/** In characters of JSON, about: a report may carry up to a MiB. */
const mostCharacters = 8_000_000;

/** Holds what the subscription gave until it is taken: one batch being read while another is written. */
export class Inbox {
  #items: SubscriptionItem[] = [];
  #sizes: number[] = [];
  #next = 0;
  #characters = 0;

  /** Adds an item; the answer says whether there is room for another. */
  add(item: SubscriptionItem): boolean {
    const size = item.kind === 'event' ? sizeOf(item.event.data) : 0;
    this.#items.push(item);
    this.#sizes.push(size);
    this.#characters += size;
    return this.hasRoom();
  }

  hasRoom(): boolean {
    return this.count < 2 * mostEvents && this.#characters < 2 * mostCharacters;
  }

  /** How much waits here. */
  get count(): number {
    return this.#items.length - this.#next;
  }

  isEmpty(): boolean {
    return this.count === 0;
  }

  /** Takes what there is, within bounds. Null when there is nothing, or an empty log. */
  take(): Batch | null {
    const events: RecordedEvent[] = [];
    let upTo: Position | null = null;
    let caughtUp = false;
    let characters = 0;
    for (; events.length < mostEvents && characters < mostCharacters; this.#next += 1) {
      const item = this.#items[this.#next];
      if (item === undefined) break;
      if (item.kind === 'event') {
        characters += this.#sizes[this.#next] ?? 0;
        events.push(item.event);
        upTo = item.event.position;
      } else upTo = item.position ?? upTo;
      caughtUp = item.kind === 'caught-up';
    }
    this.#characters -= characters;
    if (this.isEmpty() || this.#next > mostEvents) {
      this.#items = this.#items.slice(this.#next);
      this.#sizes = this.#sizes.slice(this.#next);
      this.#next = 0;
    }
    return upTo === null ? null : { events, upTo, caughtUp };
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 2;
  for (const inner of Object.values(value)) size += 8 + sizeOf(inner);
  return size;
}
