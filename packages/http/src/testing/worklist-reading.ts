import { deadlinesFor, reasonsFor, trajectoryAccess } from '@samenspoor/access';
import { type Organisation, type ReportId, type RuleBook, undecidedIn } from '@samenspoor/domain';
import { testNetwork } from '@samenspoor/testing';
import {
  InvalidCursor,
  type WorklistFilter,
  type WorklistMoment,
  type WorklistOrder,
} from '@samenspoor/views';
import type { PageRequest, Reading, TrajectoryDoc, Viewer } from '../reading/reading.js';

type Worklists = Pick<
  Reading['queries']['trajectories'],
  'worklist' | 'countWorklists' | 'reportsOfWorklist'
>;

/** Worklists by the rules themselves, held against every trajectory: what the views must find by their indexes. */
export const worklistReading = (
  trajectories: () => Promise<readonly TrajectoryDoc[]>,
  withOpenMatch: (viewer: Viewer, reports: readonly ReportId[]) => Promise<ReadonlySet<ReportId>>,
  rules: RuleBook,
): Worklists => {
  const organisationOf = (viewer: Viewer): Organisation => {
    const found = testNetwork.find(({ id }) => id === viewer.organisationId);
    if (!found) throw new Error(`${viewer.organisationId} is not in the network of specs`);
    return found;
  };
  const listed = async (viewer: Viewer, filter: WorklistFilter, { now, soon }: WorklistMoment) => {
    const organisation = organisationOf(viewer);
    const all = await trajectories();
    const open = await withOpenMatch(
      viewer,
      all.flatMap(({ state }) => state.reports.map(({ reportId }) => reportId)),
    );
    return all.filter((document) => {
      const { trajectoryId, state } = document;
      const access = trajectoryAccess(organisation, state);
      const isListed =
        state.status === 'open'
          ? access !== 'none'
          : state.status === 'closed' &&
            undecidedIn(state, trajectoryId).size > 0 &&
            (viewer.kind === 'all' || state.coordinator === viewer.organisationId);
      if (!isListed) return false;
      const hasOpenMatch = state.reports.some(({ reportId }) => open.has(reportId));
      const reasons = reasonsFor(organisation, document, { rules, now, soon, hasOpenMatch });
      const { phase, status, territory, coordinator, since, reports } = filter;
      const told = [territory, coordinator, since, reports].some((each) => each !== undefined);
      return (
        (filter.reasons ?? []).every((group) => group.some((reason) => reasons.includes(reason))) &&
        (phase === undefined || state.phase === phase) &&
        (status === undefined || state.status === status) &&
        (!told || access === 'full') &&
        (territory === undefined || state.reports.some((each) => each.territory === territory)) &&
        (coordinator === undefined || state.coordinator === coordinator) &&
        (since === undefined || (state.lastActivityAt ?? '') >= since) &&
        (reports === undefined || state.reports.some(({ reportId }) => reports.includes(reportId)))
      );
    });
  };
  const sorted = (
    viewer: Viewer,
    order: WorklistOrder,
    { now }: WorklistMoment,
    found: readonly TrajectoryDoc[],
  ) => {
    const organisation = organisationOf(viewer);
    const by = ({ trajectoryId, state }: TrajectoryDoc): string => {
      const told = trajectoryAccess(organisation, state) === 'full';
      switch (order) {
        case 'urgency':
          if (!told) return `0 ${askedSince(organisation, state)} ${trajectoryId}`;
          return `${state.unassignedSince === null ? 1 : 0} ${state.unassignedSince ?? state.lastActivityAt} ${trajectoryId}`;
        case 'due':
          return `${deadlinesFor(organisation, state, rules, now)[0]?.dueAt ?? '~'} ${trajectoryId}`;
        case 'activity':
          return `${told ? state.lastActivityAt : '1900'} ${trajectoryId}`;
        case 'opened':
          return `${told ? state.openedAt : '1900'} ${trajectoryId}`;
      }
    };
    const up = found.toSorted((one, other) => (by(one) < by(other) ? -1 : 1));
    return order === 'activity' || order === 'opened' ? up.toReversed() : up;
  };
  return {
    worklist: async (viewer, request, { moment, filter = {}, order = 'urgency', accepts = () => true }) => {
      const found = (await listed(viewer, filter, moment)).filter(accepts);
      return pageOf(sorted(viewer, order, moment, found), request);
    },
    countWorklists: async (viewer, moment, filters, most) =>
      Promise.all(
        filters.map(async (filter) => Math.min(most, (await listed(viewer, filter, moment)).length)),
      ),
    reportsOfWorklist: async (viewer, moment) =>
      (await listed(viewer, {}, moment)).flatMap(({ state }) =>
        trajectoryAccess(organisationOf(viewer), state) === 'full'
          ? state.reports.map(({ reportId }) => reportId)
          : [],
      ),
  };
};

const askedSince = ({ id }: Organisation, { escalations }: TrajectoryDoc['state']): string =>
  escalations
    .filter(({ to, status }) => to === id && status === 'requested')
    .map(({ requestedAt }) => requestedAt)
    .toSorted()[0] ?? '';

const pageOf = (items: readonly TrajectoryDoc[], { limit, cursor }: PageRequest) => {
  const start = cursor === null ? 0 : Number(cursor);
  if (!Number.isInteger(start)) throw new InvalidCursor();
  const next = start + limit < items.length ? String(start + limit) : null;
  return { items: items.slice(start, start + limit), next };
};
