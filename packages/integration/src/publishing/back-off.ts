/** Pauses that grow while the same thing keeps failing. */
export class BackOff {
  readonly #longestMs: number;
  #attempts = 0;

  /** @param longestMs no pause is longer */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  get attempts(): number {
    return this.#attempts;
  }

  /** Notes a failure; how long to wait before the next attempt, in milliseconds. */
  failed(): number {
    this.#attempts += 1;
    return Math.min(100 * 2 ** Math.min(this.#attempts - 1, 16), this.#longestMs);
  }

  succeeded(): void {
    this.#attempts = 0;
  }
}
