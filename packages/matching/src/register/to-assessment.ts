import type { MatchId, PersonId, Assessment as RegisterAssessment } from '@samenspoor/domain';
import type { Assessment } from './assessment.js';

/**
 * The matcher's answer in the register's words. Whoever is joined needs no question; everybody proposed is one, with an
 * id of its own.
 */
export function toAssessment(found: Assessment<PersonId>, newMatchId: () => MatchId): RegisterAssessment {
  const { parametersVersion } = found;
  if (found.outcome === 'joined') {
    const { personId, explanation } = found;
    return { outcome: 'joined', personId, possibleMatches: [], explanation, parametersVersion };
  }
  const candidates = found.outcome === 'possible' ? found.candidates : [];
  return {
    outcome: found.outcome,
    possibleMatches: candidates.map(({ personId, weight, explanation, certain }) => ({
      matchId: newMatchId(),
      candidatePersonId: personId,
      weight,
      explanation,
      ...(certain ? { certain } : {}),
    })),
    explanation: [],
    parametersVersion,
  };
}
