import { dayInBrussels } from '../calendar/index.js';
import type { ConcernKind } from '../concern/index.js';
import type { Known } from '../reason.js';
import type { ReportedFacts } from '../trajectory/events.js';
import type { EducationFacts } from './facts.js';

/** What a kind of concern says of enrolment by definition; the others say nothing of it [S0 §2]. */
const enrolledBy: Readonly<Partial<Record<ConcernKind, Known>>> = {
  'relative-absence': 'yes',
  'passive-disengagement': 'yes',
  'absolute-absence': 'no',
  'early-school-leaving': 'no',
};

/**
 * Whether somebody is enrolled: as the later says, by day, of what was recorded and the reports that tell [S0 §2]; unknown where
 * those of one day contradict each other. The one rule on it, for attendance and for the programmes that fit.
 * @param recorded what recorded facts say
 */
export const enrolmentBy = (
  recorded: Pick<EducationFacts, 'enrolled' | 'enrolledFrom'>,
  reports: readonly Pick<ReportedFacts, 'concernKind' | 'reportedAt'>[],
): Known => {
  const told = [
    ...(recorded.enrolledFrom === null ? [] : [{ day: recorded.enrolledFrom, known: recorded.enrolled }]),
    ...reports.map(({ concernKind, reportedAt }) => ({
      day: dayInBrussels(reportedAt),
      known: enrolledBy[concernKind] ?? 'unknown',
    })),
  ].filter(({ known }) => known !== 'unknown');
  const latest = told
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  const [known = 'unknown', ...others] = new Set(
    told.filter(({ day }) => day === latest).map((each) => each.known),
  );
  return others.length > 0 ? 'unknown' : known;
};
