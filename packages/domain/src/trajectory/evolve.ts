import type { OrganisationId } from '../ids.js';
import type { Escalation, Participant, ReportedFacts, TrajectoryContent, TrajectoryEvent } from './events.js';
import { initialTrajectory, type TrajectoryState } from './state.js';

/** Folds one event. Total: it accepts whatever was written, in the order it was written. */
export const evolve = (state: TrajectoryState, event: TrajectoryEvent): TrajectoryState => {
  const revision = state.revision + 1;
  const next = { ...state, ...change(state, event), revision, lastActivityAt: event.meta.at };
  const { command, causationId } = event.meta;
  const known = command && state.commands.some((each) => each.name === command.name);
  return {
    ...next,
    commands: command && !known ? [...state.commands, { ...command, revision }] : state.commands,
    causes:
      causationId && !state.causes.includes(causationId) ? [...state.causes, causationId] : state.causes,
  };
};

export const fold = (
  events: Iterable<TrajectoryEvent>,
  from: TrajectoryState = initialTrajectory,
): TrajectoryState => {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
};

const change = (state: TrajectoryState, event: TrajectoryEvent): Partial<TrajectoryState> => {
  const { at, by } = event.meta;
  switch (event.type) {
    case 'Reported': {
      const { personId, ...facts } = event.data;
      const opening = state.status === 'absent';
      return {
        status: 'open',
        personId,
        openedAt: state.openedAt ?? facts.reportedAt,
        reports: [...state.reports, facts],
        ...(opening ? { unassignedSince: facts.reportedAt } : {}),
      };
    }
    case 'ParticipantJoined':
      return {
        participants: withParticipant(state.participants, {
          organisationId: event.data.organisationId,
          type: event.data.organisationType,
          since: event.data.since,
          bases: [event.data.basis],
        }),
      };
    case 'ParticipantLeft':
      return leave(state, [event.data.organisationId], at);
    case 'Assigned':
      return { coordinator: event.data.coordinator, unassignedSince: null };
    case 'PhaseEntered':
      return { phase: event.data.phase };
    case 'MeasureRecorded':
      return { measures: [...state.measures, event.data] };
    case 'AbsencesRecorded':
      return { absences: [...state.absences, event.data] };
    case 'NoteAdded':
      return { notes: [...state.notes, event.data] };
    case 'EscalationRequested': {
      const { rulesVersion: _, ...rest } = event.data;
      const requested: Escalation = { ...rest, status: 'requested', requestedAt: at, answeredAt: null };
      return { escalations: [...state.escalations, requested] };
    }
    case 'EscalationAccepted':
      return answered(state, event.data.escalationId, 'accepted', at);
    case 'EscalationRefused':
    case 'EscalationConcluded':
      return answered(state, event.data.escalationId, event.data.outcome, at);
    case 'Closed':
      return {
        status: 'closed',
        unassignedSince: null,
        closure: { outcome: event.data.outcome, rulesVersion: event.data.rulesVersion, at, by },
      };
    case 'Reopened':
      // Who reopens a trajectory that it coordinated is accountable again; nobody becomes so unasked.
      return event.data.cause === 'relapse' && state.coordinator !== null
        ? { status: 'open', closure: null, unassignedSince: null }
        : { status: 'open', closure: null, coordinator: null, unassignedSince: at };
    case 'Absorbed':
      return absorb(state, event.data.content);
    case 'MergedInto':
      return { status: 'merged', mergedInto: event.data.trajectoryId };
    case 'Separated':
      return separate(state, event.data, at);
    case 'SeparatedFrom': {
      const { content, personId } = event.data;
      return {
        ...content,
        status: 'open',
        personId,
        mergedInto: null,
        closure: null,
        openedAt: openingOf(content.reports),
      };
    }
    case 'TerritoryChanged':
      return {
        reports: state.reports.map((each) =>
          each.reportId === event.data.reportId ? { ...each, territory: event.data.territory } : each,
        ),
      };
    case 'Erased':
      return { ...initialTrajectory, status: 'erased', personId: event.data.personId };
  }
};

const openingOf = (reports: readonly ReportedFacts[]): string | null =>
  reports.reduce<string | null>(
    (first, { reportedAt }) => (first === null || reportedAt < first ? reportedAt : first),
    null,
  );

const withParticipant = (
  participants: readonly Participant[],
  joining: Participant,
): readonly Participant[] => {
  const present = participants.find((each) => each.organisationId === joining.organisationId);
  if (!present) return [...participants, joining];
  const merged: Participant = {
    ...present,
    since: joining.since < present.since ? joining.since : present.since,
    bases: [...present.bases, ...joining.bases],
  };
  return participants.map((each) => (each === present ? merged : each));
};

const leave = (
  state: TrajectoryState,
  leaving: readonly OrganisationId[],
  at: string,
): Partial<TrajectoryState> => {
  const coordinatorLeaves = state.coordinator !== null && leaving.includes(state.coordinator);
  return {
    participants: state.participants.filter((each) => !leaving.includes(each.organisationId)),
    ...(coordinatorLeaves ? { coordinator: null, unassignedSince: state.status === 'open' ? at : null } : {}),
  };
};

const answered = (
  state: TrajectoryState,
  escalationId: string,
  status: Escalation['status'],
  at: string,
): Partial<TrajectoryState> => ({
  escalations: state.escalations.map((each) =>
    each.escalationId === escalationId ? { ...each, status, answeredAt: at } : each,
  ),
});

const absorb = (state: TrajectoryState, content: TrajectoryContent): Partial<TrajectoryState> => {
  const coordinator = state.coordinator ?? (state.status === 'open' ? content.coordinator : null);
  return {
    reports: [...state.reports, ...content.reports],
    participants: content.participants.reduce(withParticipant, state.participants),
    measures: [...state.measures, ...content.measures],
    absences: [...state.absences, ...content.absences],
    notes: [...state.notes, ...content.notes],
    escalations: [...state.escalations, ...content.escalations],
    openedAt: openingOf([...state.reports, ...content.reports]) ?? state.openedAt,
    phase: content.phase > state.phase ? content.phase : state.phase,
    coordinator,
    unassignedSince: coordinator === null ? state.unassignedSince : null,
  };
};

const separate = (
  state: TrajectoryState,
  parting: Extract<TrajectoryEvent, { type: 'Separated' }>['data'],
  at: string,
): Partial<TrajectoryState> => {
  const reports = state.reports.filter((each) => !parting.reportIds.includes(each.reportId));
  const stays = <Entry>(entries: readonly Entry[], idOf: (entry: Entry) => string, gone: readonly string[]) =>
    entries.filter((entry) => !gone.includes(idOf(entry)));
  const coordinatorStays =
    state.coordinator !== null && parting.staying.some((each) => each.organisationId === state.coordinator);
  return {
    participants: parting.staying,
    ...(coordinatorStays || state.coordinator === null
      ? {}
      : { coordinator: null, unassignedSince: state.status === 'open' ? at : null }),
    reports,
    measures: stays(state.measures, (each) => each.measureId, parting.measureIds),
    absences: stays(state.absences, (each) => each.absenceId, parting.absenceIds),
    notes: stays(state.notes, (each) => each.noteId, parting.noteIds),
    escalations: stays(state.escalations, (each) => each.escalationId, parting.escalationIds),
    openedAt: openingOf(reports) ?? state.openedAt,
  };
};
