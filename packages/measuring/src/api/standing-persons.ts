import { standsFor } from '../stream/standing.js';

/** Whom the persons of a service stand for, followed from its answers alone. Ids that were linked are one person. */
export class StandingPersons {
  readonly #parents = new Map<string, string>();
  readonly #truth = new Map<string, string[]>();

  /** A report was given to this person. */
  add(personId: string, trueId: string): void {
    const person = this.#root(personId);
    this.#truth.set(person, [...(this.#truth.get(person) ?? []), trueId]);
  }

  /** Two persons were said to be one. */
  link(one: string, other: string): void {
    const [first, second] = [this.#root(one), this.#root(other)];
    if (first === second) return;
    this.#truth.set(first, [...(this.#truth.get(first) ?? []), ...(this.#truth.get(second) ?? [])]);
    this.#truth.delete(second);
    this.#parents.set(second, first);
  }

  /** The young person this person stands for; null when nothing is known of it. */
  standsFor(personId: string): string | null {
    return standsFor(this.#truth.get(this.#root(personId)) ?? []);
  }

  #root(personId: string): string {
    let root = personId;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root))
      root = parent;
    return root;
  }
}
