import { describe, expect, it } from 'vitest';
import { randomFrom } from '../race/random.js';
import { draw, kindsNamed } from './faults.js';

const all = kindsNamed([]);

describe('faults as they are drawn', () => {
  const drawn = (seed: number, longestMs = 60_000) =>
    draw(randomFrom(seed), { faults: 3 * all.length, kinds: all, longestMs });

  it('are the same for the same seed, and others for another', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(8)).not.toEqual(drawn(7));
  });

  it('bring every kind before any comes again', () => {
    const kinds = drawn(7).map(({ kind }) => kind);
    for (let start = 0; start < kinds.length; start += all.length)
      expect(new Set(kinds.slice(start, start + all.length))).toEqual(new Set(all));
  });

  it('last no longer than they may', () => {
    const longest = (longestMs: number) => Math.max(...drawn(7, longestMs).map(({ lastsMs }) => lastsMs));
    expect(longest(60_000)).toBeGreaterThan(8_000);
    expect(longest(900)).toBe(900);
  });

  it('are only of the kinds that are named', () => {
    const kinds = kindsNamed(['crash', 'kill']);
    expect(kinds).toContain('crash PostgreSQL');
    expect(new Set(draw(randomFrom(7), { faults: 50, kinds, longestMs: 0 }).map(({ kind }) => kind))).toEqual(
      new Set(kinds),
    );
  });
});
