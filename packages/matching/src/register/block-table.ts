/** Of a key that nobody is filed under, and of a chain's end. */
const none = -1;

/** Fewest slots of the table; always a power of two. */
const leastSlots = 1 << 12;

// A slot is three numbers beside each other, and a posting two, so that each is one look into memory: at a million
// persons that is what filing and finding cost.
const perSlot = 3;
const [ofHash, ofHead, ofCount] = [0, 1, 2] as const;
const perPosting = 2;
const [ofPerson, ofNext] = [0, 1] as const;

/**
 * Which persons are filed under which blocking keys, in typed arrays: some 16 bytes for each person under a key, and
 * no object. Keys and persons are numbers: the hash of a key, and the person's place in the index.
 */
export class BlockTable {
  /** Hash, first posting and number of postings; a slot that was never used has `none` of them. */
  #slots = emptySlots(leastSlots);
  #used = 0;
  /** Person and next posting, in chains. */
  #postings = new Int32Array(perPosting << 12);
  #length = 0;
  #free = none;

  /** Bytes that the arrays take. */
  get bytes(): number {
    return this.#slots.byteLength + this.#postings.byteLength;
  }

  /** Makes room at once for so many different keys, unless somebody is filed already. */
  reserve(keys: number): void {
    if (this.#used > 0) return;
    let slots = leastSlots;
    while (slots * 7 < keys * 10) slots *= 2;
    this.#slots = emptySlots(slots);
  }

  /** Files a person under a key, also when it is there already. */
  add(hash: number, person: number): void {
    if ((this.#used + 1) * 10 * perSlot > this.#slots.length * 7) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#countAt(slot) === none) {
      this.#slots[slot + ofHash] = hash;
      this.#slots[slot + ofHead] = none;
      this.#slots[slot + ofCount] = 0;
      this.#used += 1;
    }
    this.#slots[slot + ofHead] = this.#posting(person, this.#headAt(slot));
    this.#slots[slot + ofCount] = this.#countAt(slot) + 1;
  }

  /** Whether the person is filed under the key. */
  has(hash: number, person: number): boolean {
    const slot = this.#slotOf(hash);
    for (let at = this.#headAt(slot); at !== none; at = this.#nextAt(at))
      if (this.#personAt(at) === person) return true;
    return false;
  }

  /** Takes a person away from a key, once. */
  remove(hash: number, person: number): void {
    const slot = this.#slotOf(hash);
    let before = none;
    for (let at = this.#headAt(slot); at !== none; before = at, at = this.#nextAt(at)) {
      if (this.#personAt(at) !== person) continue;
      if (before === none) this.#slots[slot + ofHead] = this.#nextAt(at);
      else this.#postings[before + ofNext] = this.#nextAt(at);
      this.#slots[slot + ofCount] = this.#countAt(slot) - 1;
      this.#postings[at + ofPerson] = none;
      this.#postings[at + ofNext] = this.#free;
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
      if (this.#countAt(slot) > 0) slots.push(slot);
    }
    slots.sort((a, b) => this.#countAt(a) - this.#countAt(b));
    const found = new Set<number>();
    for (const slot of slots) {
      if (found.size + this.#countAt(slot) > budget) break;
      for (let at = this.#headAt(slot); at !== none; at = this.#nextAt(at)) found.add(this.#personAt(at));
    }
    return found;
  }

  #headAt(slot: number): number {
    return this.#slots[slot + ofHead] ?? none;
  }

  #countAt(slot: number): number {
    return this.#slots[slot + ofCount] ?? none;
  }

  #personAt(posting: number): number {
    return this.#postings[posting + ofPerson] ?? none;
  }

  #nextAt(posting: number): number {
    return this.#postings[posting + ofNext] ?? none;
  }

  #posting(person: number, next: number): number {
    const at = this.#free === none ? this.#length : this.#free;
    if (this.#free === none) {
      if (at === this.#postings.length) {
        const larger = new Int32Array(this.#postings.length * 2);
        larger.set(this.#postings);
        this.#postings = larger;
      }
      this.#length += perPosting;
    } else this.#free = this.#nextAt(at);
    this.#postings[at + ofPerson] = person;
    this.#postings[at + ofNext] = next;
    return at;
  }

  /** Where the slot of a key begins, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length / perSlot - 1;
    // Neighbouring hashes must not end up in neighbouring slots: the keys of one report would pile up.
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d) & mask;
    for (;;) {
      const at = slot * perSlot;
      if (this.#countAt(at) === none || this.#slots[at + ofHash] === hash) return at;
      slot = (slot + 1) & mask;
    }
  }

  /** Twice the slots; keys under which nobody is left are dropped. */
  #grow(): void {
    const old = this.#slots;
    this.#slots = emptySlots((old.length / perSlot) * 2);
    this.#used = 0;
    for (let at = 0; at < old.length; at += perSlot) {
      const count = old[at + ofCount] ?? none;
      if (count <= 0) continue;
      const slot = this.#slotOf(old[at + ofHash] ?? 0);
      for (const each of [ofHash, ofHead, ofCount]) this.#slots[slot + each] = old[at + each] ?? none;
      this.#used += 1;
    }
  }
}

function emptySlots(slots: number): Int32Array<ArrayBuffer> {
  return new Int32Array(slots * perSlot).fill(none);
}
