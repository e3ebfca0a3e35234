/**
 * Does work that bears one name one after another, in the order in which it was asked for, and the rest side by side: what is
 * written to one trajectory at once would only stand in its own way.
 */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  run<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(name, mine);
    const forget = () => {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    };
    mine.then(forget, forget);
    return mine;
  }
}
