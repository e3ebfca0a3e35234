import { isDeepStrictEqual } from 'node:util';
import {
  contradictsVerdict,
  evolveRegister,
  isOpen,
  type KnownPerson,
  type MatchId,
  type PersonId,
  presentPerson,
  type RegisterEvent,
  type RegisterState,
  type ReportId,
} from '@samenspoor/domain';
import type { DocsOfEvent } from '../framework/definition.js';
import { type LookUp, lookUpIn } from './look-up.js';
import {
  asMatch,
  asPerson,
  asReport,
  type MatchDoc,
  type MatchesDoc,
  matchKey,
  type PersonOfMatches,
  personKey,
  reportKey,
} from './match-docs.js';
import { matchesOf, withMore } from './matches-of-person.js';
import { type RegisterSlice, registerSlice } from './register-slice.js';
import { affectedBy, type PersonChange } from './who-is-affected.js';

/** The documents that one event of the register changes, or the keys of those that must be loaded to tell. */
export type Consequences =
  | { readonly complete: true; readonly changed: ReadonlyMap<string, MatchesDoc> }
  | { readonly complete: false; readonly missing: ReadonlySet<string> };

/** @throws Error when the event does not fit the register: the log is damaged */
export function consequencesOf(
  docs: DocsOfEvent<MatchesDoc>,
  event: RegisterEvent,
  revision: number,
): Consequences {
  const lookUp = lookUpIn(docs);
  const slice = registerSlice(lookUp.get, revision);
  try {
    evolveRegister(slice.state, event);
    const changed = changedBy(lookUp, slice, event);
    return lookUp.missing.size > 0
      ? { complete: false, missing: lookUp.missing }
      : { complete: true, changed };
  } catch (error) {
    // A rule that can't go on without what it did not find may have found too little.
    if (lookUp.missing.size > 0) return { complete: false, missing: lookUp.missing };
    throw error;
  }
}

function changedBy(lookUp: LookUp, slice: RegisterSlice, event: RegisterEvent): Map<string, MatchesDoc> {
  const { state } = slice;
  const changed = new Map<string, MatchesDoc>();
  for (const id of reportsIn(event)) {
    const report = state.reports.get(id);
    if (report) changed.set(reportKey(id), { kind: 'report', report });
  }
  const asked = askedBy(state, event);
  const sides = sidesOf(lookUp, state, asked);
  const persons: PersonChange[] = [];
  for (const person of slice.persons()) {
    const { personId } = person;
    const before = asPerson(lookUp.get(personKey(personId)));
    const more = [...takenOver(lookUp, personId, before, event), ...(sides.get(personId) ?? [])];
    const { listed, pages } = withMore(personId, before, more);
    const after = { ...personAfter(state, person), ...listed };
    persons.push({ before, after });
    changed.set(personKey(personId), after);
    for (const [key, page] of pages) changed.set(key, page);
  }
  const judge = [...asked.keys(), ...answeredBy(lookUp, event), ...affectedBy(lookUp, persons, event)];
  for (const id of new Set(judge)) {
    const before = asMatch(lookUp.get(matchKey(id)));
    // What was answered stays so; only forgetting still takes something from it.
    if (event.type !== 'PersonForgotten' && before?.verdict) continue;
    const match = state.matches.has(id) ? (asked.get(id) ?? before) : null;
    if (match) changed.set(matchKey(id), judged(state, match));
  }
  if (event.type === 'PersonalDetailsCorrected') moveTerritory(lookUp, state, event.data, changed);
  // What comes back from the database is the same in another order of fields.
  for (const [key, after] of changed) if (isDeepStrictEqual(lookUp.get(key), after)) changed.delete(key);
  return changed;
}

/** The matches that an event says something of besides what it says of persons: answered, or of details corrected away. */
function answeredBy(lookUp: LookUp, event: RegisterEvent): readonly MatchId[] {
  if (event.type === 'MatchVerdictGiven') return [event.data.matchId];
  if (event.type !== 'PersonalDetailsCorrected') return [];
  return asReport(lookUp.get(reportKey(event.data.reportId)))?.report.matchIds ?? [];
}

function reportsIn(event: RegisterEvent): readonly ReportId[] {
  if (event.type === 'MatchVerdictGiven') return [];
  return 'reportIds' in event.data ? event.data.reportIds : [event.data.reportId];
}

