import { type PersonId, personId, type RegisterEvent, registerStreamPrefix } from '@samenspoor/domain';
import { said } from '../events.js';
import type { DocsOfEvent, ViewDefinition } from '../framework/definition.js';
import { moment } from '../moment.js';
import {
  asMatch,
  asPerson,
  asReport,
  type MatchDoc,
  type MatchesDoc,
  matchKey,
  personKey,
  type ReportOfMatches,
  reportKey,
} from './match-docs.js';
import { personAfter, presentAfter, redirected, subjectOf } from './persons.js';

type Docs = DocsOfEvent<MatchesDoc>;

/**
 * Every match that was ever asked about. Beside them it keeps, in the same table, what it takes to say which are still
 * open: the reports (whom they are about) and those persons that a match, link, verdict or forgetting touched.
 */
export const matchesView: ViewDefinition<MatchesDoc> = {
  name: 'matches',
  version: 1,
  streamPrefixes: [registerStreamPrefix],
  columns: [
    { name: 'kind', type: 'text', of: (doc) => doc.kind },
    { name: 'status', type: 'text', of: (doc) => asMatch(doc)?.status ?? null },
    { name: 'organisation_id', type: 'text', of: (doc) => asMatch(doc)?.organisationId ?? null },
    { name: 'registered_by', type: 'text', of: (doc) => asMatch(doc)?.registeredBy ?? null },
    { name: 'territory', type: 'text', of: (doc) => asMatch(doc)?.territory ?? null },
    {
      name: 'reported_at',
      type: 'timestamptz',
      of: (doc) => (doc.kind === 'match' ? moment(doc.reportedAt) : null),
    },
    // Negated, so that one direction sorts the oldest report first and then the greatest weight.
    {
      name: 'lightness',
      type: 'double precision',
      of: (doc) => (doc.kind === 'match' ? 0 - doc.weight : null),
    },
  ],
  indexes: [
    { name: 'by-status', on: '(status, reported_at, lightness, key)', where: "kind = 'match'" },
    { name: 'by-age', on: '(reported_at, lightness, key)', where: "kind = 'match'" },
  ],

  route(recorded) {
    const what = said(recorded);
    return what.of === 'register' ? namedBy(what.event) : [];
  },

  follow(recorded, docs) {
    const what = said(recorded);
    return what.of === 'register' ? ledToBy(docs, what.event) : [];
  },

  evolve(doc, recorded, key, docs) {
    const what = said(recorded);
    if (what.of !== 'register') return doc;
    if (doc?.kind === 'match') return matchAfter(docs, doc, what.event);
    if (doc?.kind === 'report') return reportAfter(doc, what.event);
    if (key.startsWith('person:')) {
      const before = asPerson(doc);
      const after = personAfter(docs, personId(key.slice('person:'.length)), what.event);
      return after === before ? doc : after;
    }
    return begunBy(docs, key, what.event);
  },
};

function namedBy(event: RegisterEvent): readonly string[] {
  switch (event.type) {
    case 'ReportIdentified':
    case 'PersonalDetailsCorrected':
      return [
        reportKey(event.data.reportId),
        ...event.data.possibleMatches.flatMap(({ matchId, candidatePersonId }) => [
          matchKey(matchId),
          personKey(candidatePersonId),
        ]),
        ...(event.type === 'ReportIdentified' && event.data.possibleMatches.length > 0
          ? [personKey(event.data.personId)]
          : []),
      ];
    case 'MatchVerdictGiven':
      return [
        matchKey(event.data.matchId),
        personKey(event.data.personId),
        personKey(event.data.candidatePersonId),
      ];
    case 'PersonsLinked':
    case 'ReportsUnlinked':
    case 'PersonForgotten':
      return [...event.data.reportIds.map(reportKey), ...personsIn(event).map(personKey)];
  }
}

/** The persons whose standing the event changes: all matches they are a side of are looked at again. */
function personsIn(event: RegisterEvent): readonly PersonId[] {
  switch (event.type) {
    case 'ReportIdentified':
    case 'PersonalDetailsCorrected':
      return [];
    case 'MatchVerdictGiven':
      return event.data.verdict === 'same' ? [] : [event.data.personId, event.data.candidatePersonId];
    case 'PersonsLinked':
      return [event.data.leadingPersonId, event.data.absorbedPersonId];
    case 'ReportsUnlinked':
      return [event.data.fromPersonId, event.data.toPersonId];
    case 'PersonForgotten':
      return [event.data.personId];
  }
}

