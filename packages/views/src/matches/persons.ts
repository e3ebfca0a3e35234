import type { PersonId, RegisterEvent, ReportsUnlinked } from '@samenspoor/domain';
import type { DocsOfEvent } from '../framework/definition.js';
import {
  asMatch,
  asPerson,
  asReport,
  type MatchesDoc,
  matchKey,
  type PersonOfMatches,
  personKey,
  reportKey,
} from './match-docs.js';

type Docs = DocsOfEvent<MatchesDoc>;

/** What is known of a person after the event; the same object when the event changes nothing of it. */
export function personAfter(docs: Docs, id: PersonId, event: RegisterEvent): PersonOfMatches {
  const person = asPerson(docs.get(personKey(id)));
  switch (event.type) {
    case 'ReportIdentified':
    case 'PersonalDetailsCorrected':
      return opened(docs, person, id, event);
    case 'MatchVerdictGiven': {
      const { personId, candidatePersonId, verdict } = event.data;
      if (verdict === 'same') return person;
      if (id === personId) return apart(person, [candidatePersonId]);
      return id === candidatePersonId ? apart(person, [personId]) : person;
    }
    case 'PersonsLinked': {
      const { leadingPersonId, absorbedPersonId } = event.data;
      if (id === absorbedPersonId) return { ...person, redirectsTo: leadingPersonId };
      const absorbed = asPerson(docs.get(personKey(absorbedPersonId)));
      const others = absorbed.apartFrom.filter((other) => other !== leadingPersonId);
      if (id === leadingPersonId) return apart(withMatches(person, absorbed.matchIds), others);
      return others.includes(id) ? apart(person, [leadingPersonId]) : person;
    }
    case 'ReportsUnlinked': {
      const { fromPersonId, toPersonId } = event.data;
      const others = verdictsTakenAlong(docs, event);
      if (id === toPersonId) {
        const from = asPerson(docs.get(personKey(fromPersonId)));
        const all = apart(withMatches(person, from.matchIds), [fromPersonId, ...others]);
        return { ...all, redirectsTo: null };
      }
      return id === fromPersonId || others.includes(id) ? apart(person, [toPersonId]) : person;
    }
    case 'PersonForgotten':
      return id === event.data.personId && !person.forgotten ? { ...person, forgotten: true } : person;
  }
}

/** The person that an id stands for after the event. */
export function presentAfter(docs: Docs, id: PersonId, event: RegisterEvent): PersonId {
  let present = id;
  for (const seen = new Set<PersonId>(); !seen.has(present); ) {
    seen.add(present);
    const next = redirectAfter(docs, present, event);
    if (next === null) return present;
    present = next;
  }
  throw new Error('persons redirect to each other in a circle: the log is damaged');
}

function redirectAfter(docs: Docs, id: PersonId, event: RegisterEvent): PersonId | null {
  if (event.type === 'PersonsLinked' && id === event.data.absorbedPersonId) return event.data.leadingPersonId;
  if (event.type === 'ReportsUnlinked' && id === event.data.toPersonId) return null;
  return asPerson(docs.get(personKey(id))).redirectsTo;
}

/** Whom the parting reports were said to be different from: what was said of a report holds where it goes. */
function verdictsTakenAlong(docs: Docs, event: ReportsUnlinked): readonly PersonId[] {
  const { fromPersonId, toPersonId, reportIds } = event.data;
  const from = asPerson(docs.get(personKey(fromPersonId)));
  if (from.apartFrom.length === 0) return [];
  return from.matchIds.flatMap((id) => {
    const match = asMatch(docs.get(matchKey(id)));
    if (match?.verdict !== 'different' || !reportIds.includes(match.reportId)) return [];
    const candidate = presentAfter(docs, match.candidatePersonId, event);
    return candidate === toPersonId ? [] : [candidate];
  });
}

type Opening = Extract<RegisterEvent, { type: 'ReportIdentified' | 'PersonalDetailsCorrected' }>;

/** Whom the report is about when the event comes; null for a report that is not there (any more). */
export const subjectOf = (docs: Docs, event: Opening): PersonId | null =>
  event.type === 'ReportIdentified'
    ? event.data.personId
    : (asReport(docs.get(reportKey(event.data.reportId)))?.personId ?? null);

function opened(docs: Docs, person: PersonOfMatches, id: PersonId, event: Opening): PersonOfMatches {
  const own = subjectOf(docs, event);
  if (own === null) return person;
  const mine = event.data.possibleMatches.filter(
    ({ candidatePersonId }) => id === own || redirected(docs, candidatePersonId).includes(id),
  );
  return withMatches(
    person,
    mine.map(({ matchId }) => matchId),
  );
}

/** An id and those it redirects to, one after another, before the event. */
export function redirected(docs: Docs, id: PersonId): readonly PersonId[] {
  const chain: PersonId[] = [];
  for (let next: PersonId | null = id; next !== null && !chain.includes(next); ) {
    chain.push(next);
    next = asPerson(docs.get(personKey(next))).redirectsTo;
  }
  return chain;
}

const apart = (person: PersonOfMatches, others: readonly PersonId[]): PersonOfMatches => {
  const added = others.filter((other) => !person.apartFrom.includes(other));
  return added.length === 0 ? person : { ...person, apartFrom: [...person.apartFrom, ...added] };
};

const withMatches = (person: PersonOfMatches, matchIds: PersonOfMatches['matchIds']): PersonOfMatches => {
  const added = [...new Set(matchIds)].filter((id) => !person.matchIds.includes(id));
  return added.length === 0 ? person : { ...person, matchIds: [...person.matchIds, ...added] };
};
