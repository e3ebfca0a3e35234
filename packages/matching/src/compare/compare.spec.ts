import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { anyDetails, details } from '../testing/details.js';
import { type ComparisonLevels, compareLevels } from './compare.js';
import { comparisonLevels } from './levels.js';

const levels = (a: Partial<PersonDetails>, b: Partial<PersonDetails>) =>
  compareLevels(normalise(details(a)), normalise(details(b)));

describe('names', () => {
  const family = (a: string | null, b: string | null) =>
    levels({ familyName: a, givenNames: 'Noor' }, { familyName: b, givenNames: 'Noor' }).familyName;
  const given = (a: string | null, b: string | null) =>
    levels({ givenNames: a }, { givenNames: b }).givenNames;

  it('sees through particles', () => {
    expect(family('Van den Berg', 'Vandenberg')).toBe('exact');
    expect(family('El Amrani', 'Amrani')).toBe('particle');
    expect(family('Elamrani', 'Amrani')).toBe('particle');
    expect(family('Ben Salah', 'Salah')).toBe('particle');
    expect(family('El Amrani', 'Al Amrani')).toBe('particle');
    expect(given('Abdelkader', 'Kader')).toBe('particle');
    expect(given('El Mehdi', 'Mehdi')).toBe('particle');
    expect(given('Elhassan', 'Hassan')).toBe('particle');
  });

  it.each([
    ['Stella', 'Ella'],
    ['Olivia', 'Livia'],
    ['Lamia', 'Mia'],
    ['Dalila', 'Lila'],
    ['Elisa', 'Isa'],
  ])('takes no part of a given name for a particle: %s and %s', (one, other) => {
    expect(given(one, other)).toMatch(/^(?:similar|short-form|resembles|different)$/);
    expect(given(other, one)).toBe(given(one, other));
  });

  it('takes two particles for two names that are alike', () => {
    expect(family('Ait Said', 'Ben Said')).toBe('similar');
    expect(family('Van Damme', 'De Damme')).toBe('similar');
    expect(family('Stella', 'Ella')).not.toBe('particle');
  });

  it('tells part of a double name, an initial, a sound and a typing error apart', () => {
    expect(family('Pereira Lopes', 'Lopes')).toBe('partial');
    expect(given('Ayub Sami', 'Ayub')).toBe('partial');
    expect(given('M.', 'Mohamed')).toBe('initial');
    expect(given('Mohamed', 'Muhammad')).toBe('sounds-alike');
    expect(family('Kowalski', 'Kowalska')).toBe('sounds-alike');
    expect(family('Vermeulen', 'Vermeuken')).toBe('similar');
    expect(given('Sarah', 'Noor')).toBe('different');
    expect(given('Malak', 'Makak')).toBe('similar');
    expect(given('Malak Jihane', 'Malka')).toBe('partial-similar');
    expect(family('Peeters Lambert', 'Lambert Dubois')).toBe('part-shared');
    expect(family('Lambrecht', 'Lambot')).toBe('resembles');
    expect(given('Jean-Pierre', 'Jeanpierre')).toBe('exact');
    expect(family('Onbekend 1', 'Onbekend 2')).toBe('different');
  });

  it.each([
    ['Mohamed', 'Mo'],
    ['Zakaria', 'Zak'],
    ['Charlotte', 'Lotte'],
    ['Gabriel', 'Gaby'],
    ['Samuel', 'Sammy'],
  ])('takes a calling name for a short form: %s and %s', (full, short) => {
    expect(given(full, short)).toMatch(/^(?:short-form|resembles)$/);
    expect(given(short, full)).toBe(given(full, short));
  });

  it('recognises family and given name in each other’s place', () => {
    const written = { familyName: 'Evrard', givenNames: 'Lucas' };
    expect(levels(written, { familyName: 'Lucas', givenNames: 'Evrard' })).toMatchObject({
      familyName: 'swapped',
      givenNames: 'swapped',
    });
    expect(levels(written, { familyName: 'Lukas', givenNames: 'Evrart' }).familyName).toBe('swapped-similar');
    expect(levels(written, { familyName: 'Lucas Evrard', givenNames: null }).familyName).toBe('swapped');
    const family = { familyName: 'swapped', givenNames: 'different' };
    const given = { familyName: 'different', givenNames: 'swapped' };
    expect(levels(written, { familyName: 'Peeters', givenNames: 'Evrard' })).toMatchObject(family);
    expect(levels({ familyName: 'Peeters', givenNames: 'Evrard' }, written)).toMatchObject(given);
    expect(levels(written, { familyName: 'Lucas', givenNames: 'Noor' })).toMatchObject(given);
    const nearly = { familyName: 'swapped-similar', givenNames: 'different' };
    expect(levels(written, { familyName: 'Manon', givenNames: 'Evrart' })).toMatchObject(nearly);
    expect(levels(written, { familyName: 'Evrard', givenNames: null })).toMatchObject({
      familyName: 'exact',
      givenNames: 'missing',
    });
  });
});

