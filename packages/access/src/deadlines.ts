import {
  type Escalation,
  type EscalationStep,
  type Organisation,
  type Timer,
  type TimerKind,
  type TimerRules,
  type TrajectoryState,
  timersOf,
} from '@samenspoor/domain';
import { isAsked, isRegional, isSender, keepsTrajectory, seesToAction, takesPart } from './relation.js';

/** Something that is expected, in time, of one viewer or of whom it asked. */
export interface Deadline {
  readonly kind: TimerKind;
  /** Id of the call-in that it is about; null for the trajectory itself. */
  readonly subject: string | null;
  /** Late from this instant on. ISO 8601, UTC. */
  readonly dueAt: string;
  readonly overdue: boolean;
  /** Of working days: whether all of them are in a confirmed calendar; else school holidays may be counted among them. */
  readonly calendarKnown?: boolean;
  /** A step that may be worth calling in then; a person decides. */
  readonly suggests?: EscalationStep;
}

/**
 * The deadlines of a trajectory that concern a viewer, the first to run out first: those that it is to keep, and those of its
 * own call-ins. None where it is nobody to the trajectory.
 * @param now ISO 8601, UTC, with milliseconds
 */
export const deadlinesFor = (
  viewer: Organisation,
  state: TrajectoryState,
  rules: TimerRules,
  now: string,
): readonly Deadline[] =>
  timersOf(state, rules)
    .filter((timer) => concerns(timer, viewer, state))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .map((timer) => ({
      kind: timer.kind,
      subject: timer.subject,
      dueAt: timer.dueAt,
      overdue: timer.dueAt <= now,
      ...('calendarKnown' in timer ? { calendarKnown: timer.calendarKnown } : {}),
      ...(timer.kind === 'stalled' ? { suggests: timer.suggests } : {}),
    }));

const concerns = (timer: Timer, viewer: Organisation, state: TrajectoryState): boolean => {
  if (isRegional(viewer)) return false;
  const call = state.escalations.find((each) => each.escalationId === timer.subject);
  switch (timer.kind) {
    case 'unassigned':
      return keepsTrajectory(viewer, state);
    case 'stalled':
      return state.coordinator === null ? keepsTrajectory(viewer, state) : coordinates(viewer, state);
    case 'escalation-unanswered':
      return isAskedBy(call, viewer, state);
    case 'action':
      return state.entries.some(
        (each) =>
          each.kind === 'action' && each.entryId === timer.subject && seesToAction(viewer, each, state),
      );
    case 'evaluation':
    case 'letter':
      return coordinates(viewer, state) || (call?.to === viewer.id && takesPart(viewer, state));
  }
};

const coordinates = (viewer: Organisation, state: TrajectoryState): boolean =>
  state.coordinator === viewer.id && takesPart(viewer, state);

/** Who is asked, as a preview; and who asked, as long as it has to do with the trajectory. */
const isAskedBy = (call: Escalation | undefined, viewer: Organisation, state: TrajectoryState): boolean =>
  call !== undefined && ((call.to === viewer.id && isAsked(viewer, state)) || isSender(viewer, call, state));
