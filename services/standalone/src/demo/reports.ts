import type { ReportSubmission, SubmittedYoungPerson } from '@samenspoor/casework';
import type { ConcernKind } from '@samenspoor/domain';

interface DemoReport {
  readonly by: string;
  readonly person: Partial<SubmittedYoungPerson>;
  readonly concernKind: ConcernKind;
  readonly halfDays: number;
  readonly reportedAt: string;
}

const at = (street: string, houseNumber: string, postcode: string, municipality: string) => ({
  street,
  houseNumber,
  postcode,
  municipality,
});

const lente = { familyName: 'Voorbeeld', givenNames: 'Lente', birthDate: '2009-03-21', language: 'nl' };
const avril = { familyName: 'Exemple', givenNames: 'Avril', birthDate: '2010-04-01', language: 'fr' };

/** Invented reports about plainly invented young people: one reported by three actors, one that waits for a verdict. */
const demoReports: readonly DemoReport[] = [
  {
    by: 'school-07',
    person: { ...lente, address: at('Voorbeeldstraat', '1', '1080', 'Sint-Jans-Molenbeek') },
    concernKind: 'relative-absence',
    halfDays: 7,
    reportedAt: '2025-10-06T08:00:00Z',
  },
  {
    by: 'clb-1',
    person: { ...lente, address: at('Rue de l’Exemple', '1', '1080', 'Molenbeek-Saint-Jean') },
    concernKind: 'relative-absence',
    halfDays: 9,
    reportedAt: '2025-10-08T09:30:00Z',
  },
  {
    by: 'contact-21012',
    person: lente,
    concernKind: 'passive-disengagement',
    halfDays: 0,
    reportedAt: '2025-10-10T14:00:00Z',
  },
  {
    by: 'school-19',
    person: { ...avril, address: at('Rue de l’Exemple', '12', '1070', 'Anderlecht') },
    concernKind: 'school-refusal',
    halfDays: 11,
    reportedAt: '2025-10-13T08:15:00Z',
  },
  {
    by: 'pms-2',
    person: { ...avril, familyName: 'Exempel', address: at('Rue du Modèle', '5', '1070', 'Anderlecht') },
    concernKind: 'school-refusal',
    halfDays: 12,
    reportedAt: '2025-10-14T10:45:00Z',
  },
  {
    by: 'contact-21004',
    person: { familyName: 'Proefpersoon', givenNames: 'Zomer', birthDate: '2006-07', language: 'nl' },
    concernKind: 'early-school-leaving',
    halfDays: 0,
    reportedAt: '2025-10-15T11:00:00Z',
  },
];

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

/** The demo reports as the central contact point registers them; the same at every start, so they are seeded once. */
export const demoSubmissions: readonly ReportSubmission[] = demoReports.map((report, index) => {
  const submission = {
    externalRef: `demo-${index + 1}`,
    onBehalfOf: report.by,
    youngPerson: { ...nobody, ...report.person },
    concernKind: report.concernKind,
    absences: report.halfDays > 0 ? { B: report.halfDays } : {},
    legalBasis: 'compulsory-education-guidance',
    reportedAt: report.reportedAt,
  };
  const { concernKind, absences, youngPerson, ...rest } = submission;
  return {
    ...submission,
    sent: { ...rest, youngPerson: { ...report.person }, concern: { kind: concernKind, absences } },
  };
});
