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
  { command, by }: Pick<EventMeta, 'command' | 'by'>,
): KnownReport | ReportRefusal | null => {
  if (command) {
    const before = state.commands.get(command.name);
    if (before && before.content !== command.content) return heldBy('command-name-taken', by);
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
 * Persons of whom somebody said that they are others are neither linked nor asked about. The same correction again
 * is nothing.
 * @param newMatchId names the question, if there is one to ask
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
  if (report.correctionHash === correction.contentHash) return ok([]);
  const corrected = (decision: MatchDecision): RegisterEvent => ({
    type: 'PersonalDetailsCorrected',
    data: { ...correction, ...decision },
    meta,
  });
  const { explanation, parametersVersion } = assessment;
  const possibleMatches = assessment.possibleMatches.filter((match) =>
    mayBeOne(person, presentPerson(state, match.candidatePersonId)),
  );
  const asking = (matches: MatchDecision['possibleMatches']): RegisterEvent =>
    corrected({
      outcome: matches.length > 0 ? 'possible' : 'new',
      possibleMatches: matches,
      explanation: [],
      parametersVersion,
    });
  if (assessment.outcome !== 'joined') return ok([asking(possibleMatches)]);
  const joined = corrected({ outcome: 'joined', possibleMatches, explanation, parametersVersion });
  const other = presentPerson(state, assessment.personId);
  if (other === person) return ok([joined]);
  if (!other || !mayBeOne(person, other)) return ok([asking(possibleMatches)]);
  if (person.reportIds.size === 1) return ok([joined, link(person, other, 'correction', meta)]);
  const question = {
    matchId: newMatchId,
    candidatePersonId: other.personId,
    weight: weightOf(explanation),
    explanation,
  };
  return ok([asking([...possibleMatches, question])]);
};

const mayBeOne = (person: KnownPerson, other: KnownPerson | undefined): boolean =>
  other !== undefined && other !== person && !other.forgotten && !person.apartFrom.has(other.personId);

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
  if (!report || !own || !candidate || !isOpen(state, match))
    return refuse('rule', 'match-lapsed', { source: '[S0 goal 8]' });
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
