import type { PersonId } from '../ids.js';
import { isSaidApartSince } from './partings.js';
import {
  type KnownMatch,
  type KnownPerson,
  type KnownReport,
  presentPerson,
  type RegisterState,
} from './state.js';

/** Whether a match asks if the report still belongs to its own person, and not if it is about another one too. */
export const asksBelonging = ({ personId, candidatePersonId }: KnownMatch): boolean =>
  personId === candidatePersonId;

interface Sides {
  readonly report: KnownReport;
  readonly own: KnownPerson;
  readonly candidate: KnownPerson;
}

/** Whom a match is about now; null when one of them is not there (any more). */
export const sidesOf = (state: RegisterState, match: KnownMatch): Sides | null => {
  const report = state.reports.get(match.reportId);
  const own = report && presentPerson(state, report.personId);
  const candidate = presentPerson(state, match.candidatePersonId);
  return !report || !own || !candidate || own.forgotten || candidate.forgotten
    ? null
    : { report, own, candidate };
};

/**
 * A match waits for a person while both sides exist, nobody has said what they are, and the report says what it said
 * when it was asked. Two persons that were said to be apart are asked about again only where the report fits with
 * certainty and nothing was said of that report since: new facts contradict what was said, and no score decides.
 */
export const isOpen = (state: RegisterState, match: KnownMatch): boolean => {
  const sides = match.verdict ? null : sidesOf(state, match);
  if (!sides) return false;
  const { report, own, candidate } = sides;
  if (report.correctedAt !== null && match.askedAt < report.correctedAt) return false;
  if (asksBelonging(match)) return own === candidate && own.reportIds.size > 1;
  if (own === candidate) return false;
  return (
    !own.apartFrom.has(candidate.personId) ||
    (match.certain === true && !isSaidApartSince(state, report, candidate, match.askedAt))
  );
};

/** Whether an open match contradicts what a person said: `same` overrules it, `different` confirms it. */
export const contradictsVerdict = (state: RegisterState, match: KnownMatch): boolean => {
  const sides = sidesOf(state, match);
  return sides?.own.apartFrom.has(sides.candidate.personId) === true;
};

/** The questions about a report that are open. */
const openAbout = (state: RegisterState, { matchIds }: KnownReport): readonly KnownMatch[] =>
  matchIds.flatMap((matchId) => {
    const match = state.matches.get(matchId);
    return match && isOpen(state, match) ? [match] : [];
  });

/** The open question whether a report still belongs to its person, if there is one. */
export const openBelonging = (state: RegisterState, report: KnownReport): KnownMatch | undefined =>
  openAbout(state, report).find(asksBelonging);

/** The open question about a report and one candidate, whatever ids the candidate had, if there is one. */
export const openWith = (
  state: RegisterState,
  report: KnownReport,
  candidate: PersonId,
): KnownMatch | undefined =>
  openAbout(state, report).find(
    (match) => presentPerson(state, match.candidatePersonId) === presentPerson(state, candidate),
  );
