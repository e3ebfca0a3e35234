import { formError } from '@samenspoor/contracts';
import { refuse } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { HttpEnvironment } from '../environment.js';
import { formProblem, refused } from '../errors/problem-error.js';
import type { ReadView } from './reading.js';

const DEFAULT_PATIENCE_MS = 5_000;

/** Only the log can tell whether a text is a position of its own: it refuses to compare one that is not. */
const asPosition = (text: string): Position => text as Position;

/** Makes readers wait for what they must know, and keeps the newest position that this process acknowledged. */
export class Freshness {
  #newest: Position | null = null;
  readonly #environment: Pick<HttpEnvironment, 'log' | 'reading' | 'patienceMs'>;

  constructor(environment: Pick<HttpEnvironment, 'log' | 'reading' | 'patienceMs'>) {
    this.#environment = environment;
  }

  /** A caller is about to be told that everything up to this position is stored. */
  acknowledge(position: Position): void {
    this.#newest = this.#later(this.#newest, position);
  }

  /** The newest position that this process acknowledged; null before the first. */
  get newest(): Position | null {
    return this.#newest;
  }

  /** Whether a text is a position that a log like ours gives. */
  position(text: string | undefined): Position | null {
    if (text === undefined) return null;
    const position = asPosition(text);
    try {
      this.#environment.log.compare(position, position);
    } catch {
      throw formProblem('header', [formError(['read-after'], 'read-after')]);
    }
    return position;
  }

  /** Resolves when these views know everything that any process acknowledged before this was called. */
  async everything(views: readonly ReadView[]): Promise<void> {
    const head = await this.#environment.log.head();
    if (head !== null) await this.#waitFor(head, views);
  }

  /** Resolves when these views know what this process acknowledged, and what stands at `after`. */
  async acknowledged(views: readonly ReadView[], after: Position | null): Promise<void> {
    const position = after === null ? this.#newest : this.#later(this.#newest, after);
    if (position !== null) await this.#waitFor(position, views);
  }

  /** Waits until these views know what stands at a position, or so many milliseconds. */
  async settle(views: readonly ReadView[], position: Position, patienceMs: number): Promise<void> {
    const { reading } = this.#environment;
    await Promise.all(views.map((view) => reading.waitFor(position, patienceMs, view)));
  }

  /** Only what is read is waited for: another view that stands still holds up nobody. */
  async #waitFor(position: Position, views: readonly ReadView[]): Promise<void> {
    const { reading, patienceMs = DEFAULT_PATIENCE_MS } = this.#environment;
    const known = await Promise.all(views.map((view) => reading.waitFor(position, patienceMs, view)));
    if (known.includes(false)) throw refused(refuse('unavailable', 'view-behind').refusal);
  }

  #later(a: Position | null, b: Position): Position {
    return a !== null && this.#environment.log.compare(a, b) > 0 ? a : b;
  }
}
