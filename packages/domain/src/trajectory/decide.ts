import type { ActorType, Organisation } from '../organisation/index.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import { inForce } from '../rules/index.js';
import { allocate } from './allocate.js';
import { withdrawEscalation, withdrawPending } from './call-in.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import { isEntryCommand } from './entries/commands.js';
import { decideEntry } from './entries/decide-entry.js';
import { answerEscalation, calledInByOther, requestEscalation } from './escalation.js';
import type { TrajectoryEvent } from './events.js';
import { followUpEscalation } from './follow-up.js';
import { enterPhase } from './phase.js';
import { isClosedForGood } from './receive.js';
import { isAsSeenAt, participantOf, type TrajectoryState } from './state.js';

type Decision = Result<readonly TrajectoryEvent[]>;
const nothing: Decision = ok([]);

/** Organisations that never keep the overview of a trajectory: they judge, enforce, or see counts only [S2 §12–14]. */
const neverCoordinators: readonly ActorType[] = [
  'regional-coordinator',
  'police',
  'prosecutor',
  'youth-court',
  'compulsory-education-authority',
];

/**
 * Decides one command on one trajectory. Pure; deciding the same again on the state it led to yields no event.
 * Who may ask at all (participant, coordinator, contact point of the territory) is decided before, in `access`.
 */
export const decide = (
  state: TrajectoryState,
  command: TrajectoryCommand,
  context: DecisionContext,
): Decision => {
  if (state.status === 'absent' || state.status === 'erased') return refuse('not-found', 'not-found');
  if (state.status === 'merged')
    return refuse('rule', 'trajectory-merged', {
      params: { trajectoryId: state.mergedInto ?? '' },
      source: '[S0 goal 8]',
    });
  if (command.kind === 'close') return close(state, command, context);
  if (command.kind === 'reopen') return reopen(state, command, context);
  if (command.kind === 'leave') return leave(state, command, context);
  if (command.kind === 'allocate') return allocate(state, command, context);
  if (command.kind === 'withdraw-escalation') return withdrawEscalation(state, command, context);
  if (command.kind === 'answer-escalation')
    return onlyWhileOpen(state, answerEscalation(state, command, context));
  if (command.kind === 'follow-up-escalation')
    return onlyWhileOpen(state, followUpEscalation(state, command, context));
  if (command.kind === 'request-escalation') {
    const forbidden = calledInByOther(command.step, context);
    if (forbidden) return forbidden;
  }
  if (isEntryCommand(command)) {
    const decision = decideEntry(state, command, context);
    // What was wrong stays wrong in a closed file, where others read it.
    return isWithdrawal(command) ? decision : onlyWhileOpen(state, decision);
  }
  if (state.status === 'closed') return closedFor(state);
  switch (command.kind) {
    case 'enter-phase':
      return enterPhase(state, command, context);
    case 'assign':
      return assign(state, command, context);
    case 'record-measure': {
      if (wasRecorded(state, command.measureId)) return nothing;
      const { kind: _, ...data } = command;
      return ok([
        { type: 'MeasureRecorded', data: { ...data, organisationId: context.actor.id }, meta: context.meta },
      ]);
    }
    case 'record-absences': {
      if (wasRecorded(state, command.absenceId)) return nothing;
      const { kind: _, ...data } = command;
      return ok([
        { type: 'AbsencesRecorded', data: { ...data, organisationId: context.actor.id }, meta: context.meta },
      ]);
    }
    case 'add-note': {
      if (wasRecorded(state, command.noteId)) return nothing;
      const { kind: _, ...data } = command;
      return ok([
        { type: 'NoteAdded', data: { ...data, organisationId: context.actor.id }, meta: context.meta },
      ]);
    }
    case 'request-escalation':
      return requestEscalation(state, command, context);
  }
};

const closedFor = ({ closure }: TrajectoryState) =>
  refuse('rule', 'trajectory-closed', {
    params: { outcome: closure?.outcome ?? '' },
    source: '[S2 fase 3]',
  });

