import { identityReport, type PresentedTrajectory } from '@samenspoor/access';
import type { YoungPersonBody } from '@samenspoor/contracts';
import {
  communityOf,
  enrolmentReported,
  type FitFacts,
  municipalityOf,
  type Organisation,
  parsePartialDate,
  type ReportId,
  type SchoolCommunity,
} from '@samenspoor/domain';
import { type HttpContext, openAll } from '../../context.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { correctionIn, reportIn } from '../reports/sealed-report.js';

type Context = Pick<HttpContext, 'sealer' | 'reading' | 'organisations'>;

/**
 * What the viewer may know of a young person that says which programmes fit: nothing else of the trajectory counts, so
 * that a list of programmes tells nobody what its viewer is not told otherwise [S2 Bijlage 1].
 */
export const fitFactsFor = async (
  context: Context,
  viewer: Organisation,
  { state }: TrajectoryDoc,
  presented: PresentedTrajectory,
): Promise<FitFacts> => {
  const { organisations } = context;
  const source = identityReport(viewer, state, organisations);
  const person = source === null ? null : await youngPersonIn(context, source.reportId);
  const kinds = [...new Set(presented.reports.map(({ concernKind }) => concernKind))];
  const enrolment = enrolmentReported(presented.reports);
  return {
    birthDate: person?.birthDate ? parsePartialDate(person.birthDate) : null,
    language: person?.language?.toLowerCase() ?? null,
    residence: municipalityOf({
      postcode: person?.address?.postcode ?? null,
      municipality: person?.address?.municipality ?? null,
    }),
    community: communityIn(state, presented),
    concernKinds: kinds,
    allConcernsKnown: presented.reports.length === state.reports.length,
    enrolled: enrolment === 'unknown' ? null : enrolment === 'yes',
    // No report says at which level somebody is.
    level: null,
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
