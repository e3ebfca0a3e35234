import type { OrganisationId, PersonId, TrajectoryId } from '../ids.js';
import type { CommandName } from '../meta.js';
import type { ClosingOutcome } from '../rules/index.js';
import { stoppedClock, type TrajectoryClock } from './clocks/clock-state.js';
import type { Lead, Participant, Phase, TrajectoryContent, UndecidedRecord } from './events.js';

export type TrajectoryStatus = 'absent' | 'open' | 'closed' | 'merged' | 'erased';

export interface Closure {
  readonly outcome: ClosingOutcome;
  readonly rulesVersion: string;
  readonly at: string;
  readonly by: OrganisationId | null;
}

/** Another trajectory that came in and has not gone out again, with what it takes to undo the meeting. */
export interface Meeting {
  readonly trajectoryId: TrajectoryId;
  /** What stood here just before. */
  readonly before: TrajectoryContent;
  /** What came in. */
  readonly brought: TrajectoryContent;
  /** Whether who is accountable here came in with it, and nothing was said about that since. */
  readonly lentCoordinator: boolean;
  /** The closure that this meeting undid, as long as nothing else was said about that. */
  readonly closure: Closure | null;
}

/** With what a trajectory stood on its own feet, as it was written. */
export interface Standing {
  readonly from: TrajectoryId;
  readonly causationId: string | null;
  readonly content: TrajectoryContent;
}

/** Where a person said that a record belongs; `to` is null when it stays. */
export interface Allocation {
  readonly recordId: string;
  readonly to: TrajectoryId | null;
  readonly by: OrganisationId | null;
}

export interface TrajectoryState extends TrajectoryContent {
  readonly status: TrajectoryStatus;
  readonly personId: PersonId | null;
  /** When its first report was made. */
  readonly openedAt: string | null;
  readonly closure: Closure | null;
  /** Where it goes on, when merged. */
  readonly mergedInto: TrajectoryId | null;
  /** When somebody last did something; a deadline that runs out is nobody's doing. */
  readonly lastActivityAt: string | null;
  /** Commands that came with an idempotency key, each with the revision of its first event. */
  readonly commands: readonly (CommandName & { readonly revision: number })[];
  /** Register events whose consequence stands here; see {@link causeWith} for those about two trajectories. */
  readonly causes: readonly string[];
  /** The phase entered here, whatever came in with others. */
  readonly ownPhase: Phase;
  readonly met: readonly Meeting[];
  readonly stood: readonly Standing[];
  readonly undecided: readonly UndecidedRecord[];
  readonly leads: readonly Lead[];
  /** Who was coordinator here until it left, since the trajectory was last opened; null for nobody. */
  readonly formerCoordinator: OrganisationId | null;
  /** What people said of records that were undecided, the last word last. */
  readonly allocated: readonly Allocation[];
  /** What a meeting that is being written undid: between its `Reopened` and its `Absorbed`. */
  readonly undone: { readonly closure: Closure; readonly coordinator: OrganisationId | null } | null;
  /** What deadlines of the trajectory itself remember. */
  readonly clock: TrajectoryClock;
  /** Revision of the last event that was more than a deadline that ran out: what people saw then they see still; -1 before the first. */
  readonly lastChange: number;
  /** Revision of the last event folded; -1 before the first. */
  readonly revision: number;
}

export const initialTrajectory: TrajectoryState = {
  status: 'absent',
  personId: null,
  openedAt: null,
  reports: [],
  participants: [],
  measures: [],
  absences: [],
  notes: [],
  escalations: [],
  entries: [],
  coordinator: null,
  unassignedSince: null,
  phase: 1,
  closure: null,
  mergedInto: null,
  lastActivityAt: null,
  commands: [],
  causes: [],
  ownPhase: 1,
  met: [],
  stood: [],
  undecided: [],
  leads: [],
  formerCoordinator: null,
  allocated: [],
  undone: null,
  clock: stoppedClock,
  lastChange: -1,
  revision: -1,
};

/** What a trajectory holds, without its life cycle and its bookkeeping. */
export const contentOf = (state: TrajectoryContent): TrajectoryContent => ({
  reports: state.reports,
  participants: state.participants,
  measures: state.measures,
  absences: state.absences,
  notes: state.notes,
  escalations: state.escalations,
  entries: state.entries,
  coordinator: state.coordinator,
  unassignedSince: state.unassignedSince,
  phase: state.phase,
  ...(state.undecided && state.undecided.length > 0 ? { undecided: state.undecided } : {}),
  ...(state.leads && state.leads.length > 0 ? { leads: state.leads } : {}),
});

export const participantOf = (
  state: Pick<TrajectoryContent, 'participants'>,
  organisation: OrganisationId,
): Participant | undefined => state.participants.find((each) => each.organisationId === organisation);

/**
 * How a register event that concerns two trajectories stands among the causes: one event can bring several
 * trajectories of a person into, or out of, the same other one.
 */
export const causeWith = (causationId: string, other: TrajectoryId): string => `${causationId} ${other}`;

/** Whether who saw the trajectory at a revision saw it as it is: nothing but deadlines that ran out came since. */
export const isAsSeenAt = (
  { lastChange, revision }: Pick<TrajectoryState, 'lastChange' | 'revision'>,
  saw: number | null,
): boolean => saw !== null && saw >= lastChange && saw <= revision;

/** The phase a trajectory begins in: the school talks, measures and consults [S2 'Actieplan' 1.1–1.4]. */
export const firstPhase: Phase = 1;

/** Whether an open trajectory has one accountable coordinator that takes part, or stands on the unassigned clock. */
export const holdsCoordinatorInvariant = (state: TrajectoryState): boolean => {
  if (state.status !== 'open') return true;
  return state.coordinator === null
    ? state.unassignedSince !== null
    : state.unassignedSince === null && participantOf(state, state.coordinator) !== undefined;
};