/** The matches that the event asks about. */
function askedBy(state: RegisterState, event: RegisterEvent): ReadonlyMap<MatchId, MatchDoc> {
  const asked = new Map<MatchId, MatchDoc>();
  if (event.type !== 'ReportIdentified' && event.type !== 'PersonalDetailsCorrected') return asked;
  const report = state.reports.get(event.data.reportId);
  if (!report) return asked;
  const { organisationId, registeredBy, territory, reportedAt } = report;
  const visible = { organisationId, registeredBy, territory, reportedAt };
  for (const { matchId } of event.data.possibleMatches) {
    const match = state.matches.get(matchId);
    if (match)
      asked.set(matchId, { kind: 'match', ...match, status: 'open', contradiction: false, ...visible });
  }
  return asked;
}

function personAfter(
  state: RegisterState,
  person: KnownPerson,
): Omit<PersonOfMatches, 'matchIds' | 'fullPages'> {
  return {
    kind: 'person',
    person: { ...person, reportIds: [...person.reportIds], apartFrom: [...person.apartFrom] },
    links: state.links.get(person.personId) ?? [],
    partings: state.partings.get(person.personId) ?? [],
  };
}

/** Matches that come to a person with another one, and that it has not yet: all of them, which is never too few. */
function takenOver(
  lookUp: LookUp,
  id: PersonId,
  before: PersonOfMatches | null,
  event: RegisterEvent,
): readonly MatchId[] {
  const other =
    event.type === 'PersonsLinked' && event.data.leadingPersonId === id
      ? event.data.absorbedPersonId
      : event.type === 'ReportsUnlinked' && event.data.toPersonId === id
        ? event.data.fromPersonId
        : null;
  if (other === null) return [];
  const own = new Set(matchesOf(lookUp, id, before));
  const others = matchesOf(lookUp, other, asPerson(lookUp.get(personKey(other))));
  return others.filter((matchId) => !own.has(matchId));
}

/**
 * The new matches of each person that is a side of one, as itself or through whoever redirects to it. What is asked
 * again has been theirs since it was asked first: a link and an unlink take it along.
 */
function sidesOf(
  lookUp: LookUp,
  state: RegisterState,
  asked: ReadonlyMap<MatchId, MatchDoc>,
): ReadonlyMap<PersonId, readonly MatchId[]> {
  const sides = new Map<PersonId, readonly MatchId[]>();
  for (const { matchId, personId, candidatePersonId } of asked.values()) {
    if (lookUp.get(matchKey(matchId))) continue;
    const persons = [...redirects(state, personId), ...redirects(state, candidatePersonId)];
    for (const id of new Set(persons)) sides.set(id, [...(sides.get(id) ?? []), matchId]);
  }
  return sides;
}

function redirects(state: RegisterState, id: PersonId): readonly PersonId[] {
  const chain: PersonId[] = [];
  for (let next: PersonId | null = id; next !== null && !chain.includes(next); ) {
    chain.push(next);
    next = state.persons.get(next)?.redirectsTo ?? null;
  }
  return chain;
}

/** A match as the register's rule sees it after the event. */
function judged(state: RegisterState, match: MatchDoc): MatchDoc {
  const known = state.matches.get(match.matchId);
  if (!known) return match;
  const report = state.reports.get(match.reportId);
  const sides = [report?.personId ?? match.personId, match.candidatePersonId];
  const forgotten = sides.some((id) => presentPerson(state, id)?.forgotten);
  const status = known.verdict?.verdict ?? (isOpen(state, known) ? 'open' : 'lapsed');
  const contradiction =
    status === 'open' ? contradictsVerdict(state, known) : known.verdict !== null && match.contradiction;
  // Of someone forgotten not even the levels at which the fields agreed are kept.
  const explanation = forgotten ? [] : match.explanation;
  return { ...match, verdict: known.verdict, status, contradiction, explanation };
}

/** A corrected report may lie in another territory, and all its matches with it. */
function moveTerritory(
  lookUp: LookUp,
  state: RegisterState,
  { reportId, territory }: Extract<RegisterEvent, { type: 'PersonalDetailsCorrected' }>['data'],
  changed: Map<string, MatchesDoc>,
): void {
  for (const id of asReport(lookUp.get(reportKey(reportId)))?.report.matchIds ?? []) {
    const key = matchKey(id);
    const match = asMatch(state.matches.get(id) ? (changed.get(key) ?? lookUp.get(key)) : null);
    if (match) changed.set(key, { ...match, territory });
  }
}
