/**
 * Files of one kind under many keys. A key with one file holds it bare: most keys have one, and a set for each would
 * be the larger part of the memory.
 */
export class BlockStore<File extends object> {
  readonly #blocks = new Map<string, File | Set<File>>();

  /** Puts a file under each key; one that is there already stays. */
  add(keys: Iterable<string>, file: File): void {
    for (const key of keys) {
      const block = this.#blocks.get(key);
      if (block === undefined) this.#blocks.set(key, file);
      else if (block instanceof Set) block.add(file);
      else if (block !== file) this.#blocks.set(key, new Set([block, file]));
    }
  }

  /** Takes a file away from each key; keys without files vanish. */
  remove(keys: Iterable<string>, file: File): void {
    for (const key of keys) {
      const block = this.#blocks.get(key);
      if (block === file) this.#blocks.delete(key);
      else if (block instanceof Set) {
        block.delete(file);
        const [only] = block;
        if (block.size === 1 && only !== undefined) this.#blocks.set(key, only);
      }
    }
  }

  /**
   * The distinct files under these keys, from the rarest key on. An over-full key is left out, with all that are
   * fuller still, once `budget` files would be passed: what so many share says little.
   */
  find(keys: Iterable<string>, budget: number): ReadonlySet<File> {
    const found = new Set<File>();
    const blocks: Set<File>[] = [];
    for (const key of keys) {
      const block = this.#blocks.get(key);
      if (block instanceof Set) blocks.push(block);
      else if (block !== undefined) found.add(block);
    }
    blocks.sort((a, b) => a.size - b.size);
    for (const block of blocks) {
      if (found.size + block.size > budget) break;
      for (const file of block) found.add(file);
    }
    return found;
  }

  /** Number of keys in use. */
  get size(): number {
    return this.#blocks.size;
  }
}
