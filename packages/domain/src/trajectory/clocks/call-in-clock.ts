import type { OrganisationId } from '../../ids.js';
import type { Escalation, TrajectoryContent } from '../events.js';
import { participantOf, type TrajectoryStatus } from '../state.js';
import { later } from './clock.js';
import type { EscalationClock } from './clock-state.js';

/** A trajectory, or what one brings to another, as far as it says which clocks of call-ins run. */
export type CallInSide = Pick<TrajectoryContent, 'escalations' | 'participants'> & {
  readonly status: TrajectoryStatus;
};

/**
 * Whether something can run of a call-in: it was accepted, the trajectory is open, and who accepted takes part. Who left is
 * expected to do nothing here any more.
 */
export const runsIn = ({ status, participants }: CallInSide, callIn: Escalation): boolean =>
  status === 'open' &&
  callIn.status === 'accepted' &&
  participantOf({ participants }, callIn.to) !== undefined;

/** The clock of an accepted call-in that runs, also of one of which nothing was told yet. */
export const runningClock = ({ clock, answeredAt, requestedAt }: Escalation): EscalationClock =>
  clock ?? { from: answeredAt ?? requestedAt, raised: 0, settled: 0 };

/** Accepted call-ins of which nothing runs, by id. */
export const stoppedIn = (side: CallInSide): ReadonlySet<string> =>
  new Set(
    side.escalations
      .filter((each) => each.status === 'accepted' && !runsIn(side, each))
      .map(({ escalationId }) => escalationId),
  );

/** What runs again after it had stopped begins anew: nobody had anything to do meanwhile. What does not run has no clock. */
export const withClocksTurned = (
  side: CallInSide,
  stopped: ReadonlySet<string>,
  at: string,
): readonly Escalation[] =>
  side.escalations.map((each) => {
    if (each.status !== 'accepted') return each;
    if (!runsIn(side, each)) return withoutClock(each);
    return stopped.has(each.escalationId) ? begunAnew(each, at) : each;
  });

/** Call-ins as they go to another trajectory: there begins anew what does not run here. */
export const handedOn = (side: CallInSide, at: string): readonly Escalation[] => {
  const stopped = stoppedIn(side);
  return side.escalations.map((each) => (stopped.has(each.escalationId) ? begunAnew(each, at) : each));
};

const begunAnew = (callIn: Escalation, at: string): Escalation => ({
  ...callIn,
  clock: { from: at, raised: 0, settled: 0 },
});

const withoutClock = (callIn: Escalation): Escalation => {
  const { clock, ...rest } = callIn;
  return clock === undefined ? callIn : rest;
};

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

/**
 * Who accepted call-ins recorded something. What is late of them is done with; where nothing is, it was in time, and what runs
 * at that moment has not to be told.
 */
export const withRecorded = (side: CallInSide, by: OrganisationId, at: string): readonly Escalation[] =>
  side.escalations.map((each) => {
    if (each.to !== by || !runsIn(side, each)) return each;
    const clock = runningClock(each);
    return clock.raised > clock.settled
      ? { ...each, clock: { ...clock, settled: clock.raised } }
      : { ...each, clock: { ...clock, recordedAt: later(clock.recordedAt, at) } };
  });
