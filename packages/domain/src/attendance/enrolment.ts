import type { ConcernKind } from '../concern/index.js';
import type { Known } from '../reason.js';
import type { ReportedFacts } from '../trajectory/events.js';

/** What a kind of concern says of enrolment by definition; the others say nothing of it [S0 §2]. */
const enrolledBy: Readonly<Partial<Record<ConcernKind, Known>>> = {
  'relative-absence': 'yes',
  'passive-disengagement': 'yes',
  'absolute-absence': 'no',
  'early-school-leaving': 'no',
};

/**
 * Whether somebody is enrolled: as it was recorded, else as the latest report that tells says [S0 §2]. The one rule on it, for attendance
 * and for the programmes that fit.
 * @param recorded what recorded facts say
 */
export const enrolmentBy = (
  recorded: Known,
  reports: readonly Pick<ReportedFacts, 'concernKind' | 'reportedAt'>[],
): Known => {
  if (recorded !== 'unknown') return recorded;
  const latest = reports
    .toSorted((one, other) => (one.reportedAt < other.reportedAt ? -1 : 1))
    .findLast(({ concernKind }) => enrolledBy[concernKind] !== undefined);
  return (latest && enrolledBy[latest.concernKind]) ?? 'unknown';
};
