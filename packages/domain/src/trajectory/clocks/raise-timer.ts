import type { EventMeta } from '../../meta.js';
import type { TrajectoryEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { expireEscalation } from '../expire.js';
import type { TrajectoryState } from '../state.js';
import { type Timer, type TimerRules, timersOf } from './timers.js';

/** Which timer is meant: a deadline that was counted otherwise meanwhile is another one. */
export type TimerName = Pick<Timer, 'kind' | 'subject' | 'dueAt'>;

interface RaisingContext {
  readonly rules: TimerRules;
  /** Nobody asks for it; `at` is the time by which it is judged whether it is due. */
  readonly meta: EventMeta;
}

/**
 * Says in the log that a timer ran out. Nothing when it did not by `meta.at`, when the log says so already, or when it does
 * not run: so that whoever asks, however often, it is said once and never before its time.
 */
export const raiseTimer = (
  state: TrajectoryState,
  { kind, subject, dueAt }: TimerName,
  { rules, meta }: RaisingContext,
): readonly TrajectoryEvent[] => {
  const found = timersOf(state, rules).find(
    (each) => each.kind === kind && each.subject === subject && each.dueAt === dueAt && isDue(each, meta.at),
  );
  return found ? eventsOf(found, state, { rules, meta }) : [];
};

/** Whether a timer is to be raised by an instant. Both are ISO 8601 in UTC with milliseconds. */
export const isDue = ({ dueAt, raised }: Timer, at: string): boolean => !raised && dueAt <= at;

/** The instant at which the next timer of a trajectory is to be raised; null when none is. */
export const nextDueAt = (state: TrajectoryState, rules: TimerRules): string | null =>
  timersOf(state, rules).reduce<string | null>((next, each) => {
    if (each.raised || (next !== null && next <= each.dueAt)) return next;
    return each.dueAt;
  }, null);

/**
 * Says of all timers that ran out by `meta.at` that they did, in the order in which they did: also of repetitions that nobody
 * noticed in time, each with the instant at which it was due.
 * @param most so many events at a time; a clock that is years ahead asks for no endless list
 */
export const raiseDueTimers = (
  state: TrajectoryState,
  context: RaisingContext,
  most: number,
): readonly TrajectoryEvent[] => {
  const events: TrajectoryEvent[] = [];
  let now = state;
  while (events.length < most) {
    const [first] = timersOf(now, context.rules)
      .filter((each) => isDue(each, context.meta.at))
      .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
    if (!first) break;
    const raised = raiseTimer(now, first, context);
    if (raised.length === 0) break;
    events.push(...raised);
    now = raised.reduce(evolve, now);
  }
  return events;
};

const eventsOf = (
  timer: Timer,
  state: TrajectoryState,
  { rules, meta }: RaisingContext,
): readonly TrajectoryEvent[] => {
  const { startedAt: since, dueAt } = timer;
  if (timer.kind === 'action')
    return [{ type: 'ActionOverdue', data: { entryId: timer.subject, since, dueAt }, meta }];
  const ran = { since, dueAt, rulesVersion: timer.rulesVersion };
  switch (timer.kind) {
    case 'unassigned':
      return [{ type: 'AssignmentOverdue', data: { ...ran, calendarVersion: timer.calendarVersion }, meta }];
    case 'stalled':
      return [{ type: 'Stalled', data: { ...ran, suggests: timer.suggests }, meta }];
    case 'evaluation': {
      const { subject: escalationId, occurrence } = timer;
      return [{ type: 'EvaluationDue', data: { escalationId, occurrence, ...ran }, meta }];
    }
    case 'letter': {
      const letter = timer.occurrence === 1 ? 'parents' : 'reminder';
      return [{ type: 'LetterDue', data: { escalationId: timer.subject, letter, ...ran }, meta }];
    }
    case 'escalation-unanswered': {
      const expired = expireEscalation(state, timer.subject, { meta, rules });
      return expired.ok ? expired.value : [];
    }
  }
};
