import type { OrganisationId } from '../ids.js';
import { allocated, received } from './allocate.js';
import { withOverdue } from './clocks/action-clock.js';
import { withRaised, withRecorded } from './clocks/call-in-clock.js';
import { clockAfter, isTimerEvent } from './clocks/clock.js';
import { turnClocks } from './clocks/turn-clocks.js';
import { entered } from './entries/evolve-entries.js';
import type {
  Escalation,
  EscalationAccepted,
  EscalationFollowedUp,
  FollowUp,
  TrajectoryEvent,
} from './events.js';
import { absorbed, earlier, separated, stoodAlone, withParticipant } from './evolve-meeting.js';
import { lead } from './leads.js';
import { phaseEntered } from './phase.js';
import { causeWith, initialTrajectory, type TrajectoryState } from './state.js';

/** Folds one event. Total: it accepts whatever was written, in the order it was written. What is erased stays so. */
export const evolve = (state: TrajectoryState, event: TrajectoryEvent): TrajectoryState => {
  const revision = state.revision + 1;
  const { at, command } = event.meta;
  const happened =
    state.status === 'erased'
      ? state
      : { ...state, clock: clockAfter(state, event), ...change(state, event) };
  const causes = causesOf(event).filter((cause) => !state.causes.slice(-4).includes(cause));
  // The events of one command, or of one cause, stand together: a look at the last is enough.
  const known = command === null || state.commands.at(-1)?.name === command.name;
  return {
    ...happened,
    ...turnClocks(state, happened, event),
    revision,
    lastChange: isTimerEvent(event) ? state.lastChange : revision,
    lastActivityAt: isTimerEvent(event) || event.type === 'EscalationExpired' ? state.lastActivityAt : at,
    commands: known ? state.commands : [...state.commands, { ...command, revision }],
    causes: causes.length === 0 ? state.causes : [...state.causes, ...causes],
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

const causesOf = (event: TrajectoryEvent): readonly string[] => {
  const { causationId } = event.meta;
  if (causationId === null) return [];
  switch (event.type) {
    case 'Absorbed':
    case 'Separated':
    case 'SeparatedFrom':
      return event.data.trajectoryId === null
        ? [causationId]
        : [causationId, causeWith(causationId, event.data.trajectoryId)];
    default:
      return [causationId];
  }
};

const change = (state: TrajectoryState, event: TrajectoryEvent): Partial<TrajectoryState> => {
  const { at, by, causationId } = event.meta;
  switch (event.type) {
    case 'Reported': {
      const { personId, ...facts } = event.data;
      return {
        ...living(state, 'open'),
        personId,
        openedAt: state.openedAt === null ? facts.reportedAt : earlier(state.openedAt, facts.reportedAt),
        reports: [...state.reports, facts],
        ...(state.status === 'absent' ? { unassignedSince: facts.reportedAt } : {}),
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
      return leave(state, event.data.organisationId, at);
    case 'Assigned':
      return {
        coordinator: event.data.coordinator,
        unassignedSince: null,
        met: settled(state.met),
        ...lead(state, event),
      };
    case 'PhaseEntered':
      return phaseEntered(state, event.data.phase);
    case 'MeasureRecorded':
      return {
        measures: [...state.measures, event.data],
        escalations: withRecorded(state, event.data.organisationId, at),
      };
    case 'AbsencesRecorded':
      return { absences: [...state.absences, event.data] };
    case 'NoteAdded':
      return {
        notes: [...state.notes, event.data],
        escalations: withRecorded(state, event.data.organisationId, at),
      };
    case 'ActionAgreed':
    case 'ActionDone':
    case 'ActionDropped':
    case 'StanceRecorded':
    case 'AgreementRecorded':
    case 'InformationRecorded':
    case 'ReturnPlanned':
    case 'ReturnSettled':
    case 'MeasureConcluded':
    case 'FactRecorded':
    case 'FactWithdrawn':
    case 'AbsencesWithdrawn':
      return entered(state, event);
    case 'EscalationRequested': {
      const { rulesVersion: _, ...rest } = event.data;
      const requested: Escalation = { ...rest, status: 'requested', requestedAt: at, answeredAt: null };
      return { escalations: [...state.escalations, requested] };
    }
    case 'EscalationAccepted':
      return answered(state, event.data, 'accepted', { at, by });
    case 'EscalationRefused':
    case 'EscalationConcluded':
      return answered(state, event.data, event.data.outcome, { at, by });
    case 'EscalationWithdrawn':
      return answered(state, event.data, 'withdrawn', { at, by });
    case 'EscalationExpired':
      return answered(state, { ...event.data, reason: null }, 'expired', { at, by });
    case 'EscalationFollowedUp':
      return followedUp(state, event.data, { at, by });
    case 'Closed':
      return {
        ...living(state, 'closed'),
        unassignedSince: null,
        formerCoordinator: null,
        closure: {
          outcome: event.data.outcome,
          rulesVersion: event.data.rulesVersion,
          ...(event.data.restored ?? { at, by }),
        },
      };
    case 'Reopened':
      return reopened(state, event.data.cause, at);
    case 'Absorbed':
      return absorbed(state, event.data);
    case 'MergedInto':
      return { status: 'merged', mergedInto: event.data.trajectoryId };
    case 'Separated':
      return separated(state, event.data, at);
    case 'SeparatedFrom':
      return stoodAlone(state, event.data, causationId, at);
    case 'RecordsAllocated':
      return allocated(state, event.data, event.meta);
    case 'RecordsReceived':
      return received(state, event.data);
    case 'TerritoryChanged':
      return {
        reports: state.reports.map((each) =>
          each.reportId === event.data.reportId ? { ...each, territory: event.data.territory } : each,
        ),
      };
    case 'AssignmentOverdue':
    case 'Stalled':
      return {};
    case 'ActionOverdue':
      return { entries: withOverdue(state.entries, event.data.entryId) };
    case 'EvaluationDue':
      return {
        escalations: withRaised(
          state.escalations,
          event.data.escalationId,
          event.data.since,
          event.data.occurrence,
        ),
      };
    case 'LetterDue':
      return {
        escalations: withRaised(
          state.escalations,
          event.data.escalationId,
          event.data.since,
          event.data.letter === 'parents' ? 1 : 2,
        ),
      };
    case 'Erased':
      return { ...initialTrajectory, status: 'erased', personId: event.data.personId };
  }
};

/** A merged trajectory goes on elsewhere, whatever is written here after all: it never wakes up by itself. */
const living = (state: TrajectoryState, status: 'open' | 'closed'): Pick<TrajectoryState, 'status'> => ({
  status: state.status === 'merged' ? 'merged' : status,
});

/** Something was said about who is accountable, or that it is open: undoing a meeting no longer undoes that. */
const settled = (met: TrajectoryState['met']): TrajectoryState['met'] =>
  met.map((meeting) => ({ ...meeting, lentCoordinator: false, closure: null }));

const reopened = (
  state: TrajectoryState,
  cause: 'new-report' | 'relapse' | 'merge',
  at: string,
): Partial<TrajectoryState> => {
  const { closure, coordinator } = state;
  const open = {
    ...living(state, 'open'),
    closure: null,
    met: settled(state.met),
  };
  // Who reopens a trajectory that it coordinated is accountable again; nobody becomes so unasked.
  if (cause === 'relapse' && coordinator !== null) return { ...open, unassignedSince: null };
  return {
    ...open,
    coordinator: null,
    unassignedSince: at,
    undone: cause === 'merge' && closure ? { closure, coordinator } : null,
  };
};

const leave = (state: TrajectoryState, leaving: OrganisationId, at: string): Partial<TrajectoryState> => ({
  participants: state.participants.filter((each) => each.organisationId !== leaving),
  ...(state.coordinator === leaving
    ? {
        coordinator: null,
        unassignedSince: state.status === 'open' ? at : null,
        formerCoordinator: leaving,
        met: settled(state.met),
      }
    : {}),
});

const answered = (
  state: TrajectoryState,
  { escalationId, reason }: EscalationAccepted['data'],
  status: Escalation['status'],
  { at, by }: Pick<FollowUp, 'at' | 'by'>,
): Partial<TrajectoryState> =>
  withEscalation(state, escalationId, (each) => ({
    ...each,
    status,
    answeredAt: at,
    ...(reason ? { answerReason: reason, answeredBy: by } : {}),
  }));

const followedUp = (
  state: TrajectoryState,
  { escalationId, how, reason }: EscalationFollowedUp['data'],
  { at, by }: Pick<FollowUp, 'at' | 'by'>,
): Partial<TrajectoryState> =>
  withEscalation(state, escalationId, (each) => ({ ...each, followUp: { how, by, at, reason } }));

const withEscalation = (
  state: TrajectoryState,
  escalationId: string,
  change: (escalation: Escalation) => Escalation,
): Partial<TrajectoryState> => ({
  escalations: state.escalations.map((each) => (each.escalationId === escalationId ? change(each) : each)),
});
