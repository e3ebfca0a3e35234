import { asksBelonging, type RegisterEvent, registerStreamPrefix } from '@samenspoor/domain';
import { said } from '../events.js';
import type { DocsOfEvent, ViewDefinition } from '../framework/definition.js';
import { moment } from '../moment.js';
import { type Consequences, consequencesOf } from './consequences.js';
import { asMatch, type MatchDoc, type MatchesDoc, matchKey, personKey, reportKey } from './match-docs.js';

const inOrder = 'reported_at, lightness, key';
const isMatch = "kind = 'match'";

/**
 * Every match that was ever asked about. Beside them it keeps, in the same table, what the register's rules need to
 * say which are still open: every report (whom it is about) and every person (ids only). Of a batch, only those that
 * its events look up are loaded.
 */
export const matchesView: ViewDefinition<MatchesDoc> = {
  name: 'matches',
  version: 4,
  streamPrefixes: [registerStreamPrefix],
  columns: [
    { name: 'kind', type: 'text', of: (doc) => doc.kind },
    { name: 'status', type: 'text', of: (doc) => asMatch(doc)?.status ?? null },
    { name: 'report_id', type: 'text', of: (doc) => asMatch(doc)?.reportId ?? null },
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
      of: (doc) => (doc.kind === 'match' ? lightnessOf(doc) : null),
    },
  ],
  indexes: [
    { name: 'by-report', on: '(report_id)', where: "kind = 'match' and status = 'open'" },
    { name: 'by-status', on: `(status, ${inOrder})`, where: isMatch },
    { name: 'by-organisation', on: `(status, organisation_id, ${inOrder})`, where: isMatch },
    { name: 'by-registrar', on: `(status, registered_by, ${inOrder})`, where: isMatch },
    { name: 'by-territory', on: `(status, territory, ${inOrder})`, where: isMatch },
  ],

  route(recorded) {
    const what = said(recorded);
    return what.of === 'register' ? namedBy(what.event) : [];
  },

  follow(recorded, docs) {
    const what = said(recorded);
    if (what.of !== 'register') return [];
    const found = consequencesOnce(docs, what.event, recorded.revision);
    return found.complete ? [...found.changed.keys()] : [...found.missing];
  },

  evolve(doc, recorded, key, docs) {
    const what = said(recorded);
    if (what.of !== 'register') return doc;
    const found = consequencesOnce(docs, what.event, recorded.revision);
    if (!found.complete) throw new Error(`not loaded: ${[...found.missing].join(', ')}`);
    return found.changed.get(key) ?? doc;
  },
};

/** Whether a report still belongs to its person is said before whom else it is about. */
const lightnessOf = (match: MatchDoc): number => (asksBelonging(match) ? -1e6 : 0) - match.weight;

/** The documents that an event is sure to touch; what else it does, the register's rules look up. */
function namedBy(event: RegisterEvent): readonly string[] {
  switch (event.type) {
    case 'ReportIdentified':
      return [
        reportKey(event.data.reportId),
        personKey(event.data.personId),
        ...event.data.possibleMatches.flatMap(({ matchId, candidatePersonId }) => [
          matchKey(matchId),
          personKey(candidatePersonId),
        ]),
      ];
    case 'PersonalDetailsCorrected':
      return [reportKey(event.data.reportId)];
    case 'MatchVerdictGiven':
      return [personKey(event.data.personId), personKey(event.data.candidatePersonId)];
    case 'PersonsLinked':
      return [personKey(event.data.leadingPersonId), personKey(event.data.absorbedPersonId)];
    case 'ReportsUnlinked':
      return [personKey(event.data.fromPersonId), personKey(event.data.toPersonId)];
    case 'PersonForgotten':
      return [personKey(event.data.personId)];
  }
}

let last:
  | { readonly docs: DocsOfEvent<MatchesDoc>; readonly event: RegisterEvent; readonly found: Consequences }
  | undefined;

/** One event changes many documents together: worked out when all are there, and remembered for each of them. */
function consequencesOnce(
  docs: DocsOfEvent<MatchesDoc>,
  event: RegisterEvent,
  revision: number,
): Consequences {
  if (last?.docs === docs && last.event === event && last.found.complete) return last.found;
  const found = consequencesOf(docs, event, revision);
  last = { docs, event, found };
  return found;
}
