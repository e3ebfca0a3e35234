import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { PersonIndex } from '../register/person-index.js';
import { details } from './details.js';

/** A young person of whom much is known. */
export const lucas: Partial<PersonDetails> = {
  familyName: 'Evrard',
  givenNames: 'Lucas',
  birthDate: '2006-05-30',
  sex: 'M',
  address: { street: 'Parklaan', houseNumber: '21', postcode: '1090', municipality: 'Jette' },
};
/** The same, of whom nothing but names, date and sex is known. */
export const bare: Partial<PersonDetails> = { ...lucas, address: null };
/** A school that is in no other report. */
export const school = { name: 'Lycée du Canal', municipality: null };
/** The number of the young person. */
export const number = '06053052328';
/** Of somebody else born on that day. */
export const otherNumber = '06053012343';

/** An index that knows these reports, each under the person named. */
export function knowing(
  ...reports: readonly (readonly [personId: string, said: Partial<PersonDetails>])[]
): PersonIndex {
  const index = new PersonIndex();
  reports.forEach(([personId, said], place) => {
    index.add(`r${place}`, personId, normalise(details(said)));
  });
  return index;
}

/** What an index says of a report. */
export const assess = (index: PersonIndex, said: Partial<PersonDetails>) =>
  index.assess(normalise(details(said)));