describe('birth dates', () => {
  it.each([
    ['2008-05-12', '2008-05-12', 'exact'],
    ['2008-01-01', '2008-01-01', 'stand-in'],
    ['2008-01-01', '2008-07-19', 'stand-in'],
    ['2008-01-01', '2008', 'stand-in'],
    ['2008-01-01', '2009-01-01', 'different'],
    ['2008-01-01', '1999-01-01', 'different'],
    ['2008-01-01', '2009-01-02', 'different'],
    ['2008-05-12', '2008-12-05', 'swapped'],
    ['2008-05-12', '2008-05-13', 'one-digit-off'],
    ['2008-05-12', '2009-05-12', 'one-digit-off'],
    ['2008-05-12', '2008-05-21', 'one-digit-off'],
    ['2008-05', '2008-05-12', 'month'],
    ['2008', '2008-05-12', 'year'],
    ['2008-05-12', '1999-05-12', 'day-and-month'],
    ['2008', '2009-05-12', 'different'],
    ['2008-06', '2008-05-12', 'different'],
    ['2008-05-12', '2010-11-30', 'different'],
    ['2008-05-12', null, 'missing'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levels({ birthDate: a }, { birthDate: b }).birthDate).toBe(level);
  });
});

describe('number, sex, address and school', () => {
  it('knows that a BIS number may have become a regular one', () => {
    const number = (a: string, b: string) =>
      levels({ nationalNumber: a }, { nationalNumber: b }).nationalNumber;
    expect(number('06052971857', '06052971857')).toBe('exact');
    expect(number('06052971857', '06052900101')).toBe('different');
    expect(number('06052971857', '06452900101')).toBe('other-kind');
    expect(levels({ nationalNumber: '0605' }, { nationalNumber: '0605' }).nationalNumber).toBe('missing');
  });

  it('does not take X for a contradiction', () => {
    expect(levels({ sex: 'F' }, { sex: 'M' }).sex).toBe('different');
    expect(levels({ sex: 'F' }, { sex: 'X' }).sex).toBe('missing');
  });

  it('compares houses before streets', () => {
    const at = (street: string | null, houseNumber: string | null, municipality: string | null) => ({
      address: { street, houseNumber, postcode: null, municipality },
    });
    const park = at('Parklaan', '67', 'Jette');
    expect(levels(park, at('Parklaan', '67', 'Jette')).address).toBe('exact');
    expect(levels(park, at('Avenue du Parc', '67', 'Jette')).address).toBe('exact');
    expect(levels(park, at('Rue Neuve', '67', 'Jette')).address).toBe('same-house-number');
    expect(levels(park, at('Parklaan', '3', 'Jette')).address).toBe('same-street');
    expect(levels(park, at('Nieuwstraat', '3', 'Jette')).address).toBe('same-municipality');
    expect(levels(park, at('Nieuwstraat', '3', 'Evere')).address).toBe('different');
    expect(levels(park, at('Parklaan', '67', 'Evere')).address).toBe('same-elsewhere');
    expect(levels(park, at(null, null, null)).address).toBe('missing');
  });

  it('knows a street although its word for street is mistyped or written in one piece', () => {
    const at = (street: string) => ({
      address: { street, houseNumber: '8', postcode: '1090', municipality: 'Jette' },
    });
    expect(levels(at('Wilgenhofstraat'), at('Wilgenhofstrat')).address).toBe('exact');
    expect(levels(at('Wilgenplace'), at('Wilgen place')).address).toBe('exact');
    expect(levels(at('Avenue du Verger'), at('Avneue du Verger')).address).toBe('exact');
    expect(levels(at('Avenue du Verger'), at('Petit Verger')).address).toBe('same-house-number');
    expect(levels(at('Wilgenhofstraat'), at('Wilgenhofpad')).address).toBe('same-house-number');
  });

  it('takes a place outside Brussels for one although its postcode or name is typed otherwise', () => {
    const at = (postcode: string | null, municipality: string | null) => ({
      address: { street: 'Kerkstraat', houseNumber: '8', postcode, municipality },
    });
    expect(levels(at('9000', 'Gent'), at('9000', 'Gand')).address).toBe('exact');
    expect(levels(at('9050', 'Gentbrugge'), at('9500', 'Gentbruge')).address).toBe('exact');
    expect(levels(at('9000', 'Gent'), at('2000', 'Antwerpen')).address).toBe('same-elsewhere');
    expect(levels(at(null, 'Gent'), at(null, 'Gand')).address).toBe('exact');
    expect(levels(at(null, 'Halle'), at('1500', 'Hal')).address).toBe('exact');
  });

  it('does not hold a postcode against a town', () => {
    const at = (street: string, postcode: string | null, municipality: string | null) => ({
      address: { street, houseNumber: '8', postcode, municipality },
    });
    const [byCode, byTown] = [at('Kerkstraat', '9000', null), at('Kerkstraat', null, 'Gent')];
    expect(levels(byCode, byTown).address).toBe('exact');
    expect(levels(byCode, at('Nieuwstraat', null, 'Gent')).address).toBe('missing');
  });

  it('finds a school whose municipality was added', () => {
    const school = (name: string) => ({ school: { name, municipality: null } });
    expect(levels(school('Lycée du Canal'), school('Lycée du Canal Anderlecht')).school).toBe('similar');
    expect(levels(school('Lycée du Canal'), school('Athénée Royal')).school).toBe('different');
    for (const [one, other] of [
      ['Instituut Institut', 'Instituut Maria'],
      ['Instituut Maria', 'Instituut Institut'],
    ] as const)
      expect(levels(school(one), school(other)).school).toBe('different');
  });
});

