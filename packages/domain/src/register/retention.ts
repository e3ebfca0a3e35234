import type { PersonId } from '../ids.js';
import { everyVersion, inForce, type LegalBasis, type RuleBook, versionNamed } from '../rules/index.js';
import type { KnownReport, RegisterState } from './state.js';

/**
 * Whether a person may still be recognised: as long as the retention of one of its reports' legal bases runs, open
 * case or not, since a relapse is the same person. After that a new report is about somebody new [S0 goal 1].
 * @param at ISO 8601
 */
export const isRetained = (
  state: RegisterState,
  person: PersonId,
  at: string,
  rules: LegalBases,
): boolean => {
  for (const id of state.persons.get(person)?.reportIds ?? []) {
    const report = state.reports.get(id);
    if (report !== undefined && isKept(report, at, rules)) return true;
  }
  return false;
};

type LegalBases = Pick<RuleBook, 'legal-bases'>;
type Retention = Pick<KnownReport, 'legalBasis' | 'reportedAt' | 'rulesVersion'>;

/** Asked of everyone a report is compared with; most are years from their end, and then the months alone tell. */
const isKept = (report: Retention, at: string, rules: LegalBases): boolean =>
  // A time zone or a month that is too short moves the end by less than a month.
  monthOf(report.reportedAt) + retentionMonths(report, rules) > monthOf(at) + 1 ||
  retainedUntil(report, rules) >= at;

const monthOf = (instant: string): number => Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7));

/**
 * By the version that its event recorded, also when it was replaced since; of one that recorded none, by that in force when it was
 * made. A report may be registered later than it was made, on a basis that is younger than the report, or that the version
 * in force then was replaced by one without: then any version that knows the basis tells.
 */
const retentionMonths = (
  { legalBasis, reportedAt, rulesVersion }: Retention,
  { 'legal-bases': versions }: LegalBases,
): number => {
  const monthsIn = (content: readonly LegalBasis[]) =>
    content.find(({ code }) => code === legalBasis)?.retentionMonths;
  const recorded = rulesVersion === null ? null : versionNamed(versions, rulesVersion);
  const months = monthsIn((recorded ?? inForce(versions, reportedAt)).content);
  if (months !== undefined) return months;
  return Math.max(0, ...everyVersion(versions).map(({ content }) => monthsIn(content) ?? 0));
};

/** Until when a report keeps its person in the index, ISO 8601: so many months after it was made (dated rule). */
export const retainedUntil = (report: Retention, rules: LegalBases): string => {
  const end = new Date(report.reportedAt);
  end.setUTCMonth(end.getUTCMonth() + retentionMonths(report, rules));
  return end.toISOString();
};
