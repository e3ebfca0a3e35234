/**
 * Tells waiting subscriptions that there may be something new. `seen` is read before the log is looked at and given
 * to `wait` after: a wake-up in between makes `wait` return at once, so none is ever missed.
 */
export class WakeUp {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  get seen(): number {
    return this.#count;
  }

  wake(): void {
    this.#count += 1;
    for (const resume of [...this.#waiting]) resume();
  }

  /** Resolves at the first `wake` after `seen` was read, on abort, or after `timeoutMs` milliseconds if given. */
  wait(seen: number, signal: AbortSignal, timeoutMs?: number): Promise<void> {
    if (this.#count !== seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const resume = () => {
        this.#waiting.delete(resume);
        signal.removeEventListener('abort', resume);
        clearTimeout(timer);
        resolve();
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(resume, timeoutMs);
      this.#waiting.add(resume);
      signal.addEventListener('abort', resume, { once: true });
    });
  }
}
