import type { OrganisationId } from '../ids.js';
import { later } from './clocks/clock.js';
import type { Absorbed, Participant, Phase, ReportedFacts, Separated, SeparatedFrom } from './events.js';
import { contentOf, type Meeting, participantOf, type TrajectoryState } from './state.js';

/** The earlier of two ISO 8601 times in UTC. */
export const earlier = (one: string, other: string): string => {
  if (other < one) return other;
  return one;
};

/** The earlier of two clocks; null where neither runs. */
const earlierClock = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null ? earlier(one, other) : (one ?? other);

const furthest = (phases: readonly Phase[]): Phase =>
  phases.reduce((furthest, phase) => {
    if (phase > furthest) return phase;
    return furthest;
  }, 0);

const openingOf = (reports: readonly ReportedFacts[]): string | null =>
  reports.reduce<string | null>(
    (first, { reportedAt }) => (first === null ? reportedAt : earlier(first, reportedAt)),
    null,
  );

/** Adds a participant, or grounds to one that takes part already. A ground held twice is counted twice. */
export const withParticipant = (
  participants: readonly Participant[],
  joining: Participant,
): readonly Participant[] => {
  const present = participants.find((each) => each.organisationId === joining.organisationId);
  if (!present) return [...participants, joining];
  const merged: Participant = {
    ...present,
    since: earlier(present.since, joining.since),
    bases: [...present.bases, ...joining.bases],
  };
  return participants.map((each) => (each === present ? merged : each));
};

type Side = Pick<
  TrajectoryState,
  | 'reports'
  | 'participants'
  | 'measures'
  | 'absences'
  | 'notes'
  | 'escalations'
  | 'entries'
  | 'leads'
  | 'openedAt'
>;

const together = (state: TrajectoryState, content: Absorbed['data']['content']): Side => ({
  reports: [...state.reports, ...content.reports],
  participants: content.participants.reduce(withParticipant, state.participants),
  measures: [...state.measures, ...content.measures],
  absences: [...state.absences, ...content.absences],
  notes: [...state.notes, ...content.notes],
  escalations: [...state.escalations, ...content.escalations],
  entries: [...state.entries, ...content.entries],
  leads: [...state.leads, ...(content.leads ?? [])],
  openedAt: openingOf([...state.reports, ...content.reports]) ?? state.openedAt,
});

/**
 * Another trajectory came in. The coordinator here stays accountable and the other's stays a participant; an open
 * trajectory without one gets the other's. Where there is none on either side, nobody was accountable since the earlier of the
 * two clocks. What stood here is kept aside, so that parting gives it back.
 */
export const absorbed = (
  state: TrajectoryState,
  { trajectoryId, content }: Absorbed['data'],
): Partial<TrajectoryState> => {
  const { undone } = state;
  const unassigned = state.status === 'open' && state.coordinator === null;
  const lentCoordinator = unassigned && content.coordinator !== null;
  const before = contentOf(
    undone ? { ...state, coordinator: undone.coordinator, unassignedSince: null } : state,
  );
  const meeting: readonly Meeting[] =
    trajectoryId === null
      ? []
      : [{ trajectoryId, before, brought: content, lentCoordinator, closure: undone?.closure ?? null }];
  return {
    ...together(state, content),
    phase: furthest([state.phase, content.phase]),
    ...(unassigned
      ? {
          coordinator: content.coordinator,
          unassignedSince: lentCoordinator
            ? null
            : earlierClock(state.unassignedSince, content.unassignedSince),
        }
      : {}),
    met: [...state.met, ...meeting],
    undecided: [...state.undecided, ...(content.undecided ?? [])],
    undone: null,
  };
};

