/** Of a key that nobody is filed under, and of a chain's end. */
const none = -1;

/** Fewest slots of the table; always a power of two. */
const leastSlots = 1 << 12;

/** A typed array that doubles when it is full. */
class Column {
  values = new Int32Array(1 << 12);
  length = 0;

  push(value: number): number {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  at(place: number): number {
    return this.values[place] ?? none;
  }
}

/**
 * Which persons are filed under which blocking keys, in typed arrays: some 16 bytes for each person under a key, and
 * no object. Keys and persons are numbers: the hash of a key, and the person's place in the index.
 */
export class BlockTable {
  #hashes = new Int32Array(leastSlots);
  #heads = new Int32Array(leastSlots).fill(none);
  #counts = new Int32Array(leastSlots).fill(none);
  #used = 0;
  readonly #persons = new Column();
  readonly #next = new Column();
  #free = none;

  /** Bytes that the arrays take. */
  get bytes(): number {
    return this.#hashes.byteLength * 3 + this.#persons.values.byteLength * 2;
  }

  /** Files a person under a key, also when it is there already. */
  add(hash: number, person: number): void {
    if ((this.#used + 1) * 10 > this.#hashes.length * 7) this.#grow();
    const slot = this.#slotOf(hash);
    if ((this.#counts[slot] ?? none) === none) {
      this.#hashes[slot] = hash;
      this.#counts[slot] = 0;
      this.#heads[slot] = none;
      this.#used += 1;
    }
    this.#heads[slot] = this.#posting(person, this.#heads[slot] ?? none);
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** Whether the person is filed under the key. */
  has(hash: number, person: number): boolean {
    for (let at = this.#headOf(hash); at !== none; at = this.#next.at(at))
      if (this.#persons.at(at) === person) return true;
    return false;
  }

  /** Takes a person away from a key, once. */
  remove(hash: number, person: number): void {
    const slot = this.#slotOf(hash);
    if ((this.#counts[slot] ?? none) <= 0) return;
    let before = none;
    for (let at = this.#heads[slot] ?? none; at !== none; before = at, at = this.#next.at(at)) {
      if (this.#persons.at(at) !== person) continue;
      if (before === none) this.#heads[slot] = this.#next.at(at);
      else this.#next.values[before] = this.#next.at(at);
      this.#counts[slot] = (this.#counts[slot] ?? 0) - 1;
      this.#persons.values[at] = none;
      this.#next.values[at] = this.#free;
      this.#free = at;
      return;
    }
  }

  /**
   * The distinct persons under these keys, from the rarest key on. An over-full key is left out, with all that are
   * fuller still, once `budget` persons would be passed: what so many share says little.
   */
  find(hashes: Iterable<number>, budget: number): ReadonlySet<number> {
    const slots: number[] = [];
    for (const hash of hashes) {
      const slot = this.#slotOf(hash);
      if ((this.#counts[slot] ?? none) > 0) slots.push(slot);
    }
    slots.sort((a, b) => (this.#counts[a] ?? 0) - (this.#counts[b] ?? 0));
    const found = new Set<number>();
    for (const slot of slots) {
      if (found.size + (this.#counts[slot] ?? 0) > budget) break;
      for (let at = this.#heads[slot] ?? none; at !== none; at = this.#next.at(at))
        found.add(this.#persons.at(at));
    }
    return found;
  }

  #posting(person: number, next: number): number {
    if (this.#free === none) {
      this.#next.push(next);
      return this.#persons.push(person);
    }
    const reused = this.#free;
    this.#free = this.#next.at(reused);
    this.#persons.values[reused] = person;
    this.#next.values[reused] = next;
    return reused;
  }

  #headOf(hash: number): number {
    const slot = this.#slotOf(hash);
    return (this.#counts[slot] ?? none) > 0 ? (this.#heads[slot] ?? none) : none;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    // Neighbouring hashes must not end up in neighbouring slots: the keys of one report would pile up.
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d) & mask;
    while ((this.#counts[slot] ?? none) !== none && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** Twice the slots; keys under which nobody is left are dropped. */
  #grow(): void {
    const hashes = this.#hashes;
    const heads = this.#heads;
    const counts = this.#counts;
    const slots = hashes.length * 2;
    this.#hashes = new Int32Array(slots);
    this.#heads = new Int32Array(slots).fill(none);
    this.#counts = new Int32Array(slots).fill(none);
    this.#used = 0;
    for (let old = 0; old < hashes.length; old++) {
      const count = counts[old] ?? none;
      if (count <= 0) continue;
      const slot = this.#slotOf(hashes[old] ?? 0);
      this.#hashes[slot] = hashes[old] ?? 0;
      this.#heads[slot] = heads[old] ?? none;
      this.#counts[slot] = count;
      this.#used += 1;
    }
  }
}
