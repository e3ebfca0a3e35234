import type { PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type {
  PersonForgotten,
  PersonsLinked,
  RegisterEvent,
  ReportIdentified,
  ReportsUnlinked,
} from './events.js';
import { type KnownPerson, presentPerson, type RegisterState } from './state.js';

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
      if (event.data.verdict === 'different') {
        const candidate = known(state.persons.get(event.data.candidatePersonId), 'person');
        keepApart(person, candidate);
        // It holds too for the two that the question was about, should a link of either be undone.
        const named = known(state.persons.get(match.candidatePersonId), 'person');
        keepApart(person, named);
        const asked = known(state.persons.get(match.personId), 'person');
        if (presentPerson(state, asked.personId) === person) {
          keepApart(asked, candidate);
          keepApart(asked, named);
        }
      }
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
  state.partings.set(to.personId, data.reportIds);
  move(state, data.reportIds, from, to);
  if (from.apartFrom.size > 0) takeVerdictsAlong(state, to);
  if (data.reason) to.keyIds.push(data.reason.keyId);
  keepApart(from, to);
};

/** What a person said of one of the reports holds for the person that it goes to. */
const takeVerdictsAlong = (state: RegisterState, to: KnownPerson): void => {
  for (const match of state.matches.values()) {
    if (match.verdict?.verdict !== 'different' || !to.reportIds.has(match.reportId)) continue;
    const candidate = presentPerson(state, match.candidatePersonId);
    if (candidate) keepApart(to, candidate);
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
