import type { Random } from './random.js';

/** A young person as invented: with a number that only this one has. */
interface Invented {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly nationalNumber: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
}

/** A report to be sent, and what the audit knows about it. */
export interface InventedReport {
  readonly externalRef: string;
  readonly body: Record<string, unknown>;
  /** Which young person it is about. */
  readonly who: number;
  /** Whether it gives the number, and everything without a slip: then there is no doubt who it is about. */
  readonly isSure: boolean;
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';
const streets = ['Kerkstraat', 'Nieuwstraat', 'Rue du Moulin', 'Parklaan', 'Avenue du Parc', 'Vaartstraat'];
const postcodes = ['1000', '1020', '1030', '1070', '1080', '1090', '1190', '1210'];

const name = (random: Random, syllables: number): string => {
  const letters = Array.from(
    { length: syllables },
    () => random.of([...consonants]) + random.of([...vowels]),
  );
  const [first = '', ...rest] = letters.join('');
  return first.toUpperCase() + rest.join('');
};

/** A valid number: born after 1999, so its check counts from 2. */
const numberOf = (birthDate: string, order: number): string => {
  const nine = `${birthDate.slice(2).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return nine + String(97 - Number(BigInt(`2${nine}`) % 97n)).padStart(2, '0');
};

/** Young people who do not exist; 400 are born on a day, so that every number is of one. */
export const invent = (random: Random, count: number): readonly Invented[] =>
  Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / 400);
    const birthDate = new Date(Date.UTC(2006, 0, 2 + day * 3)).toISOString().slice(0, 10);
    return {
      familyName: name(random, 3 + random.upTo(3)),
      givenNames: name(random, 3 + random.upTo(2)),
      birthDate,
      nationalNumber: numberOf(birthDate, 1 + (index % 400) * 2),
      street: random.of(streets),
      houseNumber: String(1 + random.upTo(180)),
      postcode: random.of(postcodes),
    };
  });

/** Two letters that changed places, one that fell out, one that was doubled. */
const slip = (random: Random, text: string): string => {
  const at = 1 + random.upTo(Math.max(1, text.length - 2));
  const [before, letter = '', after] = [text.slice(0, at), text[at], text.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ];
  return random.of(slips);
};

/** A report about somebody, as somebody in a hurry types it: now and then with slips and without the number. */
export const reportAbout = (random: Random, people: readonly Invented[], index: number): InventedReport => {
  const who = random.upTo(people.length);
  const person = people[who];
  if (!person) throw new Error('nobody to report');
  const slips = random.chance(0.3);
  const youngPerson = {
    familyName: slips && random.chance(0.7) ? slip(random, person.familyName) : person.familyName,
    givenNames: slips && random.chance(0.4) ? slip(random, person.givenNames) : person.givenNames,
    birthDate: slips && random.chance(0.1) ? person.birthDate.slice(0, 7) : person.birthDate,
    ...(!slips ? { nationalNumber: person.nationalNumber } : {}),
    ...(random.chance(0.6)
      ? {
          address: {
            street: slips ? slip(random, person.street) : person.street,
            houseNumber: person.houseNumber,
            postcode: person.postcode,
          },
        }
      : {}),
  };
  const externalRef = `race-${index}`;
  return {
    externalRef,
    who,
    isSure: !slips,
    body: {
      externalRef,
      youngPerson,
      concern: { kind: 'relative-absence', absences: { B: 1 + random.upTo(20) } },
      legalBasis: 'compulsory-education-guidance',
    },
  };
};
