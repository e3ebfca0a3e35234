import type { Position } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { pacedByViews, STRIDE } from './paced.js';

const position = (line: number): Position => `${line}` as Position;

describe('an import', () => {
  it('waits at each stride for what was acknowledged a stride ago, and gives every line', async () => {
    const waited: Position[] = [];
    let newest: Position | null = null;
    const freshness = {
      get newest() {
        return newest;
      },
      settle: async (_: readonly string[], at: Position) => {
        waited.push(at);
      },
    };
    const lines = async function* () {
      for (let line = 0; line < 3 * STRIDE + 1; line += 1) yield line;
    };
    const given: number[] = [];
    for await (const line of pacedByViews(lines(), freshness)) {
      given.push(line);
      newest = position(line);
    }
    expect(given).toEqual(Array.from({ length: 3 * STRIDE + 1 }, (_, line) => line));
    expect(waited).toEqual([position(STRIDE - 1), position(2 * STRIDE - 1)]);
  });
});
