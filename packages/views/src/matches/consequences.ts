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
import { type RegisterSlice, registerSlice } from './register-slice.js';

type Docs = DocsOfEvent<MatchesDoc>;

/** The documents that one event of the register changes, or the keys of those that must be loaded to tell. */
export type Consequences =
  | { readonly complete: true; readonly changed: ReadonlyMap<string, MatchesDoc> }
  | { readonly complete: false; readonly missing: ReadonlySet<string> };

/** @throws Error when the event does not fit the register: the log is damaged */
export function consequencesOf(docs: Docs, event: RegisterEvent, revision: number): Consequences {
  const slice = registerSlice(docs, revision);
  try {
    evolveRegister(slice.state, event);
    const changed = changedBy(docs, slice, event);
    return slice.missing.size > 0 ? { complete: false, missing: slice.missing } : { complete: true, changed };
  } catch (error) {
    // A rule that can't go on without what it did not find may have found too little.
    if (slice.missing.size > 0) return { complete: false, missing: slice.missing };
    throw error;
  }
}

function changedBy(docs: Docs, slice: RegisterSlice, event: RegisterEvent): Map<string, MatchesDoc> {
  const { state } = slice;
  const changed = new Map<string, MatchesDoc>();
  for (const id of reportsIn(event)) {
    const report = state.reports.get(id);
    if (report) changed.set(reportKey(id), { kind: 'report', report });
  }
  const asked = askedBy(state, event);
  const sides = sidesOf(state, asked);
  const judge = new Set<MatchId>([...asked.keys(), ...answeredBy(docs, event)]);
  for (const person of slice.persons()) {
    const { personId } = person;
    const before = asPerson(docs.get(personKey(personId)));
    const more = [...takenOver(docs, personId, event), ...(sides.get(personId) ?? [])];
    const after = personAfter(state, person, merged(before?.matchIds ?? [], more));
    if (isDeepStrictEqual(before, after)) continue;
    changed.set(personKey(personId), after);
    for (const id of after.matchIds) judge.add(id);
  }
  for (const id of judge) {
    // What was answered stays so; only forgetting still takes something from it.
    if (event.type !== 'PersonForgotten' && asMatch(docs.get(matchKey(id)))?.verdict) continue;
    const known = state.matches.get(id);
    const before = known && (asked.get(id) ?? asMatch(docs.get(matchKey(id))));
    if (before) changed.set(matchKey(id), judged(state, before));
  }
  if (event.type === 'PersonalDetailsCorrected') moveTerritory(docs, slice, event.data, changed);
  // What comes back from the database is the same in another order of fields.
  for (const [key, after] of changed) if (isDeepStrictEqual(docs.get(key), after)) changed.delete(key);
  return changed;
}

/** The matches that an event says something of besides what it says of persons: answered, or of details corrected away. */
function answeredBy(docs: Docs, event: RegisterEvent): readonly MatchId[] {
  if (event.type === 'MatchVerdictGiven') return [event.data.matchId];
  if (event.type !== 'PersonalDetailsCorrected') return [];
  return asReport(docs.get(reportKey(event.data.reportId)))?.report.matchIds ?? [];
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
  matchIds: readonly MatchId[],
): PersonOfMatches {
  return {
    kind: 'person',
    person: { ...person, reportIds: [...person.reportIds], apartFrom: [...person.apartFrom] },
    links: state.links.get(person.personId) ?? [],
    partings: state.partings.get(person.personId) ?? [],
    matchIds,
  };
}

/** Matches that come to a person with another one: all of them, which is never too few. */
function takenOver(docs: Docs, id: PersonId, event: RegisterEvent): readonly MatchId[] {
  const other =
    event.type === 'PersonsLinked' && event.data.leadingPersonId === id
      ? event.data.absorbedPersonId
      : event.type === 'ReportsUnlinked' && event.data.toPersonId === id
        ? event.data.fromPersonId
        : null;
  return other === null ? [] : (asPerson(docs.get(personKey(other)))?.matchIds ?? []);
}

/** The new matches of each person that is a side of one, as itself or through whoever redirects to it. */
function sidesOf(
  state: RegisterState,
  asked: ReadonlyMap<MatchId, MatchDoc>,
): ReadonlyMap<PersonId, readonly MatchId[]> {
  const sides = new Map<PersonId, readonly MatchId[]>();
  for (const { matchId, personId, candidatePersonId } of asked.values()) {
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
  docs: Docs,
  slice: RegisterSlice,
  { reportId, territory }: Extract<RegisterEvent, { type: 'PersonalDetailsCorrected' }>['data'],
  changed: Map<string, MatchesDoc>,
): void {
  for (const id of asReport(docs.get(reportKey(reportId)))?.report.matchIds ?? []) {
    const present = slice.state.matches.get(id) && (changed.get(matchKey(id)) ?? docs.get(matchKey(id)));
    const match = asMatch(present ?? null);
    if (match) changed.set(matchKey(id), { ...match, territory });
  }
}

const merged = <Id>(one: readonly Id[], other: readonly Id[]): readonly Id[] => [
  ...new Set([...one, ...other]),
];
