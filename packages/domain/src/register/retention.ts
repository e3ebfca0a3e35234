import type { PersonId } from '../ids.js';
import { inForce, legalBases } from '../rules/index.js';
import type { KnownReport, RegisterState } from './state.js';

/**
 * Whether a person may still be recognised: as long as the retention of one of its reports' legal bases runs, open
 * case or not, since a relapse is the same person. After that a new report is about somebody new [S0 goal 1].
 * @param at ISO 8601
 */
export const isRetained = (state: RegisterState, person: PersonId, at: string): boolean => {
  for (const id of state.persons.get(person)?.reportIds ?? []) {
    const report = state.reports.get(id);
    if (report !== undefined && isKept(report, at)) return true;
  }
  return false;
};

type Retention = Pick<KnownReport, 'legalBasis' | 'reportedAt'>;

/** Asked of everyone a report is compared with; most are years from their end, and then the months alone tell. */
const isKept = (report: Retention, at: string): boolean =>
  // A time zone or a month that is too short moves the end by less than a month.
  monthOf(report.reportedAt) + retentionMonths(report) > monthOf(at) + 1 || retainedUntil(report) >= at;

const monthOf = (instant: string): number => Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7));

const retentionMonths = ({ legalBasis, reportedAt }: Retention): number =>
  inForce(legalBases, reportedAt).content.find(({ code }) => code === legalBasis)?.retentionMonths ?? 0;

/** Until when a report keeps its person in the index, ISO 8601: so many months after it was made (dated rule). */
export const retainedUntil = (report: Retention): string => {
  const end = new Date(report.reportedAt);
  end.setUTCMonth(end.getUTCMonth() + retentionMonths(report));
  return end.toISOString();
};
