import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from './name.js';

const tokens = (text: string) => normaliseName(text)?.tokens;

describe('normaliseName', () => {
  it('joins particles to the name they belong to', () => {
    for (const text of ['Van den Berg', 'VANDENBERG', 'Van Denberg', 'van den BERG'])
      expect(tokens(text)).toEqual(['vandenberg']);
    expect(tokens('El Amrani')).toEqual(tokens('Elamrani'));
    expect(tokens('Ben Ali')).toEqual(tokens('Benali'));
    expect(tokens('Abd el Kader')).toEqual(['abdelkader']);
    expect(tokens('de la Cruz')).toEqual(['delacruz']);
  });

  it('remembers the name without its particles', () => {
    expect(normaliseName('El Amrani')?.cores).toEqual(['amrani']);
    expect(normaliseName('Martins da Silva')?.cores).toEqual(['silva', 'martins'].sort().reverse());
  });

  it('does not lose a name that is only a particle', () => {
    expect(tokens('Van')).toEqual(['van']);
    expect(tokens('Do')).toEqual(['do']);
  });

  it('makes hyphens and spaces in double names no difference', () => {
    expect(tokens('Jean-Pierre')).toEqual(tokens('Jean Pierre'));
    expect(normaliseName('Fatima-Zahra')?.joined).toBe(normaliseName('Fatimazahra')?.joined);
  });

  it('gives null for a name without a letter or digit', () => {
    for (const text of ['', ' - ', '...']) expect(normaliseName(text)).toBeNull();
    expect(normaliseName(null)).toBeNull();
  });

  const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,8}$/);

  it('does not depend on the order of the words, nor on case', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const [forward, backward] = [words, words.toReversed()].map((all) => normaliseName(all.join(' ')));
        expect(backward?.key).toBe(forward?.key);
        expect(backward?.tokens).toEqual(forward?.tokens);
        expect(normaliseName(words.join('-').toUpperCase())).toEqual(forward);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const once = normaliseName(words.join(' '));
        expect(normaliseName(once?.tokens.join(' ') ?? null)?.tokens).toEqual(once?.tokens);
      }),
    );
  });
});
