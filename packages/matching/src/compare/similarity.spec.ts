import { jaroWinkler } from '@skyra/jaro-winkler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCloseTo, isTypoOf, letterDifference, typingErrors } from './similarity.js';

/** The textbook's table, without any short cut. */
function byTheBook(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '1', 'ø'), maxLength: 9 });

describe('typingErrors', () => {
  it('counts as the book does, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        expect(typingErrors(a, b, limit)).toBe(Math.min(byTheBook(a, b), limit + 1));
        expect(typingErrors(b, a, limit)).toBe(typingErrors(a, b, limit));
      }),
      { numRuns: 3000 },
    );
  });

  it('never takes a word beyond all length for another', () => {
    expect(typingErrors('a'.repeat(80), `${'a'.repeat(79)}b`, 2)).toBe(3);
  });
});

describe('isTypoOf', () => {
  it.each([
    ['lambert', 'lamebrt', true],
    ['lambert', 'lambrecht', false],
    ['stationstraat', 'statoinstrat', true],
    ['mons', 'mont', true],
    ['dok', 'dog', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(isTypoOf(a, b)).toBe(is);
  });
});

describe('letterDifference', () => {
  it('is what two words do not share', () => {
    expect(letterDifference('karim', 'karima')).toBe(0);
    expect(letterDifference('karim', 'kasim')).toBe(2);
  });
});

describe('isCloseTo', () => {
  it('says what the similarity itself says', () => {
    const sign = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z', 'ø', '\u{1e900}', '\u{1e901}');
    const word = fc.string({ unit: sign, minLength: 1, maxLength: 9 });
    const near = word.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.oneof(
          word,
          word.map((end) => one.slice(0, 5) + end),
        ),
      ),
    );
    let yes = 0;
    fc.assert(
      fc.property(near, ([a, b]) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const similar = jaroWinkler(first, second) >= 0.85;
        if (similar) yes += 1;
        expect(isCloseTo(a, b)).toBe(similar);
        expect(isCloseTo(b, a)).toBe(similar);
      }),
      { numRuns: 5000 },
    );
    expect(yes).toBeGreaterThan(500);
  });
});
