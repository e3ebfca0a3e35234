import type { ConcernKind } from '../concern/index.js';
import {
  type ClosingOutcome,
  type Dated,
  type EscalationStep,
  inForce,
  type MeasureType,
  type RuleBook,
  type Track,
  type TrackItem,
  type Tracks,
} from '../rules/index.js';
import type { Phase } from './events.js';

/** Something worth a look, told with an answer; it refuses nothing. */
export type TrajectoryHint = 'exit-guidance-missing';

/** What somebody sees of a trajectory, as far as its course depends on it. */
export interface CourseFacts {
  readonly reports: readonly { readonly concernKind: ConcernKind }[];
  readonly measures: readonly { readonly type: MeasureType }[];
  readonly escalations: readonly { readonly step: EscalationStep }[];
  readonly phase: Phase;
}

/** Track and phase of a trajectory, and what the phase offers that was not done yet: suggestions, and no obligation. */
export interface Course {
  readonly track: Track;
  readonly phase: Phase;
  readonly offers: readonly TrackItem[];
  /** Version of the tracks that says so. */
  readonly rulesVersion: string;
}

/**
 * The course by what is seen of a trajectory: the first track, in the order of the rules, that a report calls for.
 * @param day ISO 8601
 * @returns null when no report is seen
 */
export const courseOf = (
  { reports, measures, escalations, phase }: CourseFacts,
  { tracks: versions }: Pick<RuleBook, 'tracks'>,
  day: string,
): Course | null => {
  const { version, content }: Dated<Tracks> = inForce(versions, day);
  const track = content.tracks.find(({ concerns }) =>
    reports.some(({ concernKind }) => concerns.includes(concernKind)),
  );
  if (!track) return null;
  const items = track.phases.find((each) => each.phase === phase)?.items ?? [];
  const offers = items.filter(
    (item) =>
      item.measures.length + item.steps.length > 0 &&
      !measures.some(({ type }) => item.measures.includes(type)) &&
      !escalations.some(({ step }) => item.steps.includes(step)),
  );
  return { track, phase, offers, rulesVersion: version };
};

/**
 * Whether somebody leaves school, by how the trajectory is closed, and nothing of exit guidance was recorded. A reminder:
 * it refuses nothing [S2 fase 3].
 * @param day ISO 8601
 */
export const exitGuidanceMissing = (
  outcome: ClosingOutcome,
  measures: CourseFacts['measures'],
  { tracks }: Pick<RuleBook, 'tracks'>,
  day: string,
): boolean => {
  const { exitGuidance } = inForce(tracks, day).content;
  return (
    exitGuidance.outcomes.includes(outcome) &&
    !measures.some(({ type }) => exitGuidance.measures.includes(type))
  );
};
