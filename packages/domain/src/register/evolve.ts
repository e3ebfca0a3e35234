import type { PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type {
  PersonForgotten,
  PersonsLinked,
  RegisterEvent,
  ReportIdentified,
  ReportsUnlinked,
} from './events.js';
import type { KnownMatch, KnownParting, KnownPerson, RegisterState } from './state.js';

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
    case 'PersonalDetailsCorrected': {
      const report = known(state.reports.get(event.data.reportId), 'report');
      report.territory = event.data.territory;
      report.correctedAt = revision;
      report.correctionHash = event.data.contentHash;
      report.keyIds.push(event.data.youngPerson.keyId);
      openMatches(state, event, report.personId);
      break;
    }
    case 'MatchVerdictGiven': {
      const match = known(state.matches.get(event.data.matchId), 'match');
      match.verdict = { verdict: event.data.verdict, by: event.meta.by };
      const person = known(state.persons.get(event.data.personId), 'person');
      if (event.data.reason) person.keyIds.push(event.data.reason.keyId);
      if (event.data.verdict === 'different')
        saidDifferent(state, person, known(state.persons.get(event.data.candidatePersonId), 'person'), match);
      break;
    }
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

const identified = (state: RegisterState, event: ReportIdentified, revision: number): void => {
  const { reportId, personId, organisationId, registeredBy, reportName, contentHash, territory } = event.data;
  state.reports.set(reportId, {
    reportId,
    firstPersonId: personId,
    personId,
    organisationId,
    registeredBy,
    reportName,
    contentHash,
    legalBasis: event.data.legalBasis,
    reportedAt: event.data.reportedAt,
    territory,
    revision,
    correctedAt: null,
    correctionHash: null,
    keyIds: [event.data.report.keyId],
  });
  // A name names a report for ever: the first one.
  if (!state.reportNames.has(reportName)) state.reportNames.set(reportName, reportId);
  personAt(state, personId, revision).reportIds.add(reportId);
  openMatches(state, event, personId);
};

const openMatches = (
  state: RegisterState,
  event: Extract<RegisterEvent, { type: 'ReportIdentified' | 'PersonalDetailsCorrected' }>,
  personId: PersonId,
): void => {
  for (const match of event.data.possibleMatches)
    state.matches.set(match.matchId, {
      ...match,
      reportId: event.data.reportId,
      personId,
      since: event.meta.at,
      verdict: null,
    });
};

const linked = (state: RegisterState, { data }: PersonsLinked): void => {
  const leading = known(state.persons.get(data.leadingPersonId), 'person');
  const absorbed = known(state.persons.get(data.absorbedPersonId), 'person');
  absorbed.redirectsTo = leading.personId;
  const link = { absorbedPersonId: absorbed.personId, reportIds: data.reportIds };
  state.links.set(leading.personId, [...(state.links.get(leading.personId) ?? []), link]);
  move(state, data.reportIds, absorbed, leading);
  addPartings(state, leading, state.partings.get(absorbed.personId) ?? []);
  for (const other of absorbed.apartFrom) {
    const apart = state.persons.get(other);
    if (apart && apart !== leading) keepApart(leading, apart);
  }
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
  takePartingsAlong(state, from, to);
  const staying = [...from.reportIds];
  addPartings(state, to, [{ reportIds: data.reportIds, otherReportIds: staying, takenOut: true }]);
  addPartings(state, from, [{ reportIds: staying, otherReportIds: data.reportIds, takenOut: false }]);
  if (data.reason) to.keyIds.push(data.reason.keyId);
  keepApart(from, to);
};

/** It holds for the report asked about and the reports that the candidate had, to whomever any of them goes later. */
const saidDifferent = (
  state: RegisterState,
  person: KnownPerson,
  candidate: KnownPerson,
  { reportId }: KnownMatch,
): void => {
  const otherReportIds = [...candidate.reportIds];
  addPartings(state, person, [{ reportIds: [reportId], otherReportIds, takenOut: false }]);
  addPartings(state, candidate, [{ reportIds: otherReportIds, otherReportIds: [reportId], takenOut: false }]);
  keepApart(person, candidate);
};

/** Reports of which a person said that they are not somebody's stay apart from that one. */
const takePartingsAlong = (state: RegisterState, from: KnownPerson, to: KnownPerson): void => {
  const along = (state.partings.get(from.personId) ?? []).filter(({ reportIds }) =>
    reportIds.some((reportId) => to.reportIds.has(reportId)),
  );
  addPartings(state, to, along);
  const others = new Set(
    along.flatMap(({ otherReportIds }) => otherReportIds.map((id) => state.reports.get(id)?.personId)),
  );
  for (const other of others) keepApart(to, known(other && state.persons.get(other), 'person'));
};

const addPartings = (state: RegisterState, person: KnownPerson, more: readonly KnownParting[]): void => {
  if (more.length === 0) return;
  state.partings.set(person.personId, [...(state.partings.get(person.personId) ?? []), ...more]);
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

const keepApart = (one: KnownPerson, other: KnownPerson): void => {
  if (one === other) return;
  one.apartFrom.add(other.personId);
  other.apartFrom.add(one.personId);
};

const personAt = (state: RegisterState, personId: PersonId, revision: number): KnownPerson => {
  const present = state.persons.get(personId);
  if (present) return present;
  const person: KnownPerson = {
    personId,
    reportIds: new Set(),
    firstRevision: revision,
    redirectsTo: null,
    apartFrom: new Set(),
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
