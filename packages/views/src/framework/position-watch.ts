import type { Position } from '@samenspoor/event-log';
import { WakeUp } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { Generation } from './definition.js';
import { activeGenerations } from './generations.js';
import { generationKey, type ViewNames } from './names.js';

const firstPauseMs = 5;
const longestPauseMs = 50;
/** How long, in milliseconds, a reader may take it that the view it knew is still the one to read. */
const freshForMs = 200;

/**
 * What this process knows of the generations that readers read: which they are, and where they stand at least. Told
 * by the runner when it is here, else learned from the checkpoints. What is known only ever grows: a switch never
 * goes to a generation that stands before the one it replaces.
 */
export class PositionWatch {
  readonly #database: Database;
  readonly #names: ViewNames;
  readonly #compare: (a: Position, b: Position) => number;
  readonly #changed = new WakeUp();
  readonly #active = new Map<string, Generation>();
  readonly #positions = new Map<string, Position>();
  readonly #hereRun = new Set<string>();
  #learnedAt = Number.NEGATIVE_INFINITY;
  #learning: Promise<void> | undefined;

  constructor(database: Database, names: ViewNames, compare: (a: Position, b: Position) => number) {
    this.#database = database;
    this.#names = names;
    this.#compare = compare;
  }

  /** Takes in what the checkpoints say. */
  tell(rows: readonly (Generation & { readonly position: Position | null })[]): void {
    for (const row of rows) this.switched(row, row.position);
    this.#learnedAt = performance.now();
  }

  /** The runner of this process brought the active generation of a view here. */
  reached(of: Generation, position: Position | null): void {
    const active = this.#active.get(of.view);
    if (active && generationKey(active) === generationKey(of)) this.#advance(of.view, position);
  }

  /** Readers read this generation of its view now. News that arrives late, of one before it, is passed over. */
  switched({ view, version, generation }: Generation, position: Position | null): void {
    const known = this.#active.get(view);
    if (known === undefined || isLater({ version, generation }, known)) {
      this.#active.set(view, { view, version, generation });
      this.#changed.wake();
    }
    this.#advance(view, position);
  }

  /** The views whose active generation this process runs: their news comes by itself. */
  runsHere(views: Iterable<string>): void {
    this.#hereRun.clear();
    for (const view of views) this.#hereRun.add(view);
  }

  /** The generation that readers of the view read now; undefined when none was ever ready. */
  async activeOf(view: string): Promise<Generation | undefined> {
    if (performance.now() - this.#learnedAt > freshForMs || !this.#active.has(view)) await this.learn();
    return this.#active.get(view);
  }

  /** Resolves when readers read this generation of the view, or a later one. */
  async untilActive(of: Generation): Promise<void> {
    for (;;) {
      const seen = this.#changed.seen;
      const active = await this.activeOf(of.view);
      if (active && !isLater(of, active)) return;
      await this.#changed.wait(seen, never, longestPauseMs);
    }
  }

  positionOf(view: string): Position | null {
    return this.#positions.get(view) ?? null;
  }

  /** Asks the database; questions asked while one is under way get the answer of the next. */
  async learn(): Promise<void> {
    await this.#learning?.catch(() => {});
    this.#learning ??= activeGenerations(this.#database, this.#names)
      .then((rows) => this.tell(rows))
      .finally(() => {
        this.#learning = undefined;
      });
    await this.#learning;
  }

  /** Whether all of the views come to stand at or after the position within the time, in milliseconds. */
  async waitFor(views: readonly string[], position: Position, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const seen = this.#changed.seen;
      if (this.#allReached(views, position)) return true;
      if (!this.#allHere(views, position)) {
        await this.learn();
        if (this.#allReached(views, position)) return true;
      }
      const left = until - performance.now();
      if (left <= 0) return false;
      const news = this.#allHere(views, position) ? longestPauseMs : pauseMs;
      await this.#changed.wait(seen, never, Math.min(news, left));
    }
  }

  #allReached(views: readonly string[], position: Position): boolean {
    return views.every((view) => this.#hasReached(view, position));
  }

  /** Whether everything still waited for is run by this process. */
  #allHere(views: readonly string[], position: Position): boolean {
    return views.every((view) => this.#hereRun.has(view) || this.#hasReached(view, position));
  }

  #hasReached(view: string, position: Position): boolean {
    const known = this.#positions.get(view);
    return known !== undefined && this.#compare(known, position) >= 0;
  }

  #advance(view: string, position: Position | null): void {
    const known = this.#positions.get(view);
    if (position === null || (known !== undefined && this.#compare(position, known) <= 0)) return;
    this.#positions.set(view, position);
    // Only for news: who waits asks again at each wake-up, and asking is what brought this here.
    this.#changed.wake();
  }
}

/** Generations follow each other in this order; readers never go back. */
function isLater(one: Omit<Generation, 'view'>, other: Omit<Generation, 'view'>): boolean {
  return one.version > other.version || (one.version === other.version && one.generation > other.generation);
}

const never = new AbortController().signal;
