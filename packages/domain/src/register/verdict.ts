import type { MatchId, PersonId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import type { Sealed } from '../sealed.js';
import type { MatchVerdictGiven, RegisterEvent } from './events.js';
import { link } from './link.js';
import { asksBelonging, isOpen, openBelonging, sidesOf } from './matches.js';
import type { RegisterState } from './state.js';
import { takenOut } from './unlink.js';

/**
 * A person's verdict on an open match. The same verdict again is nothing; another one is a conflict.
 * - Of two persons: `same` links them, also when somebody had said that they are two (the question said so);
 *   `different` keeps them apart.
 * - Of a report and its own person: `same` keeps it there; `different` takes it out, to who was absorbed with it or to
 *   a person of its own. While that is open nobody can say `same` of the report and a third: it would bring all of its
 *   person along.
 * @param newPersonId of who is made when a report is taken out
 */
export const giveVerdict = (
  state: RegisterState,
  matchId: MatchId,
  verdict: 'same' | 'different',
  reason: Sealed | null,
  newPersonId: PersonId,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const match = state.matches.get(matchId);
  if (!match) return refuse('not-found', 'not-found');
  if (match.verdict)
    return match.verdict.verdict === verdict
      ? ok([])
      : heldBy('verdict-given', match.verdict.by, { verdict: match.verdict.verdict });
  const sides = sidesOf(state, match);
  if (!sides || !isOpen(state, match)) return refuse('rule', 'match-lapsed', { source: '[S0 goal 8]' });
  const { report, own, candidate } = sides;
  const given: MatchVerdictGiven = {
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
  if (asksBelonging(match))
    return ok(
      verdict === 'same'
        ? [given]
        : [given, takenOut(state, own, [report.reportId], newPersonId, null, meta)],
    );
  if (verdict === 'different') return ok([given]);
  const first = openBelonging(state, report);
  if (first)
    return refuse('rule', 'belonging-undecided', {
      params: { matchId: first.matchId },
      source: '[S0 goal 8]',
    });
  return ok([given, link(own, candidate, 'verdict', meta)]);
};
