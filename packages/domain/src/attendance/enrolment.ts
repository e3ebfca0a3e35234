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

/** Whether somebody is enrolled, as the latest report that tells says [S0 §2]. */
export const enrolmentReported = (
  reports: readonly Pick<ReportedFacts, 'concernKind' | 'reportedAt'>[],
): Known => {
  const latest = reports
    .toSorted((one, other) => (one.reportedAt < other.reportedAt ? -1 : 1))
    .findLast(({ concernKind }) => enrolledBy[concernKind] !== undefined);
  return (latest && enrolledBy[latest.concernKind]) ?? 'unknown';
};
