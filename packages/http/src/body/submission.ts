import type { ReportSubmission, SubmittedYoungPerson } from '@samenspoor/casework';
import { isBlank, parseInstant, type ReportBody, type YoungPersonBody } from '@samenspoor/contracts';
import { type AbsenceCounts, absenceCodes, parseNationalNumber } from '@samenspoor/domain';
import type { JsonObject } from '@samenspoor/event-log';

/** What was left out, sent as null, or sent empty is one and the same: not known. */
const known = (text: string | null | undefined): string | null =>
  text === null || text === undefined || isBlank(text) ? null : text;

const elevenDigits = (text: string | null): string | null => {
  const parsed = text === null ? null : parseNationalNumber(text);
  return parsed?.ok ? parsed.number : null;
};

/** Personal details as the application takes them: everything absent made null. */
export const submittedPerson = (person: YoungPersonBody): SubmittedYoungPerson => ({
  familyName: known(person.familyName),
  givenNames: known(person.givenNames),
  birthDate: known(person.birthDate),
  sex: person.sex ?? null,
  nationalNumber: elevenDigits(known(person.nationalNumber)),
  language: known(person.language)?.toLowerCase() ?? null,
  address: person.address
    ? {
        street: known(person.address.street),
        houseNumber: known(person.address.houseNumber),
        postcode: known(person.address.postcode),
        municipality: known(person.address.municipality),
      }
    : null,
  school: person.school
    ? { name: known(person.school.name), municipality: known(person.school.municipality) }
    : null,
});

const counted = (absences: ReportBody['concern']['absences']): AbsenceCounts =>
  Object.fromEntries(
    absenceCodes.flatMap((code) => {
      const halfDays = absences?.[code];
      return halfDays === undefined || halfDays === null ? [] : [[code, halfDays + 0]];
    }),
  );

/** When it was reported, in UTC; what a sender's clock calls a moment ahead of ours is now. */
const reported = (text: string | null | undefined, now: Date): string | null => {
  const instant = typeof text === 'string' ? parseInstant(text) : null;
  return instant === null ? null : new Date(Math.min(instant, now.getTime())).toISOString();
};

/**
 * A report as the application takes it.
 * @param sent the body exactly as it was sent
 */
export const submissionOf = (body: ReportBody, sent: JsonObject, now: Date): ReportSubmission => ({
  externalRef: body.externalRef ?? null,
  onBehalfOf: body.onBehalfOf ?? null,
  youngPerson: submittedPerson(body.youngPerson),
  concernKind: body.concern.kind,
  absences: counted(body.concern.absences),
  legalBasis: body.legalBasis,
  reportedAt: reported(body.reportedAt, now),
  sent,
});
