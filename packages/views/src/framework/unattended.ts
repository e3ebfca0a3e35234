import type { AnyView } from './definition.js';
import type { GenerationRow } from './generations.js';

/** How long, in milliseconds, nobody may run a view before a process with other rules takes it over. */
export const usualPatienceMs = 30_000;

/**
 * Notes since when nobody runs a view that this process could only run with another fingerprint. Whoever starts last knows best; but
 * when that one is gone for good, the view would stand still, and whoever is left knows better than nobody.
 */
export class Unattended {
  readonly #views: readonly AnyView[];
  readonly #patienceMs: number;
  readonly #since = new Map<AnyView, number>();

  constructor(views: readonly AnyView[], patienceMs: number) {
    this.#views = views.filter(({ fingerprint }) => fingerprint !== undefined);
    this.#patienceMs = patienceMs;
  }

  /**
   * Views that nobody has been running for too long, each once.
   * @param rows where all generations stand
   * @param now milliseconds of a clock that is never set
   */
  among(rows: readonly GenerationRow[], now: number): readonly AnyView[] {
    return this.#views.filter((view) => {
      const present = rows.filter(
        (row) => row.view === view.name && row.version === view.version && !row.retired,
      );
      if (present.length === 0 || present.some(({ attended }) => attended)) {
        this.#since.delete(view);
        return false;
      }
      const since = this.#since.get(view) ?? now;
      this.#since.set(view, since);
      if (now - since < this.#patienceMs) return false;
      this.#since.delete(view);
      return true;
    });
  }
}