function ledToBy(docs: Docs, event: RegisterEvent): readonly string[] {
  const matches = new Set(
    personsIn(event).flatMap((id) => asPerson(docs.get(personKey(id))).matchIds.map(matchKey)),
  );
  const persons = new Set<PersonId>();
  if (event.type === 'ReportIdentified' || event.type === 'PersonalDetailsCorrected') {
    const own = subjectOf(docs, event);
    for (const { matchId, candidatePersonId } of event.data.possibleMatches) {
      matches.add(matchKey(matchId));
      persons.add(candidatePersonId);
      if (own !== null) persons.add(own);
    }
    for (const id of asReport(docs.get(reportKey(event.data.reportId)))?.matchIds ?? [])
      matches.add(matchKey(id));
  }
  if (event.type === 'PersonsLinked')
    for (const id of asPerson(docs.get(personKey(event.data.absorbedPersonId))).apartFrom) persons.add(id);
  if (event.type === 'MatchVerdictGiven') matches.add(matchKey(event.data.matchId));
  for (const key of matches) {
    const match = asMatch(docs.get(key));
    if (match) persons.add(match.own).add(match.candidatePersonId);
  }
  const chained = [...persons].flatMap((id) => redirected(docs, id));
  return [...matches, ...chained.map(personKey)];
}

function begunBy(docs: Docs, key: string, event: RegisterEvent): MatchesDoc | null {
  if (event.type !== 'ReportIdentified' && event.type !== 'PersonalDetailsCorrected') return null;
  if (event.type === 'ReportIdentified' && key === reportKey(event.data.reportId)) {
    const { personId, organisationId, registeredBy, territory, reportedAt, possibleMatches } = event.data;
    const matchIds = possibleMatches.map(({ matchId }) => matchId);
    return { kind: 'report', personId, organisationId, registeredBy, territory, reportedAt, matchIds };
  }
  const match = event.data.possibleMatches.find(({ matchId }) => key === matchKey(matchId));
  const report =
    event.type === 'ReportIdentified' ? event.data : asReport(docs.get(reportKey(event.data.reportId)));
  if (!match || !report) return null;
  const { matchId, candidatePersonId, weight, explanation } = match;
  const { personId, organisationId, registeredBy, reportedAt } = report;
  return judged(docs, event, {
    kind: 'match',
    matchId,
    reportId: event.data.reportId,
    personId,
    candidatePersonId,
    weight,
    explanation,
    since: event.meta.at,
    status: 'open',
    verdict: null,
    organisationId,
    registeredBy,
    territory: event.data.territory,
    reportedAt,
    own: personId,
  });
}

function reportAfter(doc: ReportOfMatches, event: RegisterEvent): ReportOfMatches | null {
  switch (event.type) {
    case 'PersonalDetailsCorrected': {
      const { territory, possibleMatches } = event.data;
      const added = possibleMatches.map(({ matchId }) => matchId).filter((id) => !doc.matchIds.includes(id));
      return { ...doc, territory, matchIds: [...doc.matchIds, ...added] };
    }
    case 'PersonsLinked':
      return { ...doc, personId: event.data.leadingPersonId };
    case 'ReportsUnlinked':
      return { ...doc, personId: event.data.toPersonId };
    case 'PersonForgotten':
      return null;
    default:
      return doc;
  }
}

function matchAfter(docs: Docs, match: MatchDoc, event: RegisterEvent): MatchDoc {
  switch (event.type) {
    case 'ReportIdentified':
      return match;
    case 'PersonalDetailsCorrected':
      return event.data.reportId === match.reportId ? { ...match, territory: event.data.territory } : match;
    case 'MatchVerdictGiven':
      return judged(
        docs,
        event,
        event.data.matchId === match.matchId ? { ...match, verdict: event.data.verdict } : match,
      );
    case 'PersonsLinked':
    case 'ReportsUnlinked': {
      const moves = event.data.reportIds.includes(match.reportId);
      const to = event.type === 'PersonsLinked' ? event.data.leadingPersonId : event.data.toPersonId;
      return judged(docs, event, moves ? { ...match, own: to } : match);
    }
    case 'PersonForgotten':
      return judged(docs, event, match);
  }
}

/** Whether a match is still open after the event: the rule of the register (`isOpen`), on what this view keeps. */
function judged(docs: Docs, event: RegisterEvent, match: MatchDoc): MatchDoc {
  const own = presentAfter(docs, match.own, event);
  const candidate = presentAfter(docs, match.candidatePersonId, event);
  const mine = personAfter(docs, own, event);
  const forgotten = mine.forgotten || personAfter(docs, candidate, event).forgotten;
  const open = own !== candidate && !forgotten && !mine.apartFrom.includes(candidate);
  const status = match.verdict ?? (open ? 'open' : 'lapsed');
  // Of someone forgotten not even the levels at which the fields agreed are kept.
  const explanation = forgotten ? [] : match.explanation;
  return { ...match, status, explanation };
}
