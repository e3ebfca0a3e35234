import { type AbsenceRecord, claimsOf, countWithin } from '../absences/index.js';
import { addYears, schoolYearOf, schoolYearSpan } from '../calendar/index.js';
import { possibleDays } from '../compulsory-education/index.js';
import { absenceCodes } from '../concern/index.js';
import type { PartialDate } from '../person/index.js';
import type { SchoolCalendars, SchoolCommunity } from '../rules/index.js';
import type { Illness, SickPupil } from '../sick-pupils/index.js';
import type { EducationFacts, IllnessFacts } from './facts.js';

interface Known {
  readonly birthDate: PartialDate | null;
  readonly education: EducationFacts;
  readonly illness: IllnessFacts;
  readonly records: readonly AbsenceRecord[];
  readonly calendars: SchoolCalendars;
  readonly community: SchoolCommunity;
}

/** Whole years, where every day that fits the birth date gives the same; else null. */
function ageOn(birthDate: PartialDate | null, day: string): number | null {
  if (birthDate === null) return null;
  const { earliest, latest } = possibleDays(birthDate);
  const age = (born: string) => {
    const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
    return addYears(born, years) <= day ? years : years - 1;
  };
  return age(earliest) === age(latest) ? age(latest) : null;
}

/**
 * Half days of absence gathered in the school year, of whatever code: certain ones only, since lessons are given for
 * absence that has been gathered [S2 §2.2.1].
 */
function gathered({ records, calendars, community }: Known, day: string): number {
  const { from } = schoolYearSpan(calendars, schoolYearOf(calendars, day, community), community);
  const counted = absenceCodes.filter((code) => code !== 'A' && code !== 'L');
  return countWithin(claimsOf(records), counted, { from, to: day }).atLeast;
}

const illnessOf = (known: Known, day: string): Illness => {
  const { chronic, since, earlierUntil, lessThanHalfTime, expectedDays } = known.illness;
  if (chronic === 'yes')
    return {
      kind: 'chronic',
      treatmentMonths: known.illness.treatmentMonths,
      halfDaysThisSchoolYear: gathered(known, day),
      expectedHalfDays: known.illness.expectedHalfDays,
    };
  return since === null
    ? { kind: 'unknown' }
    : { kind: 'long', since, earlierUntil, lessThanHalfTime, expectedDays };
};

/** What decides which education a pupil who is ill may have, from what was recorded. */
export const sickPupilOf = (known: Known, day: string): SickPupil => {
  const { education, illness } = known;
  return {
    level: education.level,
    thirdPrePrimaryYear: illness.thirdPrePrimaryYear,
    age: ageOn(known.birthDate, day),
    enrolled: education.enrolled,
    special: education.special,
    illness: illnessOf(known, day),
    medicalCertificate: illness.medicalCertificate,
    requestedBy: illness.requestedBy,
    kilometres: illness.kilometres,
    schoolGoesFurther: illness.schoolGoesFurther,
  };
};