/** Reports and what came with them went out again; coordinator, clock and phase are as they were without them. */
export const separated = (
  state: TrajectoryState,
  parting: Separated['data'],
  at: string,
): Partial<TrajectoryState> => {
  const meeting = state.met.find((each) => each.trajectoryId === parting.trajectoryId);
  const met = metWithout(state.met, meeting);
  const returned = meeting && (meeting.lentCoordinator || meeting.closure) ? meeting.before : null;
  const accountable = returned ? returned.coordinator : state.coordinator;
  const coordinator =
    accountable !== null && participantOf({ participants: parting.staying }, accountable)
      ? accountable
      : null;
  const clock =
    state.unassignedSince === null
      ? (returned?.unassignedSince ?? at)
      : ownClock(state.unassignedSince, meeting, at);
  const reports = without(state.reports, (each) => each.reportId, parting.reportIds);
  return {
    reports,
    participants: parting.staying,
    measures: without(state.measures, (each) => each.measureId, parting.measureIds),
    absences: without(state.absences, (each) => each.absenceId, parting.absenceIds),
    notes: without(state.notes, (each) => each.noteId, parting.noteIds),
    escalations: without(state.escalations, (each) => each.escalationId, parting.escalationIds),
    entries: without(state.entries, (each) => each.entryId, parting.entryIds),
    leads: without(state.leads, (each) => each.leadId, parting.leadIds ?? []),
    openedAt: openingOf(reports) ?? state.openedAt,
    coordinator,
    unassignedSince: coordinator === null && state.status === 'open' ? clock : null,
    phase: furthest([state.ownPhase, ...met.map(({ brought }) => brought.phase)]),
    met,
    undecided: [
      ...without(state.undecided, (each) => each.recordId, recordsSeparated(parting)),
      ...parting.undecided.map((recordId) => ({ recordId, trajectoryId: parting.trajectoryId })),
    ],
  };
};

/**
 * Since when nobody is accountable on the side that others leave, while nobody is on both: since its own clock, or since somebody
 * was for both and left. A clock that came in with the others goes with them.
 */
const ownClock = (since: string, meeting: Meeting | undefined, at: string): string => {
  if (!meeting) return since;
  const { before, brought } = meeting;
  if (before.unassignedSince !== null) return later(before.unassignedSince, since);
  return since === brought.unassignedSince ? at : since;
};

/** Meetings without one that is undone: what stood here before later ones is without the clock that it brought. */
const metWithout = (met: readonly Meeting[], undone: Meeting | undefined): readonly Meeting[] => {
  if (!undone) return met;
  const own = undone.before.unassignedSince;
  const clock = undone.brought.unassignedSince;
  return met.flatMap((each) => {
    if (each === undone) return [];
    return own !== null && clock !== null && each.before.unassignedSince === clock
      ? [{ ...each, before: { ...each.before, unassignedSince: own } }]
      : [each];
  });
};

/** Ids of all records and call-ins that went out with reports, of whatever kind. */
export const recordsSeparated = (parting: Separated['data']): readonly string[] => [
  ...parting.measureIds,
  ...parting.absenceIds,
  ...parting.noteIds,
  ...parting.escalationIds,
  ...parting.entryIds,
];

const without = <Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  gone: readonly string[],
): readonly Entry[] => {
  const ids = new Set(gone);
  return ids.size === 0 ? entries : entries.filter((entry) => !ids.has(idOf(entry)));
};

/**
 * A trajectory stands on its own feet. It holds what it was given; where it stood already, because reports came out
 * of several trajectories, it holds that besides.
 */
export const stoodAlone = (
  state: TrajectoryState,
  { trajectoryId, personId, content }: SeparatedFrom['data'],
  causationId: string | null,
  at: string,
): Partial<TrajectoryState> => {
  const stands = state.status === 'open' || state.status === 'closed';
  const side: Side = stands
    ? together(state, content)
    : { ...contentOf(content), leads: content.leads ?? [], openedAt: openingOf(content.reports) };
  const phase = stands ? furthest([state.phase, content.phase]) : content.phase;
  const here = state.status === 'open' ? state.coordinator : null;
  const coordinator = [here, content.coordinator].find(
    (each): each is OrganisationId => each !== null && participantOf(side, each) !== undefined,
  );
  const running = state.status === 'open' ? state.unassignedSince : null;
  const clock = earlierClock(running, content.unassignedSince) ?? at;
  return {
    ...side,
    status: 'open',
    personId,
    coordinator: coordinator ?? null,
    unassignedSince: coordinator === undefined ? clock : null,
    phase,
    ownPhase: phase,
    closure: null,
    mergedInto: null,
    undecided: [...(stands ? state.undecided : []), ...(content.undecided ?? [])],
    stood: [
      ...state.stood.filter((each) => each.from !== trajectoryId),
      { from: trajectoryId, causationId, content },
    ],
  };
};
