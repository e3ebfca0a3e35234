import { answerOf, type components } from '@samenspoor/client';
import { type Cell, moment, tableOf } from '../output.js';
import type { Session } from '../session.js';

type MatchView = components['schemas']['MatchView'];
type Said = MatchView['report']['youngPerson'];
type Known = components['schemas']['KnownValues'];
type Field = keyof Known;

/** Both sides of a match, as the service shows them; null when they are not for us to read. */
export async function bothSides({ client }: Session, matchId: string): Promise<MatchView | null> {
  const answer = await answerOf(client.GET('/v1/matches/{id}', { params: { path: { id: matchId } } }));
  return answer.ok ? answer.value : null;
}

/** The report of a match beside everything known of the person it may be about, the last reported first. */
export function sideBySide({ words: { review } }: Session, { report, candidate }: MatchView): string {
  const rows = fields.map((field): readonly Cell[] => [
    review.fields[field],
    saidOf(report.youngPerson, field),
    candidate === null ? review.unreadable : knownOf(candidate.known, field),
  ]);
  return tableOf(review.columns, [
    ...rows,
    [review.fields.organisation, report.organisationId, null],
    [review.fields.reportedAt, moment(report.reportedAt), null],
  ]);
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
] as const satisfies readonly Field[];

function saidOf(person: Said, field: Field): Cell {
  const value = person[field];
  return value === undefined || value === null ? null : asText(value);
}

function knownOf(known: Known, field: Field): Cell {
  const values: readonly { readonly value: Value; readonly reportedAt: string }[] = known[field];
  if (values.length === 0) return null;
  return values.map(({ value, reportedAt }) => `${asText(value)} (${reportedAt.slice(0, 10)})`).join('\n');
}

type Value = string | Readonly<Record<string, string | null | undefined>>;

function asText(value: Value): string {
  if (typeof value === 'string') return value;
  return Object.values(value).filter(Boolean).join(' ');
}
