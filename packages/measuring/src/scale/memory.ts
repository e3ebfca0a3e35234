/** What this process holds, in bytes. */
export interface MemoryFigures {
  /** Resident set: what the operating system counts. */
  readonly rss: number;
  /** Objects on the JavaScript heap that are in use. */
  readonly heap: number;
  /** Buffers under typed arrays, outside the heap. */
  readonly typedArrays: number;
}

/** After a full collection where Node was started with `--expose-gc`; else with what is still to be collected. */
export function memoryNow(): MemoryFigures {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, heap: heapUsed, typedArrays: arrayBuffers };
}
