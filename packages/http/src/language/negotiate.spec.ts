import { describe, expect, it } from 'vitest';
import { negotiateLanguage } from './negotiate.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['nl-BE', 'nl'],
    ['FR-be;q=0.9', 'fr'],
    ['de', 'en'],
    ['de, nl;q=0.5', 'nl'],
    ['fr;q=0.5, nl;q=0.8', 'nl'],
    ['fr, nl', 'fr'],
    ['nl, fr', 'nl'],
    ['nl;q=0, *', 'en'],
    ['en;q=0, *;q=0.1', 'nl'],
    ['*', 'en'],
    ['fr;q=0', 'en'],
    ['fr;q=2, nl;q=0.1', 'nl'],
    ['fr;q=abc', 'en'],
    [';;;,,,', 'en'],
    ['nl-BE;q=0.3, fr;q=0.2', 'nl'],
  ])('for %j is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});
