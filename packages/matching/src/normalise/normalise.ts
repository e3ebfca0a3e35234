import { type PartialDate, parsePartialDate } from '@samenspoor/domain';
import type { PersonDetails, Sex } from '../details.js';
import {
  type NormalisedAddress,
  type NormalisedSchool,
  normaliseAddress,
  normaliseSchool,
} from './address.js';
import { completeDate, sexIn } from './from-number.js';
import { type NormalisedName, normaliseName } from './name.js';

/** What one report says of the young person, ready to compare. Holds personal details: keep it in memory only. */
export interface NormalisedDetails {
  readonly familyName: NormalisedName | null;
  readonly givenNames: NormalisedName | null;
  readonly birthDate: PartialDate | null;
  readonly sex: Sex | null;
  readonly nationalNumber: string | null;
  readonly address: NormalisedAddress | null;
  readonly school: NormalisedSchool | null;
}

/**
 * Number of the form that `normalise` gives: raised whenever it makes something else of the same details, since what
 * was kept in another form compares wrongly. `form.spec.ts` tells when that is.
 */
export const normalisedForm = 2;

/**
 * Folds what a report says so that equal things are equal however they were written. A birth date that is none and a
 * national number that is not eleven digits count as not given; what a number tells of date and sex stands in for what
 * the report does not say.
 */
export function normalise(details: PersonDetails): NormalisedDetails {
  const number = details.nationalNumber;
  const nationalNumber = number !== null && /^\d{11}$/.test(number) ? number : null;
  const birthDate = details.birthDate === null ? null : parsePartialDate(details.birthDate);
  return {
    familyName: normaliseName(details.familyName),
    givenNames: normaliseName(details.givenNames),
    birthDate: nationalNumber === null ? birthDate : completeDate(birthDate, nationalNumber),
    sex: details.sex ?? (nationalNumber === null ? null : sexIn(nationalNumber)),
    nationalNumber,
    address: normaliseAddress(details.address),
    school: normaliseSchool(details.school),
  };
}
