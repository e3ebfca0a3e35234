import { answerOf, type components } from '@samenspoor/client';
import { labelOf } from '@samenspoor/matching';
import { valueIn } from '../failure.js';
import { say } from '../io.js';
import { type Cell, moment, show, tableOf } from '../output.js';
import type { Session } from '../session.js';
import { type Listed, take } from './pages.js';

type Identity = components['schemas']['Identity'];
type Explanation = components['schemas']['Match']['explanation'];

/** `samenspoor reports`: the reports that the organisation may see as sent. */
export async function reports(session: Session, limit: number, mine: boolean): Promise<void> {
  const { client, words } = session;
  const only = mine ? { mine: 'true' as const } : {};
  const listed = await take(session, limit, (query) =>
    answerOf(client.GET('/v1/reports', { params: { query: { ...query, ...only } } })),
  );
  showList(session, listed, words.reports, (item) => [
    item.externalRef,
    [item.youngPerson.familyName, item.youngPerson.givenNames].filter(Boolean).join(', '),
    item.youngPerson.birthDate,
    words.outcomes[item.outcome],
    item.organisationId,
    moment(item.reportedAt),
    item.reportId,
  ]);
}

/** `samenspoor matches`: possible matches that wait for a verdict. */
export async function matches(session: Session, limit: number): Promise<void> {
  const { client, words } = session;
  const listed = await take(session, limit, (query) =>
    answerOf(client.GET('/v1/matches', { params: { query: { ...query, status: 'open' } } })),
  );
  showList(session, listed, words.matches, (item) => [
    item.matchId,
    item.weight.toFixed(1),
    explained(item.explanation, session).join('\n'),
    moment(item.since),
  ]);
}

/** `samenspoor organisations`: who is in the network. */
export async function organisations(session: Session): Promise<void> {
  const { client, words, language, url } = session;
  const { items } = valueIn(await answerOf(client.GET('/v1/organisations')), url);
  showList(session, { items, more: false }, words.organisations, ({ id, type, name, municipality }) => [
    id,
    language === 'fr' ? name.fr : name.nl,
    type,
    municipality,
  ]);
}

/** What speaks for and against a match, a line each: the words, and the weight in bits. */
export function explained(explanation: Explanation, { language }: Session): readonly string[] {
  return explanation
    .filter(({ level }) => level !== 'missing')
    .map((part) => `${signed(part.weight)}  ${labelOf(part, language)}`);
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`.padStart(5);
}

/** The young person on one line; nothing where it is not told. */
export function nameOf(person: Identity | undefined): string | undefined {
  if (person === undefined) return undefined;
  return [person.familyName, person.givenNames, person.birthDate].filter(Boolean).join(', ');
}

/** A list as a table or as JSON, and whether there is more. */
export function showList<Item>(
  session: Session,
  listed: Listed<Item>,
  head: readonly string[],
  row: (item: Item) => readonly Cell[],
): void {
  const { words, io, json } = session;
  show(session, listed, ({ items }) => (items.length === 0 ? words.nothing : tableOf(head, items.map(row))));
  if (listed.more && !json) say(io.stderr, words.more);
}
