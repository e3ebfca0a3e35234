import type { ReportBody } from '@samenspoor/contracts';
import { checkNationalNumber, parseNationalNumber, parsePartialDate } from '@samenspoor/domain';
import type { PersonDetails } from '@samenspoor/matching';

/** A national number that fails its check digits, or contradicts the birth date, is no key: as at intake. */
function usableNumber(text: string | null, birthDate: string | null): string | null {
  if (text === null) return null;
  const read = parseNationalNumber(text);
  const date = birthDate === null ? null : parsePartialDate(birthDate);
  return read.ok && checkNationalNumber(read.number, date).valid ? read.number : null;
}

/** What the matcher is given of a report body, as intake would. */
export function detailsOf({ youngPerson }: Pick<ReportBody, 'youngPerson'>): PersonDetails {
  const { address, school, birthDate = null } = youngPerson;
  return {
    familyName: youngPerson.familyName ?? null,
    givenNames: youngPerson.givenNames ?? null,
    birthDate,
    sex: youngPerson.sex ?? null,
    nationalNumber: usableNumber(youngPerson.nationalNumber ?? null, birthDate),
    address: address
      ? {
          street: address.street ?? null,
          houseNumber: address.houseNumber ?? null,
          postcode: address.postcode ?? null,
          municipality: address.municipality ?? null,
        }
      : null,
    school: school ? { name: school.name ?? null, municipality: school.municipality ?? null } : null,
  };
}
