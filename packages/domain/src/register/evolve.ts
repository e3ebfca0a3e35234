import type { MatchId, PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { keepApart, nobodyApart, noLongerApart } from './apart.js';
import type {
  MatchVerdictGiven,
  PersonalDetailsCorrected,
  PersonForgotten,
  PersonsLinked,
  RegisterEvent,
  ReportIdentified,
  ReportsUnlinked,
} from './events.js';
import { addPartings, partingsAbout, say, settleApart } from './partings.js';
import type { KnownPerson, KnownReport, RegisterState } from './state.js';

/**
 * Folds the next event of the register into `state`, in place.
 * @throws Error when an event names a report or person that was never written: the log is damaged
 */
export const evolveRegister = (state: RegisterState, event: RegisterEvent): void => {
  const revision = state.revision + 1;
  switch (event.type) {
    case 'ReportIdentified':
      identified(state, event, revision);
      break;
    case 'PersonalDetailsCorrected':
      corrected(state, event, revision);
      break;
    case 'MatchVerdictGiven':
      verdictGiven(state, event, revision);
      break;
    case 'PersonsLinked':
      linked(state, event);
      break;
    case 'ReportsUnlinked':
      unlinked(state, event, revision);
      break;
    case 'PersonForgotten':
      forgotten(state, event);
      break;
  }
  remember(state, event.meta, revision);
  state.revision = revision;
};

const corrected = (state: RegisterState, event: PersonalDetailsCorrected, revision: number): void => {
  const report = known(state.reports.get(event.data.reportId), 'report');
  report.territory = event.data.territory;
  report.correctedAt = revision;
  report.correctionHash = event.data.contentHash;
  report.keyIds.push(event.data.youngPerson.keyId);
  openMatches(state, event, report, revision);
};

/** Takes back the last event, a `ReportIdentified` that lost the race for its revision. */
export const revertIdentified = (state: RegisterState, event: ReportIdentified): void => {
  const { reportId, personId, reportName, possibleMatches } = event.data;
  state.reports.delete(reportId);
  if (state.reportNames.get(reportName) === reportId) state.reportNames.delete(reportName);
  for (const match of possibleMatches) state.matches.delete(match.matchId);
  const person = known(state.persons.get(personId), 'person');
  person.reportIds.delete(reportId);
  if (person.firstRevision === state.revision) state.persons.delete(personId);
  const { command } = event.meta;
  if (command && state.commands.get(command.name)?.revision === state.revision)
    state.commands.delete(command.name);
  state.revision -= 1;
};

/** Of most reports nothing is asked: one list serves them all, in the memory of a million. */
const nothingAsked: readonly MatchId[] = [];

const identified = (state: RegisterState, event: ReportIdentified, revision: number): void => {
  const { reportId, personId, organisationId, registeredBy, reportName, contentHash, territory } = event.data;
  const report: KnownReport = {
    reportId,
    firstPersonId: personId,
    personId,
    organisationId,
    registeredBy,
    reportName,
    contentHash,
    legalBasis: event.data.legalBasis,
    reportedAt: event.data.reportedAt,
    rulesVersion: event.data.rulesVersion ?? null,
    territory,
    revision,
    correctedAt: null,
    correctionHash: null,
    matchIds: nothingAsked,
    keyIds: [event.data.report.keyId],
  };
  state.reports.set(reportId, report);
  // A name names a report for ever: the first one.
  if (!state.reportNames.has(reportName)) state.reportNames.set(reportName, reportId);
  personAt(state, personId, revision).reportIds.add(reportId);
  openMatches(state, event, report, revision);
};

/** Asks; what is asked again of the same candidate is the question that it was, with the newest answer of the matcher. */
const openMatches = (
  state: RegisterState,
  { data, meta }: ReportIdentified | PersonalDetailsCorrected,
  report: KnownReport,
  revision: number,
): void => {
  for (const match of data.possibleMatches) {
    const before = report.matchIds.includes(match.matchId) ? state.matches.get(match.matchId) : undefined;
    if (!before) report.matchIds = [...report.matchIds, match.matchId];
    state.matches.set(match.matchId, {
      ...match,
      reportId: report.reportId,
      personId: report.personId,
      since: before?.since ?? meta.at,
      askedAt: revision,
      verdict: null,
    });
  }
};

const linked = (state: RegisterState, { data }: PersonsLinked): void => {
  const leading = known(state.persons.get(data.leadingPersonId), 'person');
  const absorbed = known(state.persons.get(data.absorbedPersonId), 'person');
  absorbed.redirectsTo = leading.personId;
  const link = { absorbedPersonId: absorbed.personId, reportIds: data.reportIds };
  state.links.set(leading.personId, [...(state.links.get(leading.personId) ?? []), link]);
  move(state, data.reportIds, absorbed, leading);
  addPartings(state, leading, state.partings.get(absorbed.personId) ?? []);
  for (const id of absorbed.apartFrom) {
    const other = known(state.persons.get(id), 'person');
    noLongerApart(other, absorbed.personId);
    if (other !== leading) keepApart(leading, other);
  }
  absorbed.apartFrom = nobodyApart;
};

const unlinked = (state: RegisterState, { data }: ReportsUnlinked, revision: number): void => {
  const from = known(state.persons.get(data.fromPersonId), 'person');
  const to = personAt(state, data.toPersonId, revision);
  if (to.redirectsTo) {
    const others = (state.links.get(to.redirectsTo) ?? []).filter(
      (link) => link.absorbedPersonId !== to.personId,
    );
    if (others.length > 0) state.links.set(to.redirectsTo, others);
    else state.links.delete(to.redirectsTo);
  }
  to.redirectsTo = null;
  move(state, data.reportIds, from, to);
  addPartings(state, to, partingsAbout(state, from, to));
  say(
    state,
    { said: 'apart', at: revision, takenOut: true, details: null },
    { person: to, reportIds: data.reportIds },
    { person: from, reportIds: from.reportIds },
  );
  if (data.reason) to.keyIds.push(data.reason.keyId);
  // Only whom the reports were kept apart from together can be apart from either side now.
  for (const id of [...from.apartFrom]) {
    const other = known(state.persons.get(id), 'person');
    for (const side of [from, to]) settleApart(state, side, other);
  }
  keepApart(from, to);
};

/**
 * A person says what two are. It holds for the reports that they have, to whomever any of them goes later: for the
 * report asked about when they are two, for all of both when they are one after all.
 */
const verdictGiven = (state: RegisterState, { data, meta }: MatchVerdictGiven, revision: number): void => {
  const match = known(state.matches.get(data.matchId), 'match');
  const report = known(state.reports.get(match.reportId), 'report');
  const person = known(state.persons.get(data.personId), 'person');
  const candidate = known(state.persons.get(data.candidatePersonId), 'person');
  match.verdict = { verdict: data.verdict, by: meta.by };
  if (data.reason) report.keyIds.push(data.reason.keyId);
  const asked = { person, reportIds: [report.reportId] };
  const said = { at: revision, takenOut: false, details: report.correctionHash };
  if (person === candidate) {
    // Where it does not belong, the event that takes it out says so.
    const others = [...person.reportIds].filter((reportId) => reportId !== report.reportId);
    if (data.verdict === 'same')
      say(state, { ...said, said: 'together' }, asked, { person, reportIds: others });
  } else if (data.verdict === 'different') {
    say(state, { ...said, said: 'apart' }, asked, { person: candidate, reportIds: candidate.reportIds });
    keepApart(person, candidate);
  } else if (report.correctionHash !== null || person.apartFrom.has(candidate.personId)) {
    const one = { person, reportIds: person.reportIds };
    say(state, { ...said, said: 'together' }, one, { person: candidate, reportIds: candidate.reportIds });
    settleApart(state, person, candidate);
  }
};

const forgotten = (state: RegisterState, { data }: PersonForgotten): void => {
  const person = known(state.persons.get(data.personId), 'person');
  person.forgotten = true;
  if (data.reason) person.keyIds.push(data.reason.keyId);
};

const move = (
  state: RegisterState,
  reportIds: readonly ReportId[],
  from: KnownPerson,
  to: KnownPerson,
): void => {
  for (const id of reportIds) {
    const report = known(state.reports.get(id), 'report');
    from.reportIds.delete(id);
    to.reportIds.add(id);
    report.personId = to.personId;
  }
};

const personAt = (state: RegisterState, personId: PersonId, revision: number): KnownPerson => {
  const present = state.persons.get(personId);
  if (present) return present;
  const person: KnownPerson = {
    personId,
    reportIds: new Set(),
    firstRevision: revision,
    redirectsTo: null,
    apartFrom: nobodyApart,
    forgotten: false,
    keyIds: [],
  };
  state.persons.set(personId, person);
  return person;
};

const remember = (state: RegisterState, { command }: EventMeta, revision: number): void => {
  if (command && !state.commands.has(command.name))
    state.commands.set(command.name, { ...command, revision });
};

const known = <Entry>(entry: Entry | undefined, what: string): Entry => {
  if (!entry) throw new Error(`the register names a ${what} that was never written: the log is damaged`);
  return entry;
};
