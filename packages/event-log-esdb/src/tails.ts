import type { Revision, StreamName } from '@samenspoor/event-log';

interface Tail {
  readonly last: Revision;
  /** Ids of the events that end with `last`, oldest first. */
  readonly ids: readonly string[];
}

const mostStreams = 500;
const mostIds = 300;

/**
 * How the streams ended that this process lately read or appended to, so that an append right behind needs no read.
 * What stands in a stream never changes: a tail may be out of date, but never wrong about the revisions it names.
 */
export class Tails {
  readonly #tails = new Map<StreamName, Tail>();

  /** Ids were stored (or read) at consecutive revisions from `first`. */
  appended(stream: StreamName, first: Revision, ids: readonly string[]): void {
    if (ids.length === 0) return;
    const before = this.#tails.get(stream);
    // The end is what an append asks for; a look into the middle must not push it out.
    if (before !== undefined && before.last >= first + ids.length - 1) return;
    const joined = before !== undefined && before.last === first - 1 ? [...before.ids, ...ids] : ids;
    // Taken out first, so that the stream moves to the end of those that are forgotten one by one.
    this.#tails.delete(stream);
    this.#tails.set(stream, { last: first + ids.length - 1, ids: joined.slice(-mostIds) });
    const [oldest] = this.#tails.keys();
    if (this.#tails.size > mostStreams && oldest !== undefined) this.#tails.delete(oldest);
  }

  /** Ids of at least `count` events (fewer where the stream begins) up to a revision; undefined when not known. */
  upTo(stream: StreamName, revision: Revision, count: number): readonly string[] | undefined {
    const tail = this.#tails.get(stream);
    if (tail === undefined || tail.last !== revision) return undefined;
    const needed = Math.min(count, revision + 1);
    return tail.ids.length >= needed ? tail.ids : undefined;
  }
}
