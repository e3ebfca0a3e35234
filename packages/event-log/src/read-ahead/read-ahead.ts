import type { EventLog, Position } from '../port.js';
import { WakeUp } from '../wake-up.js';
import { type Batch, Inbox } from './inbox.js';

export interface ReadAheadOptions {
  /** Events strictly after this position; from the beginning when null. */
  readonly after: Position | null;
  readonly streamPrefixes: readonly string[];
  /** Ends the reading. */
  readonly signal: AbortSignal;
}

/**
 * A subscription that is read ahead of who takes what it gives: the next batch comes in while the one before is being
 * written. Holds a bounded number of events.
 */
export class ReadAhead {
  readonly #log: EventLog;
  readonly #options: ReadAheadOptions;
  readonly #inbox = new Inbox();
  readonly #changed = new WakeUp();
  #broken: { readonly error: unknown } | null = null;
  /** Resolves when nothing is read any more. Never rejects. */
  readonly ended: Promise<void>;

  constructor(log: EventLog, options: ReadAheadOptions) {
    this.#log = log;
    this.#options = options;
    this.ended = this.#read();
  }

  /** How many items wait to be taken. */
  get count(): number {
    return this.#inbox.count;
  }

  isEmpty(): boolean {
    return this.#inbox.isEmpty();
  }

  /**
   * Resolves when there is something to take, or there never will be: `broken` when the subscription ended with an
   * error (and all before it was taken, so that whoever follows stands right in front of what can't be read),
   * `stopped` on abort.
   */
  async next(): Promise<'some' | 'stopped' | { readonly error: unknown }> {
    const { signal } = this.#options;
    for (;;) {
      const seen = this.#changed.seen;
      if (signal.aborted) return 'stopped';
      if (!this.#inbox.isEmpty()) return 'some';
      if (this.#broken !== null) return this.#broken;
      await this.#changed.wait(seen, signal);
    }
  }

  /** Takes what there is, within bounds. Null when there is nothing, or an empty log. */
  take(): Batch | null {
    const batch = this.#inbox.take();
    this.#changed.wake();
    return batch;
  }

  async #read(): Promise<void> {
    const { after, streamPrefixes, signal } = this.#options;
    try {
      for await (const item of this.#log.subscribe({ after, filter: { streamPrefixes }, signal })) {
        let room = this.#inbox.add(item);
        this.#changed.wake();
        while (!room && !signal.aborted) {
          const seen = this.#changed.seen;
          room = this.#inbox.hasRoom();
          if (!room) await this.#changed.wait(seen, signal);
        }
      }
      if (!signal.aborted) throw new Error('the log ended the subscription');
    } catch (error) {
      this.#broken = { error };
      this.#changed.wake();
    }
  }
}
