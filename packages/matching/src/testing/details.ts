import fc from 'fast-check';
import type { PersonDetails } from '../details.js';

const nothing: PersonDetails = {
  familyName: null,
  givenNames: null,
  birthDate: null,
  sex: null,
  nationalNumber: null,
  address: null,
  school: null,
};

/** What a report says, for a spec that cares about a few fields only. */
export function details(some: Partial<PersonDetails>): PersonDetails {
  return { ...nothing, ...some };
}

const families = [
  'El Amrani',
  'Amrani',
  'Amrany',
  'Peeters',
  'Peters',
  'Van den Berg',
  'Lopes Pereira',
  'Noor',
  'A.',
];
const given = [
  'Noor',
  'Nour',
  'Amine',
  'Amina',
  'Jean-Pierre',
  'Mohamed',
  'Muhammad',
  'Amrani',
  'M.',
  'Pierre Jean',
];
const dates = ['2008-05-12', '2008-12-05', '2008-05-13', '2008-01-01', '2008-05', '2008', '2011-03-30'];
const numbers = ['08051210047', '08051210146', '08451210098'];
const schoolWords = ['Lycée', 'Canal', 'Anderlecht', 'Athénée', 'Atheneum', 'Instituut', 'Institut', 'Maria'];
const text = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null });

/** Reports about people who are easily taken for each other. */
export const anyDetails: fc.Arbitrary<PersonDetails> = fc.record({
  familyName: fc.oneof(
    { weight: 9, arbitrary: text(families) },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  givenNames: text(given),
  birthDate: text(dates),
  sex: fc.option(fc.constantFrom('F', 'M', 'X'), { nil: null }),
  nationalNumber: text(numbers),
  address: fc.option(
    fc.record({
      street: text(['Parklaan', 'Avenue du Parc', 'Nieuwstraat', 'Nieuwstr.']),
      houseNumber: text(['67', '67/3', '3']),
      postcode: text(['1080', '1090', '9000']),
      municipality: text(['Jette', 'Molenbeek', 'Gent']),
    }),
    { nil: null },
  ),
  school: fc.option(
    fc.record({
      name: fc
        .array(fc.constantFrom(...schoolWords), { minLength: 1, maxLength: 4 })
        .map((words) => words.join(' ')),
      municipality: fc.constant(null),
    }),
    { nil: null },
  ),
});
