import type { MatchId, PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import type { Sealed } from '../sealed.js';
import type {
  MatchDecision,
  PersonalDetailsCorrected,
  PersonsLinked,
  RegisterEvent,
  ReportIdentified,
} from './events.js';
import { isOpen, type KnownPerson, type KnownReport, presentPerson, type RegisterState } from './state.js';

/** What the matcher says of one report, given the persons known now. */
export type Assessment = Omit<MatchDecision, 'outcome'> &
  ({ readonly outcome: 'joined'; readonly personId: PersonId } | { readonly outcome: 'new' | 'possible' });

/** A report as far as the register needs to see it. */
export type ReportToIdentify = Omit<ReportIdentified['data'], keyof MatchDecision | 'personId'>;

export type Identification =
  | { readonly kind: 'decided'; readonly event: ReportIdentified }
  | { readonly kind: 'repeat'; readonly report: KnownReport };

type ReportRefusal = Extract<Result<never>, { ok: false }>;

/**
 * Whether this report was sent before under one of its names: nothing, the report it was, or a refusal because the
 * name stands for other content.
 */
export const repeated = (
  state: RegisterState,
  reportName: string,
  contentHash: string,
  command: EventMeta['command'],
): KnownReport | ReportRefusal | null => {
  if (command) {
    const before = state.commands.get(command.name);
    if (before && before.content !== command.content) return refuse('conflict', 'command-name-taken');
  }
  const known = state.reports.get(state.reportNames.get(reportName) ?? nowhere);
  if (!known) return null;
  return known.contentHash === contentHash ? known : heldBy('report-name-taken', known.registeredBy);
};

const nowhere = '' as ReportId;

/**
 * Decides who a report is about: a person known with certainty, or a new one (provisional while matches are open).
 * @param newPersonId the id to give a person not known yet
 */
export const identify = (
  report: ReportToIdentify,
  assessment: Assessment,
  newPersonId: PersonId,
  meta: EventMeta,
): ReportIdentified => {
  const { outcome, possibleMatches, explanation, parametersVersion } = assessment;
  const personId = assessment.outcome === 'joined' ? assessment.personId : newPersonId;
  return {
    type: 'ReportIdentified',
    data: { ...report, personId, outcome, possibleMatches, explanation, parametersVersion },
    meta,
  };
};

/**
 * A reporter corrects the personal details of its report. They are matched anew: when they now fit another person
 * with certainty and the report stands alone, the two are linked; when it does not stand alone, a person decides.
 */
export const correct = (
  state: RegisterState,
  correction: Omit<PersonalDetailsCorrected['data'], keyof MatchDecision>,
  assessment: Assessment,
  newMatchId: MatchId,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const report = state.reports.get(correction.reportId);
  const person = report && presentPerson(state, report.personId);
  if (!report || !person || person.forgotten) return refuse('not-found', 'not-found');
  const { outcome, possibleMatches, explanation, parametersVersion } = assessment;
  const decision = { outcome, possibleMatches, explanation, parametersVersion };
  if (assessment.outcome !== 'joined' || assessment.personId === person.personId)
    return ok([{ type: 'PersonalDetailsCorrected', data: { ...correction, ...decision }, meta }]);
  const other = presentPerson(state, assessment.personId);
  if (person.reportIds.size > 1 || !other) {
    const question = {
      matchId: newMatchId,
      candidatePersonId: assessment.personId,
      weight: weightOf(explanation),
      explanation,
    };
    const asked: MatchDecision = {
      ...decision,
      outcome: 'possible',
      possibleMatches: [...possibleMatches, question],
      explanation: [],
    };
    return ok([{ type: 'PersonalDetailsCorrected', data: { ...correction, ...asked }, meta }]);
  }
  return ok([
    { type: 'PersonalDetailsCorrected', data: { ...correction, ...decision }, meta },
    link(person, other, 'correction', meta),
  ]);
};

const weightOf = (explanation: MatchDecision['explanation']): number =>
  explanation.reduce((sum, field) => sum + field.weight, 0);

/** The earlier person leads, whichever way round the question was put. */
const link = (
  one: KnownPerson,
  other: KnownPerson,
  cause: 'verdict' | 'correction',
  meta: EventMeta,
): PersonsLinked => {
  const [leading, absorbed] = one.firstRevision < other.firstRevision ? [one, other] : [other, one];
  return {
    type: 'PersonsLinked',
    data: {
      leadingPersonId: leading.personId,
      absorbedPersonId: absorbed.personId,
      reportIds: [...absorbed.reportIds],
      cause,
    },
    meta,
  };
};

/** A person's verdict on an open match. The same verdict again is nothing; another one is a conflict. */
export const giveVerdict = (
  state: RegisterState,
  matchId: MatchId,
  verdict: 'same' | 'different',
  reason: Sealed | null,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const match = state.matches.get(matchId);
  if (!match) return refuse('not-found', 'not-found');
  if (match.verdict)
    return match.verdict.verdict === verdict
      ? ok([])
      : heldBy('verdict-given', match.verdict.by, { verdict: match.verdict.verdict });
  const report = state.reports.get(match.reportId);
  const own = report && presentPerson(state, report.personId);
  const candidate = presentPerson(state, match.candidatePersonId);
  if (!report || !own || !candidate || !isOpen(state, match)) return refuse('rule', 'match-lapsed');
  const given: RegisterEvent = {
    type: 'MatchVerdictGiven',
    data: {
      matchId,
      reportId: report.reportId,
      personId: own.personId,
      candidatePersonId: candidate.personId,
      verdict,
      reason,
    },
    meta,
  };
  return ok(verdict === 'different' ? [given] : [given, link(own, candidate, 'verdict', meta)]);
};

/**
 * Takes reports out of a person. When they are all that came from a person absorbed before, that person is restored
 * under its own id; else they become a new one. Nobody will be brought together again by a score.
 */
export const unlink = (
  state: RegisterState,
  id: PersonId,
  reportIds: readonly ReportId[],
  newPersonId: PersonId,
  reason: Sealed | null,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const person = presentPerson(state, id);
  if (!person || person.forgotten) return refuse('not-found', 'not-found');
  const parting = new Set(reportIds);
  const before = alreadyApart(state, person, parting);
  if (before) return ok([]);
  const foreign = [...parting].find((reportId) => !person.reportIds.has(reportId));
  if (foreign !== undefined)
    return refuse('rule', 'unlink-foreign-report', { params: { reportId: foreign }, pointer: '/reportIds' });
  if (parting.size === person.reportIds.size)
    return refuse('rule', 'unlink-leaves-nothing', { pointer: '/reportIds' });
  const restored = absorbedPersonOf(state, person, parting);
  return ok([
    {
      type: 'ReportsUnlinked',
      data: {
        fromPersonId: person.personId,
        toPersonId: restored ?? newPersonId,
        restored: restored !== null,
        reportIds: [...parting],
        reason,
      },
      meta,
    },
  ]);
};

/** The same unlink again: the reports stand together with another person that was kept apart from this one. */
const alreadyApart = (state: RegisterState, person: KnownPerson, parting: ReadonlySet<ReportId>): boolean => {
  const present = new Set([...parting].map((reportId) => state.reports.get(reportId)?.personId));
  const [only] = present;
  return present.size === 1 && only !== undefined && person.apartFrom.has(only) && only !== person.personId;
};

const absorbedPersonOf = (
  state: RegisterState,
  person: KnownPerson,
  parting: ReadonlySet<ReportId>,
): PersonId | null => {
  const staying = [...person.reportIds].filter((reportId) => !parting.has(reportId));
  const firstOf = (reportId: ReportId) => state.reports.get(reportId)?.firstPersonId;
  const origins = new Set([...parting].map(firstOf));
  for (const origin of origins) {
    const absorbed = origin && state.persons.get(origin);
    if (absorbed?.redirectsTo && !staying.some((reportId) => firstOf(reportId) === origin))
      return absorbed.personId;
  }
  return null;
};

/** Written before the keys are destroyed. Forgetting again is nothing. */
export const forget = (
  state: RegisterState,
  id: PersonId,
  reason: Sealed | null,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const person = presentPerson(state, id);
  if (!person) return refuse('not-found', 'not-found');
  if (person.forgotten) return ok([]);
  return ok([
    {
      type: 'PersonForgotten',
      data: { personId: person.personId, reportIds: [...person.reportIds], reason },
      meta,
    },
  ]);
};
