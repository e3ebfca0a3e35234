import { answerOf, type components } from '@samenspoor/client';
import { type Cell, moment, tableOf } from '../output.js';
import type { Session } from '../session.js';

type Match = components['schemas']['Match'];
type ReportView = components['schemas']['ReportView'];
type Field = keyof Session['words']['review']['fields'];

/** The report of a match beside the newest report of the person it may be about, as far as either may be read. */
export async function sideBySide(session: Session, match: Match): Promise<string> {
  const { review } = session.words;
  const [own, known] = await Promise.all([
    readReport(session, match.reportId),
    newestReportOf(session, match.candidatePersonId),
  ]);
  const cell = (report: ReportView | null, field: Field): Cell =>
    report === null ? review.unreadable : fieldOf[field](report, session);
  const names = Object.entries(review.fields);
  const rows = fields.map((field) => [
    names.find(([name]) => name === field)?.[1],
    cell(own, field),
    cell(known, field),
  ]);
  return tableOf(review.columns, rows);
}

const fields = [
  'familyName',
  'givenNames',
  'birthDate',
  'sex',
  'nationalNumber',
  'language',
  'address',
  'school',
  'concern',
  'organisation',
  'reportedAt',
] as const satisfies readonly Field[];

const fieldOf: Readonly<Record<Field, (report: ReportView, session: Session) => Cell>> = {
  familyName: ({ youngPerson }) => youngPerson.familyName,
  givenNames: ({ youngPerson }) => youngPerson.givenNames,
  birthDate: ({ youngPerson }) => youngPerson.birthDate,
  sex: ({ youngPerson }) => youngPerson.sex,
  nationalNumber: ({ youngPerson }) => youngPerson.nationalNumber,
  language: ({ youngPerson }) => youngPerson.language,
  address: ({ youngPerson: { address } }) =>
    joined(address?.street, address?.houseNumber, address?.postcode, address?.municipality),
  school: ({ youngPerson: { school } }) => joined(school?.name, school?.municipality),
  concern: ({ concern }) => joined(concern.kind, concern.since),
  organisation: ({ organisationId }) => organisationId,
  reportedAt: ({ reportedAt }) => moment(reportedAt),
};

function joined(...parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter(Boolean).join(' ') || null;
}

/** Null when it is not there or not for us to read. */
async function readReport({ client }: Session, id: string): Promise<ReportView | null> {
  const answer = await answerOf(client.GET('/v1/reports/{id}', { params: { path: { id } } }));
  return answer.ok ? answer.value : null;
}

async function newestReportOf(session: Session, person: string): Promise<ReportView | null> {
  const answer = await answerOf(session.client.GET('/v1/persons/{id}', { params: { path: { id: person } } }));
  if (!answer.ok) return null;
  const [newest] = [...answer.value.reports].sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  return newest === undefined ? null : readReport(session, newest.reportId);
}
