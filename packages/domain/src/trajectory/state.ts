import type { OrganisationId, PersonId, TrajectoryId } from '../ids.js';
import type { CommandName } from '../meta.js';
import type { ClosingOutcome } from '../rules/index.js';
import type { Participant, Phase, TrajectoryContent } from './events.js';

export type TrajectoryStatus = 'absent' | 'open' | 'closed' | 'merged' | 'erased';

export interface TrajectoryState extends TrajectoryContent {
  readonly status: TrajectoryStatus;
  readonly personId: PersonId | null;
  /** When its first report was made. */
  readonly openedAt: string | null;
  readonly closure: {
    readonly outcome: ClosingOutcome;
    readonly rulesVersion: string;
    readonly at: string;
    readonly by: OrganisationId | null;
  } | null;
  /** Where it goes on, when merged. */
  readonly mergedInto: TrajectoryId | null;
  /** The last thing that happened, and when. */
  readonly lastActivityAt: string | null;
  /** Commands that came with an idempotency key, each with the revision of its first event. */
  readonly commands: readonly (CommandName & { readonly revision: number })[];
  /** Register events whose consequence stands here. */
  readonly causes: readonly string[];
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
  coordinator: null,
  unassignedSince: null,
  phase: 1,
  closure: null,
  mergedInto: null,
  lastActivityAt: null,
  commands: [],
  causes: [],
  revision: -1,
};

export const participantOf = (
  state: TrajectoryState,
  organisation: OrganisationId,
): Participant | undefined => state.participants.find((each) => each.organisationId === organisation);

/** The phase a trajectory begins in: the school talks, measures and consults [S2 'Actieplan' 1.1–1.4]. */
export const firstPhase: Phase = 1;

/** Whether an open trajectory has one accountable coordinator that takes part, or stands on the unassigned clock. */
export const holdsCoordinatorInvariant = (state: TrajectoryState): boolean => {
  if (state.status !== 'open') return true;
  return state.coordinator === null
    ? state.unassignedSince !== null
    : state.unassignedSince === null && participantOf(state, state.coordinator) !== undefined;
};
