import type { MatchId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { ok, type Result, refuse } from '../refusal.js';
import type { Assessment } from './decide.js';
import type { MatchDecision, PersonalDetailsCorrected, PossibleMatch, RegisterEvent } from './events.js';
import { link } from './link.js';
import { openWith } from './matches.js';
import { confirmedAgainst, isSaidToBelong } from './partings.js';
import { type KnownPerson, type KnownReport, presentPerson, type RegisterState } from './state.js';

/** What the matcher says of corrected details beside whom they fit best. */
export interface CorrectionFindings {
  /**
   * The report's own person, when the details do not fit its other reports (not even as far as a human would be asked,
   * or other valid national numbers); null when they do, or when there are none.
   */
  readonly misfit: PossibleMatch | null;
  /** Persons said to be others whom the details fit with certainty all the same. */
  readonly contradicting: readonly PossibleMatch[];
}

type Correction = Omit<PersonalDetailsCorrected['data'], keyof MatchDecision>;
type Questions = MatchDecision['possibleMatches'];

/**
 * A reporter corrects the personal details of its report. They are matched anew: when they now fit another person
 * with certainty and the report stands alone, the two are linked; else a person decides. Asked is also whether a
 * report that no longer fits the others of its person still belongs there, and whether somebody who was said to be
 * another is the same after all. What a person said of exactly these details is not asked again. Questions asked of the
 * earlier details are asked no more; one about the same candidate stays the question that it was. The same correction
 * again is nothing.
 * @param newMatchId names the question about a person that is not linked, if there is one to ask
 */
export const correct = (
  state: RegisterState,
  correction: Correction,
  assessment: Assessment,
  findings: CorrectionFindings,
  newMatchId: MatchId,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const report = state.reports.get(correction.reportId);
  const person = report && presentPerson(state, report.personId);
  if (!report || !person || person.forgotten) return refuse('not-found', 'not-found');
  if (report.correctionHash === correction.contentHash) return ok([]);
  const corrected = (decision: Omit<MatchDecision, 'parametersVersion'>): RegisterEvent => ({
    type: 'PersonalDetailsCorrected',
    data: { ...correction, ...decision, parametersVersion: assessment.parametersVersion },
    meta,
  });
  const asking = (questions: Questions): RegisterEvent =>
    corrected({
      outcome: questions.length > 0 ? 'possible' : 'new',
      possibleMatches: questions.map((question) => ({
        ...question,
        matchId: openWith(state, report, question.candidatePersonId)?.matchId ?? question.matchId,
      })),
      explanation: [],
    });
  const people = { state, report, person };
  const raised = raisedBy(people, correction.contentHash, findings);
  const { explanation } = assessment;
  const joined = corrected({ outcome: 'joined', possibleMatches: [], explanation });
  const other = assessment.outcome === 'joined' ? presentPerson(state, assessment.personId) : undefined;
  if (other === person && raised.length === 0) return ok([joined]);
  if (!other || !mayBeOne(person, other)) {
    const possible = assessment.possibleMatches.filter(({ candidatePersonId }) =>
      mayBeOne(person, presentPerson(state, candidatePersonId)),
    );
    return ok([asking([...raised, ...possible])]);
  }
  if (person.reportIds.size === 1 && raised.length === 0)
    return ok([joined, link(person, other, 'correction', meta)]);
  const question = {
    matchId: newMatchId,
    candidatePersonId: other.personId,
    weight: weightOf(explanation),
    explanation,
    certain: true as const,
  };
  return ok([asking([...raised, question])]);
};

/** What is asked besides whom the details fit best, in the order in which it is best answered. */
const raisedBy = (
  { state, report, person }: { state: RegisterState; report: KnownReport; person: KnownPerson },
  contentHash: string,
  { misfit, contradicting }: CorrectionFindings,
): Questions => {
  const confirmed = confirmedAgainst(state, report, contentHash);
  const contradictions = contradicting.filter(({ candidatePersonId }) => {
    const other = presentPerson(state, candidatePersonId);
    if (!other || other.forgotten || !person.apartFrom.has(other.personId)) return false;
    return [...other.reportIds].some((reportId) => !confirmed.has(reportId));
  });
  const belonging =
    misfit !== null && person.reportIds.size > 1 && !isSaidToBelong(state, report, contentHash)
      ? [{ ...misfit, candidatePersonId: person.personId }]
      : [];
  return [
    ...belonging,
    ...contradictions.map((each) => ({ ...each, certain: true as const, contradicts: true as const })),
  ];
};

const mayBeOne = (person: KnownPerson, other: KnownPerson | undefined): boolean =>
  other !== undefined && other !== person && !other.forgotten && !person.apartFrom.has(other.personId);

const weightOf = (explanation: MatchDecision['explanation']): number =>
  explanation.reduce((sum, field) => sum + field.weight, 0);
