import type { PersonDetails } from '@samenspoor/matching';
import fc from 'fast-check';
import { anyDetails } from '../../../matching/src/testing/details.js';

const fields = [
  'familyName',
  'givenNames',
  'birthDate',
  'sex',
  'nationalNumber',
  'address',
  'school',
] as const;

/** What is known of somebody, with up to two fields said otherwise. */
const saidOtherwise = (people: readonly PersonDetails[]): fc.Arbitrary<PersonDetails> =>
  fc
    .tuple(fc.constantFrom(...people), anyDetails, fc.subarray([...fields], { maxLength: 2 }))
    .map(([person, otherwise, which]) => ({
      ...person,
      ...Object.fromEntries(which.map((field) => [field, otherwise[field]])),
    }));

/** Reports about one or two people, so that they meet. */
export const reportsAboutFew: fc.Arbitrary<PersonDetails[]> = fc
  .array(anyDetails, { minLength: 1, maxLength: 2 })
  .chain((people) => fc.array(saidOtherwise(people), { minLength: 2, maxLength: 6 }));
