import type { OrganisationId } from '../../ids.js';
import type { CaseEntry } from '../entries/entries.js';
import type { Escalation, TrajectoryEvent } from '../events.js';
import type { TrajectoryState } from '../state.js';
import { type EscalationClock, stoppedClock, type TrajectoryClock } from './clock-state.js';
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
  const worked = { ...clock, workAt: event.meta.at };
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

/** The clock of an accepted call-in, also of one of which nothing ran out yet. */
export const runningClock = ({ clock, answeredAt, requestedAt }: Escalation): EscalationClock =>
  clock ?? { from: answeredAt ?? requestedAt, raised: 0, settled: 0 };

/** A deadline of a call-in ran out. */
export const withRaised = (
  escalations: readonly Escalation[],
  escalationId: string,
  since: string,
  occurrence: number,
): readonly Escalation[] =>
  escalations.map((each) =>
    each.escalationId === escalationId
      ? { ...each, clock: { ...runningClock(each), from: since, raised: occurrence } }
      : each,
  );

/** Who accepted a call-in recorded something: what ran out of it is done with. */
export const withSettled = (escalations: readonly Escalation[], by: OrganisationId): readonly Escalation[] =>
  escalations.map((each) =>
    each.to === by && each.clock !== undefined
      ? { ...each, clock: { ...each.clock, settled: each.clock.raised } }
      : each,
  );

/** While it was closed nobody had anything to do: accepted call-ins begin to count anew. */
export const withClocksFrom = (escalations: readonly Escalation[], at: string): readonly Escalation[] =>
  escalations.map((each) =>
    each.status === 'accepted' ? { ...each, clock: { from: at, raised: 0, settled: 0 } } : each,
  );

/** What was agreed was not done in time. */
export const withOverdue = (entries: readonly CaseEntry[], entryId: string): readonly CaseEntry[] =>
  entries.map((each) =>
    each.kind === 'action' && each.entryId === entryId ? { ...each, overdue: true as const } : each,
  );
