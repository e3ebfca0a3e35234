import {
  audiencesOf,
  dayInBrussels,
  inForce,
  type Organisation,
  type Organisations,
  type ReachedThreshold,
  type RuleBook,
  reachedThresholds,
  type StandingKind,
  standingTags,
  type TimedKind,
  type TrajectoryId,
  type TrajectoryState,
  timedTags,
  timesPassedOn,
  type WorklistReason,
  worklistReasons,
} from '@samenspoor/domain';
import { receivedAttendance } from './attendance.js';
import { isRegional, keepsTrajectory, takesPart } from './relation.js';
import { trajectoryAccess } from './trajectories.js';

/** What reasons depend on beside viewer and trajectory. */
export interface WorklistContext {
  readonly rules: RuleBook;
  /** ISO 8601, UTC, with milliseconds. */
  readonly now: string;
  /** Until when a deadline counts as soon; the same. */
  readonly soon: string;
  /** Whether a match about one of its reports, which the viewer sees, is open. */
  readonly hasOpenMatch: boolean;
}

interface Document {
  readonly trajectoryId: TrajectoryId;
  readonly state: TrajectoryState;
}

/**
 * Whether `viewer` may stand on a list for a reason at all: a judicial party is told of no thresholds, as it may not receive what all
 * others record; open matches are for contact points [S2 Bijlage 1; S0 goal 8].
 */
export const mayHaveReason = (viewer: Organisation, reason: WorklistReason): boolean => {
  if (isRegional(viewer)) return false;
  if (reason === 'threshold') return viewer.secrecy !== 'judicial';
  if (reason === 'review')
    return viewer.type === 'municipal-contact-point' || viewer.type === 'central-contact-point';
  return true;
};

/**
 * Why a trajectory stands on the worklist of `viewer`, in the order of `worklistReasons`; none where it is not there for it. The same
 * that a filter by reason finds.
 */
export const reasonsFor = (
  viewer: Organisation,
  { trajectoryId, state }: Document,
  { rules, now, soon, hasOpenMatch }: WorklistContext,
): readonly WorklistReason[] => {
  if (trajectoryAccess(viewer, state) === 'none') return [];
  const keeps = keepsTrajectory(viewer, state);
  const mine = new Set(audiencesOf(viewer)[keeps ? 'keeping' : 'own']);
  const standing = new Set(standingTags(trajectoryId, state));
  const timed = timedTags(state, rules).filter(({ audience }) => mine.has(audience));
  const stands = (kind: StandingKind) => [...mine].some((audience) => standing.has(`${audience} ${kind}`));
  const is = (kind: TimedKind, holds: (tag: { from: string; until: string }) => boolean) =>
    timed.some((tag) => tag.kind === kind && holds(tag));
  const tooOften = () => timesPassedOn(state).times >= inForce(rules['passing-on'], now).content.tooOften;
  const holds = (reason: WorklistReason): boolean => {
    switch (reason) {
      case 'deadline-overdue':
        return is('due', ({ from }) => from <= now);
      case 'deadline-soon':
        return is('due', ({ from }) => now < from && from <= soon);
      case 'stalled':
        return is('stalled', ({ from }) => from <= now);
      case 'threshold':
        return is('threshold', ({ from, until }) => from <= now && now < until);
      case 'bounced':
        return stands('bounced') || (stands('passed-on') && tooOften());
      case 'territory':
        return stands('territory') && !hasPart(viewer, state);
      case 'review':
        return hasOpenMatch && trajectoryAccess(viewer, state) === 'full';
      default:
        return stands(reason);
    }
  };
  return worklistReasons.filter((reason) => mayHaveReason(viewer, reason) && holds(reason));
};

/** Whether it takes part, or is asked to. */
const hasPart = (viewer: Organisation, state: TrajectoryState): boolean =>
  takesPart(viewer, state) ||
  state.coordinator === viewer.id ||
  state.escalations.some(({ to, status }) => to === viewer.id && status === 'requested');

/** The thresholds that stand now and wait for `viewer`: by what it may receive [S2 Bijlage 1]. */
export const thresholdsFor = (
  viewer: Organisation,
  document: Document,
  organisations: Organisations,
  { rules, now }: Pick<WorklistContext, 'rules' | 'now'>,
): readonly ReachedThreshold[] => {
  const received = receivedAttendance(viewer, document, organisations, dayInBrussels(now));
  if (received === null || !mayHaveReason(viewer, 'threshold')) return [];
  const { reports, absences } = received;
  return reachedThresholds({ ...document.state, reports, absences }, rules).filter(
    ({ standsFor, from, until }) => standsFor.includes(viewer.id) && from <= now && now < until,
  );
};
