import type { TrajectoryEvent } from '../events.js';
import type { TrajectoryState } from '../state.js';
import { stoppedClock, type TrajectoryClock } from './clock-state.js';
import type { TimerEvent } from './events.js';

const timerEvents: { readonly [Type in TimerEvent['type']]: true } = {
  AssignmentOverdue: true,
  Stalled: true,
  EvaluationDue: true,
  LetterDue: true,
  ActionOverdue: true,
};

/** Whether nobody did anything: a deadline ran out. */
export const isTimerEvent = (event: TrajectoryEvent): event is TimerEvent =>
  Object.hasOwn(timerEvents, event.type);

/** The clock of the trajectory after an event. */
export const clockAfter = (
  { clock, status }: Pick<TrajectoryState, 'clock' | 'status'>,
  event: TrajectoryEvent,
): TrajectoryClock => {
  // What was said on the other side of a parting may be told here later, with the time at which it was said.
  const worked = { ...clock, workAt: later(clock.workAt, event.meta.at) };
  switch (event.type) {
    case 'Reported':
      return status === 'absent' ? worked : clock;
    case 'MeasureRecorded':
    case 'NoteAdded':
    case 'ActionAgreed':
    case 'ActionDone':
    case 'ActionDropped':
    case 'StanceRecorded':
    case 'AgreementRecorded':
    case 'InformationRecorded':
    case 'ReturnPlanned':
    case 'ReturnSettled':
    case 'MeasureConcluded':
    case 'Reopened':
    case 'Separated':
    case 'SeparatedFrom':
      return worked;
    case 'Absorbed':
      return event.data.trajectoryId === null ? clock : worked;
    case 'Stalled':
      return { ...clock, stalledSince: event.data.since };
    case 'AssignmentOverdue':
      return { ...clock, overdueSince: [...clock.overdueSince, event.data.since] };
    case 'Erased':
      return stoppedClock;
    default:
      return clock;
  }
};

/** The later of two ISO 8601 times in UTC. */
export const later = (one: string | null | undefined, other: string): string =>
  one && one > other ? one : other;
