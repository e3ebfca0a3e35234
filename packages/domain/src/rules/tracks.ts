import type { ConcernKind } from '../concern/index.js';
import type { ActorType } from '../organisation/index.js';
import type { ClosingOutcome } from './closing-outcomes.js';
import type { EscalationStep } from './ladder.js';
import type { MeasureType } from './measure-types.js';

/** The tracks of the plan of action: each has phases of its own [S2 'Actieplan' 1, 2, 3]. */
export const trackNames = ['unauthorised-absence', 'illness', 'school-refusal'] as const;
export type TrackName = (typeof trackNames)[number];

export interface TrackLabel {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** Something that belongs to a phase. Without measures or steps it is the school's policy, for all of its pupils. */
export interface TrackItem {
  readonly code: string;
  readonly label: TrackLabel;
  /** Who does it. */
  readonly by: readonly ActorType[];
  /** Recording one of these shows that it was done. */
  readonly measures: readonly MeasureType[];
  /** So does calling in one of these. */
  readonly steps: readonly EscalationStep[];
  readonly source: string;
}

export interface TrackPhase {
  readonly phase: 0 | 1 | 2 | 3;
  readonly label: TrackLabel;
  readonly items: readonly TrackItem[];
}

export interface Track {
  readonly track: TrackName;
  readonly label: TrackLabel;
  /** A trajectory with a report of one of these follows this track. */
  readonly concerns: readonly ConcernKind[];
  readonly phases: readonly TrackPhase[];
  readonly source: string;
}

export interface Tracks {
  /** Of several that reports call for, the first is followed. */
  readonly tracks: readonly Track[];
  /** Who closes with one of these outcomes and recorded none of these measures is reminded of exit guidance. */
  readonly exitGuidance: {
    readonly outcomes: readonly ClosingOutcome[];
    readonly measures: readonly MeasureType[];
    readonly source: string;
  };
}