describe('compareLevels', () => {
  /** One name in the other's place is the family name from one side, and the given name from the other. */
  const seenFromTheOther = (all: ComparisonLevels): ComparisonLevels => {
    const { familyName, givenNames } = all;
    const isSwapped = (level: string) => level.startsWith('swapped');
    const isOneName = isSwapped(familyName) !== isSwapped(givenNames);
    return isOneName ? { ...all, familyName: givenNames, givenNames: familyName } : all;
  };

  it('is symmetric', () => {
    fc.assert(
      fc.property(anyDetails, anyDetails, (a, b) => {
        const [one, other] = [normalise(a), normalise(b)];
        expect(compareLevels(one, other)).toEqual(seenFromTheOther(compareLevels(other, one)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing against a report in itself', () => {
    fc.assert(
      fc.property(anyDetails, (a) => {
        const all = compareLevels(normalise(a), normalise(a));
        expect(Object.values(all)).not.toContain('different');
      }),
    );
  });

  it('names a level of every field, and never a personal value', () => {
    fc.assert(
      fc.property(anyDetails, anyDetails, (a, b) => {
        const all = compareLevels(normalise(a), normalise(b));
        for (const [field, levels] of Object.entries(comparisonLevels))
          expect(levels).toContain(all[field as keyof typeof all]);
        expect(Object.keys(all)).toHaveLength(Object.keys(comparisonLevels).length);
      }),
    );
  });
});
