import type { ReportSubmission, SubmittedYoungPerson } from '@samenspoor/casework';

const nobody: SubmittedYoungPerson = {
  familyName: null,
  givenNames: null,
  birthDate: null,
  sex: null,
  nationalNumber: null,
  language: null,
  address: null,
  school: null,
};

/** A plainly invented young person; each test says what matters to it. */
export const youngPerson = (more: Partial<SubmittedYoungPerson> = {}): SubmittedYoungPerson => ({
  ...nobody,
  familyName: 'Proefpersoon',
  givenNames: 'Lente',
  birthDate: '2009-04-17',
  ...more,
});

/** A report about that young person, as the form check hands it on. */
export const submission = (
  person: SubmittedYoungPerson = youngPerson(),
  more: Partial<Omit<ReportSubmission, 'sent' | 'youngPerson'>> = {},
): ReportSubmission => {
  const report = {
    externalRef: null,
    onBehalfOf: null,
    concernKind: 'relative-absence' as const,
    absences: { B: 6 },
    legalBasis: 'compulsory-education-guidance',
    reportedAt: null,
    ...more,
  };
  return { ...report, youngPerson: person, sent: { ...report, youngPerson: { ...person } } };
};