const isWithdrawal = ({ kind }: TrajectoryCommand): boolean =>
  kind === 'withdraw-fact' || kind === 'withdraw-absences';

/** What was said before is told also once the trajectory is closed; nothing is added to it. */
const onlyWhileOpen = (state: TrajectoryState, decision: Decision): Decision =>
  state.status === 'closed' && decision.ok && decision.value.length > 0 ? closedFor(state) : decision;

/** Whether a record was made here before; one that a person allocated elsewhere since is not made again. */
const wasRecorded = ({ measures, absences, notes, allocated }: TrajectoryState, id: string): boolean =>
  measures.some((each) => each.measureId === id) ||
  absences.some((each) => each.absenceId === id) ||
  notes.some((each) => each.noteId === id) ||
  allocated.some((each) => each.recordId === id);

type Command<Kind extends TrajectoryCommand['kind']> = Extract<TrajectoryCommand, { kind: Kind }>;

/**
 * One accountable coordinator. Who wants another one must have seen the present one: that is what `If-Match` says,
 * so an assignment that does not name the revision it saw never displaces anybody [S4 §2.1.2].
 */
const assign = (
  state: TrajectoryState,
  command: Command<'assign'>,
  { meta, sawRevision }: DecisionContext,
): Decision => {
  const { coordinator } = command;
  if (coordinator && state.coordinator === coordinator.id) return nothing;
  if (state.coordinator !== null && !isAsSeenAt(state, sawRevision))
    return heldBy('already-assigned', state.coordinator);
  if (!coordinator)
    return refuse('rule', 'coordinator-unknown', {
      params: { organisationId: command.asked },
      source: '[S0 goal 8]',
      pointer: '/organisationId',
    });
  if (neverCoordinators.includes(coordinator.type))
    return refuse('rule', 'coordinator-type', {
      params: { type: coordinator.type },
      source: '[S2 §12–14]',
      pointer: '/organisationId',
    });
  return ok([
    joining(coordinator, meta),
    {
      type: 'Assigned',
      data: { coordinator: coordinator.id, previous: state.coordinator, reason: command.reason },
      meta,
    },
  ]);
};

/** Being assigned is a ground of its own, also for who takes part already: it outlasts the others. */
const joining = (organisation: Organisation, meta: DecisionContext['meta']): TrajectoryEvent => ({
  type: 'ParticipantJoined',
  data: {
    organisationId: organisation.id,
    organisationType: organisation.type,
    since: meta.at,
    basis: { kind: 'assignment' },
  },
  meta,
});

const leave = (
  state: TrajectoryState,
  command: Command<'leave'>,
  { actor, meta }: DecisionContext,
): Decision =>
  participantOf(state, actor.id)
    ? ok([{ type: 'ParticipantLeft', data: { organisationId: actor.id, reason: command.reason }, meta }])
    : nothing;

const close = (
  state: TrajectoryState,
  command: Command<'close'>,
  { meta, rules }: DecisionContext,
): Decision => {
  if (state.closure)
    return state.closure.outcome === command.outcome
      ? nothing
      : heldBy('already-closed', state.closure.by, { outcome: state.closure.outcome });
  return ok([
    // Nobody accepts into a closed file: what waits for an answer is taken back with it.
    ...withdrawPending(state.escalations, meta),
    {
      type: 'Closed',
      data: {
        outcome: command.outcome,
        reason: command.reason,
        rulesVersion: inForce(rules['closing-outcomes'], meta.at).version,
      },
      meta,
    },
  ]);
};

const reopen = (
  state: TrajectoryState,
  command: Command<'reopen'>,
  { meta, rules }: DecisionContext,
): Decision => {
  if (state.status === 'open') return nothing;
  if (isClosedForGood(state, meta.at, rules))
    return refuse('rule', 'closed-for-good', {
      params: { outcome: state.closure?.outcome ?? '' },
      source: '[S2 fase 3]',
    });
  return ok([{ type: 'Reopened', data: { cause: 'relapse', reportId: null, reason: command.reason }, meta }]);
};
