import {
  deadlinesFor,
  identityReport,
  mayHaveReason,
  presentTrajectory,
  reasonsFor,
  receivedReports,
  thresholdsFor,
} from '@samenspoor/access';
import type { WorklistItem } from '@samenspoor/contracts';
import type { Organisation, ReportId, TrajectoryState } from '@samenspoor/domain';
import { soonAfter, ViewNotReadyError } from '@samenspoor/views';
import type { HttpContext } from '../../context.js';
import { viewerFor } from '../../lists/page.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { passedOnFor } from '../trajectories/passed-on.js';
import { identitiesOf } from '../trajectories/view.js';

type Context = Pick<HttpContext, 'sealer' | 'reading' | 'organisations' | 'rules' | 'now'>;

/**
 * The municipality that an item tells: where somebody lives is part of who it is, and told to who may know that. Where the report that
 * tells who it is says none, another one that the viewer may receive does.
 */
export const municipalityFor = (
  { organisations }: Pick<HttpContext, 'organisations'>,
  viewer: Organisation,
  state: TrajectoryState,
): string | null => {
  const source = identityReport(viewer, state, organisations);
  if (source === null) return null;
  const others = receivedReports(viewer, state, organisations);
  return source.territory ?? others.find(({ territory }) => territory !== null)?.territory ?? null;
};

/** Trajectories on a worklist, with every reason, and with who they are about where the viewer may know. */
export const worklistItems = async (
  context: Context,
  viewer: Organisation,
  documents: readonly TrajectoryDoc[],
): Promise<WorklistItem[]> => {
  const { organisations, rules } = context;
  const sources = documents.map(({ state }) => identityReport(viewer, state, organisations)?.reportId);
  const [identities, open] = await Promise.all([
    identitiesOf(
      context,
      sources.flatMap((source) => source ?? []),
    ),
    openMatches(context, viewer, documents),
  ]);
  const instant = context.now();
  const now = instant.toISOString();
  return documents.flatMap(({ trajectoryId, state }, index) => {
    const presented = presentTrajectory(viewer, { trajectoryId, state }, organisations);
    if (presented === null) return [];
    const source = sources[index];
    const youngPerson = source === undefined ? undefined : identities.get(source);
    const { personId, status, phase, coordinator, unassignedSince, lastActivityAt, participants, tasks } =
      presented;
    const { passedOn } = passedOnFor(context, viewer, state);
    const deadlines = deadlinesFor(viewer, state, rules, now);
    const hasOpenMatch = state.reports.some(({ reportId }) => open.has(reportId));
    const why = reasonsFor(
      viewer,
      { trajectoryId, state },
      { rules, now, soon: soonAfter(instant), hasOpenMatch },
    );
    const places = placesAt(viewer, state);
    return [
      {
        trajectoryId,
        personId,
        status,
        phase,
        municipality: municipalityFor(context, viewer, state),
        coordinator,
        unassignedSince,
        lastActivityAt,
        why: [...why],
        tasks: tasks.map((each) => ({ ...each })),
        deadlines: [...deadlines],
        nextDueAt: deadlines[0]?.dueAt ?? null,
        ...(why.includes('threshold')
          ? {
              signals: thresholdsFor(viewer, { trajectoryId, state }, organisations, { rules, now }).map(
                ({ code, suggests, from, certainFrom, source: said }) => ({
                  code,
                  suggests,
                  certainty:
                    certainFrom !== null && certainFrom <= now ? ('certain' as const) : ('possible' as const),
                  since: from,
                  source: said,
                }),
              ),
            }
          : {}),
        ...(places.length > 0 ? { places } : {}),
        participants: [...participants],
        ...(passedOn ? { passedOn: { times: passedOn.times, tooOften: passedOn.tooOften } } : {}),
        ...(youngPerson ? { youngPerson } : {}),
      },
    ];
  });
};

/**
 * Reports with an open match that the viewer sees; of who sees none nothing is asked. While matches are built anew none are told,
 * rather than no list: who asked for `review` was told so by the list itself.
 */
const openMatches = async (
  { reading }: Context,
  viewer: Organisation,
  documents: readonly TrajectoryDoc[],
): Promise<ReadonlySet<ReportId>> => {
  if (!mayHaveReason(viewer, 'review')) return new Set();
  const reports = documents.flatMap(({ state }) => state.reports.map(({ reportId }) => reportId));
  try {
    return await reading.queries.matches.withOpenMatch(viewerFor(viewer), reports);
  } catch (error) {
    if (error instanceof ViewNotReadyError) return new Set();
    throw error;
  }
};

/** Places in programmes of the viewer that are asked for or taken here. */
const placesAt = (viewer: Organisation, state: TrajectoryState): NonNullable<WorklistItem['places']> =>
  state.status !== 'open'
    ? []
    : state.escalations.flatMap(({ offerId, escalationId, status, to }) =>
        offerId !== undefined && to === viewer.id && (status === 'requested' || status === 'accepted')
          ? [{ offerId, escalationId, status: status === 'accepted' ? ('granted' as const) : status }]
          : [],
      );
