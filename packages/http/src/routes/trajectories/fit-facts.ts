import { identityReport, type PresentedTrajectory } from '@samenspoor/access';
import type { YoungPersonBody } from '@samenspoor/contracts';
import {
  communityOf,
  type EducationFacts,
  educationFactsOn,
  enrolmentBy,
  type FitFacts,
  municipalityOf,
  type OfferLevel,
  type Organisation,
  parsePartialDate,
  type ReportId,
  type SchoolCommunity,
  schoolYearFrom,
} from '@samenspoor/domain';
import { type HttpContext, openAll } from '../../context.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { correctionIn, reportIn } from '../reports/sealed-report.js';

type Context = Pick<HttpContext, 'sealer' | 'reading' | 'organisations' | 'rules'>;

/**
 * What the viewer may know of a young person that says which programmes fit: nothing else of the trajectory counts, so
 * that a list of programmes tells nobody what its viewer is not told otherwise [S2 Bijlage 1].
 * @param day `YYYY-MM-DD`, by which recorded facts count
 */
export const fitFactsFor = async (
  context: Context,
  viewer: Organisation,
  { state }: TrajectoryDoc,
  presented: PresentedTrajectory,
  day: string,
): Promise<FitFacts> => {
  const { organisations } = context;
  const source = identityReport(viewer, state, organisations);
  const person = source === null ? null : await youngPersonIn(context, source.reportId);
  const kinds = [...new Set(presented.reports.map(({ concernKind }) => concernKind))];
  const community = communityIn(state, presented);
  const recorded = educationFactsOn(
    presented.entries.filter((each) => each.kind === 'fact'),
    day,
    schoolYearFrom(context.rules, community ?? 'bi', day),
  );
  const enrolment = enrolmentBy(recorded, presented.reports);
  return {
    birthDate: person?.birthDate ? parsePartialDate(person.birthDate) : null,
    language: person?.language?.toLowerCase() ?? null,
    residence: municipalityOf({
      postcode: person?.address?.postcode ?? null,
      municipality: person?.address?.municipality ?? null,
    }),
    community,
    concernKinds: kinds,
    allConcernsKnown: presented.reports.length === state.reports.length,
    enrolled: enrolment === 'unknown' ? null : enrolment === 'yes',
    level: levelIn(recorded),
    phase: presented.phase,
  };
};

const youngPersonIn = async (context: Context, reportId: ReportId): Promise<YoungPersonBody | null> => {
  const [document] = await context.reading.queries.reports.byIds([reportId]);
  if (!document) return null;
  const [opened] = await openAll(context, [document.youngPerson ?? document.report]);
  return document.youngPerson === null ? (reportIn(opened)?.youngPerson ?? null) : correctionIn(opened);
};

/** The community of the pupil's education, by the reports that the viewer is told of; null where they don't tell. */
const communityIn = (
  { reports }: TrajectoryDoc['state'],
  presented: PresentedTrajectory,
): SchoolCommunity | null => {
  const told = new Set(presented.reports.map(({ reportId }) => reportId));
  const community = communityOf({ reports: reports.filter(({ reportId }) => told.has(reportId)) });
  return community === 'bi' ? null : community;
};

const grades: readonly OfferLevel[] = [
  'secondary-first-grade',
  'secondary-second-grade',
  'secondary-third-grade',
];

/** At which level somebody is enrolled, as it was recorded; of secondary education by grade. */
const levelIn = ({ level, grade }: EducationFacts): OfferLevel | null => {
  if (level === 'pre-primary') return 'kindergarten';
  if (level === 'primary') return 'primary';
  return level === null || grade === null ? null : (grades[grade - 1] ?? null);
};
