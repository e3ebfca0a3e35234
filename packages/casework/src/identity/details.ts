import {
  checkNationalNumber,
  isContactPoint,
  municipalityOf,
  type NisCode,
  type Organisation,
  parseNationalNumber,
  parsePartialDate,
  type Warning,
} from '@samenspoor/domain';
import type { PersonDetails } from '@samenspoor/matching';
import type { SubmittedYoungPerson } from '../ports.js';

/** What the matcher may look at, and what a person should be warned of. */
export interface CheckedDetails {
  readonly details: PersonDetails;
  readonly warnings: readonly Warning[];
}

/**
 * A national number that fails its check digits, or contradicts the birth date, never costs a report: it is kept as
 * given, sealed, and used as no key.
 */
export const checkDetails = (person: SubmittedYoungPerson): CheckedDetails => {
  const { language: _, nationalNumber, ...rest } = person;
  const parsed = nationalNumber === null ? null : parseNationalNumber(nationalNumber);
  if (parsed === null || !parsed.ok) return { details: { ...rest, nationalNumber: null }, warnings: [] };
  const birthDate = person.birthDate === null ? null : parsePartialDate(person.birthDate);
  const { valid, broken } = checkNationalNumber(parsed.number, birthDate);
  // Without a birth date there is none to contradict: what is no possible date is then no possible number.
  const rules = broken.map((rule) =>
    rule === 'birth-date-mismatch' && birthDate !== null
      ? ('national-number-birth-date' as const)
      : ('national-number-check-digits' as const),
  );
  return {
    details: { ...rest, nationalNumber: valid ? parsed.number : null },
    warnings: [...new Set(rules)].map((rule) => ({ field: '/youngPerson/nationalNumber', rule })),
  };
};

/**
 * Territory of a report: postcode of residence, else name of the municipality, else the municipality of the contact
 * point or school that reports, or of the contact point that enters it for an organisation without one; else none (the
 * central contact point alone).
 */
export const territoryOf = (
  person: SubmittedYoungPerson,
  reporter: Organisation,
  registrar: Organisation,
): NisCode | null => {
  const residence = person.address && municipalityOf(person.address);
  if (residence) return residence;
  const ofOwn = isContactPoint(reporter) || reporter.type === 'school' ? reporter.municipality : null;
  return ofOwn ?? (isContactPoint(registrar) ? registrar.municipality : null);
};
