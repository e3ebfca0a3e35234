import { UsageError } from '../command/arguments.js';

/** What is wrong with one line of a file, counted from 1. Never say what stands there: it may be about somebody. */
export function wrongAt(file: string, line: number, why: string): UsageError {
  return new UsageError(`${file}, line ${line}: ${why}`);
}

/** Names as they come by in a file, of which each may be there once. */
export class NamesOnce {
  readonly #lines = new Map<string, number>();
  readonly #file: string;
  readonly #called: string;

  /** @param called what the file calls these names, such as `externalRef` */
  constructor(file: string, called: string) {
    this.#file = file;
    this.#called = called;
  }

  /** Takes the name that stands on a line. @throws UsageError when it is empty, or was taken before */
  take(name: string | null | undefined, line: number): string {
    if (!name) throw wrongAt(this.#file, line, `there is no ${this.#called}. Each needs one of its own.`);
    const before = this.#lines.get(name);
    if (before !== undefined)
      throw wrongAt(
        this.#file,
        line,
        `its ${this.#called} stands on line ${before} already. Each needs one of its own.`,
      );
    this.#lines.set(name, line);
    return name;
  }
}
