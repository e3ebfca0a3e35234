import { describe, expect, it } from 'vitest';
import { normaliseName } from '../normalise/name.js';
import { nameOrder, nameSearch } from './name-search.js';

const named = (familyName: string | null, givenNames: string | null) => ({
  familyName: normaliseName(familyName),
  givenNames: normaliseName(givenNames),
});

describe('a search by name', () => {
  it.each([
    ['amrani', 'El Amrani', 'Youssef'],
    ['el amrani', 'Elamrani', 'Youssef'],
    ['al amrani', 'El Amrani', 'Youssef'],
    ['YOUSSEF amr', 'El Amrani', 'Youssef'],
    ['yusuf', 'El Amrani', 'Youssef'],
    ['youss', 'El Amrani', 'Yusuf'],
    ['helene', 'Dupont', 'Hélène'],
    ['jean pierre', 'Dupont', 'Jeanpierre'],
    ['jeanpierre', 'Dupont', 'Jean-Pierre'],
    ['vandenberg', 'Van den Berg', 'Lotte'],
    ['berg lot', 'Van den Berg', 'Lotte'],
    ['muhammad', 'Benali', 'Mohamed'],
    ["d'hondt", 'Dhondt', null],
    ['mo', 'Benali', 'Mohamed Amin'],
  ])('%s finds %s, %s', (text, familyName, givenNames) => {
    expect(nameSearch(text)?.(named(familyName, givenNames))).toBe(true);
  });

  it.each([
    ['amrani karim', 'El Amrani', 'Youssef'],
    ['lina', 'Dupont', 'Luna'],
    ['youssef', 'El Amrani', null],
    ['pont', 'Dupont', 'Jean'],
    ['benali', null, null],
  ])('%s does not find %s, %s', (text, familyName, givenNames) => {
    expect(nameSearch(text)?.(named(familyName, givenNames))).toBe(false);
  });

  it('is none of signs alone', () => {
    expect(nameSearch("-- '")).toBeNull();
  });

  it('sorts by family name, then given names, and who has none last', () => {
    const people = [named('Zoet', null), named(null, 'Anna'), named('Ábel', 'Noor'), named('Abel', 'Mia')];
    const sorted = people.map(nameOrder).toSorted((one, other) => (one < other ? -1 : 1));
    expect(sorted).toEqual(
      [people[3], people[2], people[0], people[1]].map((each) => each && nameOrder(each)),
    );
  });
});
