import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { type Batch, type EventLog, type Position, ReadAhead } from '@samenspoor/event-log';
import type { Build } from './build.js';

export interface FeedEvents {
  /** A build was given a batch, failed on it (it left the feed), or turned out to be another runner's. */
  given(build: Build, outcome: 'applied' | 'failed' | 'lost'): void;
  /** All builds were given a batch. */
  afterBatch(feed: Feed): Promise<void>;
  /** The subscription ended with an error. */
  broken(feed: Feed, error: unknown): void;
}

/** Between two batches of a few events, in milliseconds: what a reader may wait longer under a steady load. */
const leastGapMs = 20;
/** So many events are worth a batch of their own. */
const plenty = 200;

/**
 * One subscription that feeds all builds that stand at the same position, so that the log is read once for all of
 * them. Each build's transaction and checkpoint are its own; one that fails leaves the feed, the others go on.
 */
export class Feed {
  readonly builds: Set<Build>;
  readonly #events: FeedEvents;
  readonly #stop = new AbortController();
  readonly #reading: ReadAhead;
  readonly #prefixes: ReadonlySet<string>;
  #takenUpTo: Position | null;
  #idle = false;
  #givenAt = Number.NEGATIVE_INFINITY;
  readonly ended: Promise<void>;

  constructor(log: EventLog, builds: readonly Build[], after: Position | null, events: FeedEvents) {
    this.#events = events;
    this.builds = new Set(builds);
    this.#prefixes = new Set(builds.flatMap((build) => build.view.streamPrefixes));
    this.#takenUpTo = after;
    this.#reading = new ReadAhead(log, {
      after,
      streamPrefixes: [...this.#prefixes],
      signal: this.#stop.signal,
    });
    this.ended = Promise.all([this.#reading.ended, this.#write()]).then(() => {});
  }

  /** Ends the feed; `ended` resolves when the batch at hand is finished. */
  stop(): void {
    this.#stop.abort();
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Whether all builds were given everything there was when the log was last looked at. */
  get idle(): boolean {
    return this.#idle;
  }

  /** Takes over the builds of another feed, if this one will still give them all that is new to them. */
  adopt(other: Feed, compare: (a: Position, b: Position) => number): boolean {
    const all = [...other.builds];
    const reads = all.every(({ view }) => view.streamPrefixes.every((prefix) => this.#prefixes.has(prefix)));
    if (this.stopped || !reads || !all.every(({ position }) => this.#reaches(position, compare)))
      return false;
    for (const build of all) this.builds.add(build);
    other.builds.clear();
    return true;
  }

  #reaches(at: Position | null, compare: (a: Position, b: Position) => number): boolean {
    if (this.#takenUpTo === null) return true;
    return at !== null && compare(at, this.#takenUpTo) >= 0;
  }

  async #write(): Promise<void> {
    for (;;) {
      const next = await this.#reading.next();
      if (next === 'stopped') return;
      if (next !== 'some') {
        // What came before was given first, so that the views stand right in front of what can't be read.
        this.stop();
        this.#events.broken(this, next.error);
        return;
      }
      await this.#gather();
      this.#givenAt = performance.now();
      const batch = this.#reading.take();
      if (batch === null) {
        this.#idle = true;
        for (const build of this.builds) build.caughtUp = true;
        await this.#events.afterBatch(this);
        continue;
      }
      this.#idle = false;
      this.#takenUpTo = batch.upTo;
      await Promise.all([...this.builds].map((build) => this.#give(build, batch)));
      this.#idle = batch.caughtUp && this.#reading.isEmpty();
      await this.#events.afterBatch(this);
    }
  }

  /**
   * Lets what comes in quick succession be written together: a lone event is written at once, a stream of single ones
   * in one batch per gap, so that the views take little from those who write. A log that is caught up with never waits.
   */
  async #gather(): Promise<void> {
    const gap = leastGapMs - (performance.now() - this.#givenAt);
    if (gap <= 0 || this.#reading.count >= plenty) return turn();
    await pause(gap, undefined, { signal: this.#stop.signal }).catch(() => {});
  }

  async #give(build: Build, batch: Batch): Promise<void> {
    const outcome = await build.apply(batch);
    if (outcome !== 'applied') this.builds.delete(build);
    this.#events.given(build, outcome);
  }
}
