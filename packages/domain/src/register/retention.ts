import type { PersonId } from '../ids.js';
import { inForce, legalBases } from '../rules/index.js';
import type { KnownReport, RegisterState } from './state.js';

/**
 * Whether a person may still be recognised: as long as the retention of one of its reports' legal bases runs, open
 * case or not, since a relapse is the same person. After that a new report is about somebody new [S0 goal 1].
 * @param at ISO 8601
 */
export const isRetained = (state: RegisterState, person: PersonId, at: string): boolean =>
  [...(state.persons.get(person)?.reportIds ?? [])].some((id) => {
    const report = state.reports.get(id);
    return report !== undefined && retainedUntil(report) >= at;
  });

/** Until when a report keeps its person in the index, ISO 8601: so many months after it was made (dated rule). */
export const retainedUntil = ({
  legalBasis,
  reportedAt,
}: Pick<KnownReport, 'legalBasis' | 'reportedAt'>): string => {
  const bases = inForce(legalBases, reportedAt).content;
  const months = bases.find((each) => each.code === legalBasis)?.retentionMonths ?? 0;
  const end = new Date(reportedAt);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.toISOString();
};
