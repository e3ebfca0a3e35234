import {
  type CorrectionFindings,
  confirmedAgainst,
  isRetained,
  type KnownPerson,
  type KnownReport,
  type PossibleMatch,
} from '@samenspoor/domain';
import type { NormalisedDetails } from '@samenspoor/matching';
import type { RegisterView } from './register.js';

/** A correction as far as the matcher needs to see it. */
export interface CorrectedDetails {
  readonly report: KnownReport;
  /** Whom the report is about now. */
  readonly person: KnownPerson;
  readonly details: NormalisedDetails;
  readonly contentHash: string;
  /** When it is corrected, ISO 8601. */
  readonly at: string;
}

/** Whom corrected details fit best: the report itself and who was said to be another do not count. */
export const assessCorrection = (
  { known, state, rules, newMatchId }: RegisterView,
  { report, person, details, at }: CorrectedDetails,
) =>
  known.assess(details, newMatchId, {
    exceptReportIds: new Set([report.reportId]),
    apartFrom: (other) => person.apartFrom.has(other) || !isRetained(state, other, at, rules),
  });

/** What corrected details say against what the register holds: of the report's own person, and of verdicts. */
export const findingsOn = (view: RegisterView, corrected: CorrectedDetails): CorrectionFindings => ({
  misfit: misfitOf(view, corrected),
  contradicting: contradictingOf(view, corrected),
});

/** The report's person, when the details do not fit its other reports. */
const misfitOf = (
  { known, newMatchId }: RegisterView,
  { report, person, details }: CorrectedDetails,
): PossibleMatch | null => {
  const fit = known.fit(details, person.personId, new Set([report.reportId]));
  if (!fit) return null;
  const { fits, weight, explanation } = fit;
  const otherNumber = explanation.some(
    ({ field, level }) => field === 'nationalNumber' && level === 'different',
  );
  return fits === 'different' || otherNumber
    ? { matchId: newMatchId(), candidatePersonId: person.personId, weight, explanation }
    : null;
};

/**
 * Who was said to be another than the report's person, and whom the details fit with certainty: leaving out the
 * reports of which a person already said, of exactly these details, that they are another's.
 */
const contradictingOf = (
  { known, state, rules, newMatchId }: RegisterView,
  { report, person, details, contentHash, at }: CorrectedDetails,
): readonly PossibleMatch[] => {
  const except = new Set([report.reportId, ...confirmedAgainst(state, report, contentHash)]);
  return [...person.apartFrom].flatMap((other) => {
    const fit = isRetained(state, other, at, rules) ? known.fit(details, other, except) : null;
    if (fit?.fits !== 'certain') return [];
    const { weight, explanation } = fit;
    return [{ matchId: newMatchId(), candidatePersonId: other, weight, explanation }];
  });
};
