import {
  evolve,
  type NisCode,
  type ReportedFacts,
  standingTags,
  type TrajectoryState,
  timesPassedOn,
  trajectoryStreamPrefix,
  undecidedIn,
} from '@samenspoor/domain';
import type { ViewDefinition } from '../framework/definition.js';
import { moment } from '../moment.js';
import { placeKeysIn } from '../offers/places.js';
import { nextState, trajectoriesOf } from './next-state.js';
import { pendingAddressees, type TrajectoryDoc } from './trajectory-doc.js';

const momentOrNull = (text: string | null): string | null => (text === null ? null : moment(text));

/** Closed, and yet there is something to be done: a person is to say where some of its records belong. */
export const closedUndecided = "status = 'closed' and undecided > 0";

/** Every trajectory that is not erased, by its id. */
export const trajectoriesView: ViewDefinition<TrajectoryDoc> = {
  name: 'trajectories',
  version: 9,
  streamPrefixes: [trajectoryStreamPrefix],
  columns: [
    { name: 'status', type: 'text', of: ({ state }) => state.status },
    {
      name: 'organisations',
      type: 'text[]',
      of: ({ state }) => state.participants.map((each) => each.organisationId),
    },
    { name: 'pending', type: 'text[]', of: ({ state }) => pendingAddressees(state) },
    { name: 'territories', type: 'text[]', of: ({ state }) => territoriesOf(state) },
    { name: 'coordinator', type: 'text', of: ({ state }) => state.coordinator },
    { name: 'unassigned_since', type: 'timestamptz', of: ({ state }) => momentOrNull(state.unassignedSince) },
    { name: 'last_activity_at', type: 'timestamptz', of: ({ state }) => momentOrNull(state.lastActivityAt) },
    { name: 'opened_at', type: 'timestamptz', of: ({ state }) => momentOrNull(state.openedAt) },
    { name: 'phase', type: 'integer', of: ({ state }) => state.phase },
    { name: 'municipality', type: 'text', of: ({ state }) => municipalityOf(state) },
    { name: 'participants_count', type: 'integer', of: ({ state }) => state.participants.length },
    { name: 'reports_count', type: 'integer', of: ({ state }) => state.reports.length },
    { name: 'person_id', type: 'text', of: ({ state }) => state.personId },
    { name: 'closing_outcome', type: 'text', of: ({ state }) => state.closure?.outcome ?? null },
    // Records that wait for a person to say where they belong.
    {
      name: 'undecided',
      type: 'integer',
      of: ({ trajectoryId, state }) => undecidedIn(state, trajectoryId).size,
    },
    // Places of programmes that it asks for or has, one in each programme; null for none.
    { name: 'places', type: 'text[]', of: ({ state }) => placeKeysIn(state) },
    // For whom it stands on worklists, and why, as far as that is not a matter of time.
    { name: 'tags', type: 'text[]', of: ({ trajectoryId, state }) => standingTags(trajectoryId, state) },
    { name: 'passed_on', type: 'integer', of: ({ state }) => timesPassedOn(state).times },
    { name: 'report_ids', type: 'text[]', of: ({ state }) => state.reports.map((each) => each.reportId) },
    // The order of a worklist: 0, who waits for a coordinator longest; 1, where nothing happened longest.
    { name: 'work_rank', type: 'integer', of: ({ state }) => (state.unassignedSince === null ? 1 : 0) },
    {
      name: 'work_since',
      type: 'timestamptz',
      of: ({ state }) => momentOrNull(state.unassignedSince ?? state.lastActivityAt),
    },
  ],
  indexes: [
    { name: 'by-work', on: '(work_rank, work_since, key)', where: "status = 'open'" },
    { name: 'by-organisation', on: 'using gin (organisations)', where: "status = 'open'" },
    { name: 'by-addressee', on: 'using gin (pending)', where: "status = 'open'" },
    { name: 'by-territory', on: 'using gin (territories)', where: "status = 'open'" },
    { name: 'by-undecided', on: '(work_rank, work_since, key)', where: closedUndecided },
    { name: 'by-tag', on: 'using gin (tags)', where: "status in ('open', 'closed')" },
    { name: 'by-report', on: 'using gin (report_ids)', where: "status in ('open', 'closed')" },
    { name: 'by-opening', on: '(opened_at, key)', where: "status = 'open'" },
    { name: 'by-activity', on: '(last_activity_at, key)', where: "status = 'open'" },
    { name: 'by-place', on: 'using gin (places)', where: "status = 'open' and places is not null" },
    { name: 'by-person', on: '(person_id)' },
    // The network's figures are counted over indexes: documents are wide.
    {
      name: 'figures-open',
      on: '(municipality, phase, participants_count, unassigned_since)',
      where: "status = 'open'",
    },
    { name: 'figures-closed', on: '(closing_outcome)', where: "status = 'closed'" },
  ],

  route: trajectoriesOf,

  evolve: (doc, recorded) =>
    nextState(doc, recorded, (trajectoryId, before, event) => ({
      trajectoryId,
      state: evolve(before, event),
      position: recorded.position,
    })),
};

const territoriesOf = (state: TrajectoryState): readonly NisCode[] => [
  ...new Set(state.reports.flatMap(({ territory }) => (territory === null ? [] : [territory]))),
];

/**
 * The territory of the latest report that has one: by when it was reported, since after a crash reports of one person can
 * come in in another order.
 */
export const municipalityOf = (state: TrajectoryState): NisCode | null =>
  state.reports
    .filter(({ territory }) => territory !== null)
    .reduce<ReportedFacts | null>(
      (latest, each) =>
        latest !== null && Date.parse(latest.reportedAt) > Date.parse(each.reportedAt) ? latest : each,
      null,
    )?.territory ?? null;
