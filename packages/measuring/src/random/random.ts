/**
 * A seeded stream of chance (sfc32), so that the same seed gives the same data on every machine. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed any whole number; @param label keeps streams of the same seed apart */
  constructor(seed: number, label = '') {
    let hash = (seed ^ 0x9e3779b9) >>> 0;
    const next = () => {
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) + 0x6d2b79f5;
      return (hash ^ (hash >>> 13)) >>> 0;
    };
    for (const letter of label) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    this.#a = next();
    this.#b = next();
    this.#c = next();
    for (let warmUp = 0; warmUp < 15; warmUp++) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with this probability (0–1). */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /**
   * One of these, each as likely.
   * @throws RangeError when there is none
   */
  pick<Item>(items: ArrayLike<Item>): Item {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  }

  /** An index of `cumulative`, whose last value is the sum of all weights. */
  weighted(cumulative: ArrayLike<number>): number {
    const at = this.next() * (cumulative[cumulative.length - 1] ?? 0);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Running sums, for `Random.weighted`. */
export function cumulate(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    sums[index] = sum;
  }
  return sums;
}

/** A list of which the n-th entry is drawn about 1/(n + offset)^exponent as often as the first (Zipf's law). */
export class ZipfList<Item> {
  readonly items: readonly Item[];
  readonly #sums: Float64Array;

  constructor(items: readonly Item[], exponent = 0.9, offset = 4) {
    this.items = items;
    this.#sums = cumulate(items.map((_, rank) => (rank + 1 + offset) ** -exponent));
  }

  draw(random: Random): Item {
    const item = this.items[random.weighted(this.#sums)];
    if (item === undefined) throw new RangeError('there is nothing to draw from');
    return item;
  }
}
