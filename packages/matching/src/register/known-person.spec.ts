import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../normalise/normalise.js';
import { anyDetails, details } from '../testing/details.js';
import { detailsKey } from './intern.js';
import { KnownPerson } from './known-person.js';
import { PersonIndex } from './person-index.js';

const inHouse = (house: number) => {
  const address = { street: null, houseNumber: String(house), postcode: '1090', municipality: null };
  return normalise(details({ familyName: 'Evrard', givenNames: 'Lucas', address }));
};

describe('KnownPerson', () => {
  it('keeps equal details once, however many there are', () => {
    const person = new KnownPerson<'p', string>('p', 0);
    for (let nth = 0; nth < 60; nth++) person.add(`r${nth}`, inHouse(nth % 20));
    expect(person.details()).toHaveLength(20);
    expect(person.details(new Set(['r3', 'r23', 'r43', 'r4']))).toHaveLength(19);
    expect([person.remove('r3'), person.remove('r23'), person.remove('r3'), person.remove('r43')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(person.details()).toHaveLength(19);
    person.add('again', inHouse(3));
    expect(person.details()).toHaveLength(20);
  });

  it('is in the same state whatever was added and removed on the way', () => {
    const some = fc.array(anyDetails.map(normalise), { maxLength: 30 });
    fc.assert(
      fc.property(some, some, (kept, passing) => {
        const person = new KnownPerson<'p', string>('p', 0);
        passing.forEach((each, nth) => {
          person.add(`passing${nth}`, each);
        });
        kept.forEach((each, nth) => {
          person.add(`kept${nth}`, each);
        });
        for (const nth of passing.keys()) person.remove(`passing${nth}`);
        const keys = person.details().map(detailsKey).sort();
        expect(keys).toEqual([...new Set(kept.map(detailsKey))].sort());
        for (const nth of kept.keys()) person.remove(`kept${nth}`);
        expect(person.isEmpty).toBe(true);
      }),
    );
  });
});

describe('detailsKey', () => {
  it('is equal for equal details and for no others', () => {
    fc.assert(
      fc.property(anyDetails, anyDetails, (a, b) => {
        const [one, other] = [normalise(a), normalise(b)];
        const areEqual = JSON.stringify(one) === JSON.stringify(other);
        expect(detailsKey(one) === detailsKey(other)).toBe(areEqual);
      }),
    );
  });

  it('tells one word from two, and a particle from a beginning', () => {
    const key = (givenNames: string) => detailsKey(normalise(details({ givenNames })));
    expect(new Set(['Anna Maria', 'Annamaria', 'Maria Anna', 'El Mehdi', 'Elmehdi'].map(key)).size).toBe(5);
  });
});

describe('a person of whom a great many different things were said', () => {
  it('is filed without everything being compared with everything', () => {
    const count = 4000;
    const index = new PersonIndex();
    const start = performance.now();
    for (let nth = 0; nth < count; nth++) index.add(`r${nth}`, 'p1', inHouse(nth));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(index.size).toBe(count);
  });
});
