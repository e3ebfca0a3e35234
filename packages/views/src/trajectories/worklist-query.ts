import {
  type Audiences,
  type NisCode,
  type OrganisationId,
  type Phase,
  type ReportId,
  soonDays,
  type WorklistReason,
} from '@samenspoor/domain';
import type { TrajectoryDoc } from './trajectory-doc.js';

/** What to leave out of a worklist. Everything given must hold. */
export interface WorklistFilter {
  /** Of each of these groups, one reason at least. */
  readonly reasons?: readonly (readonly WorklistReason[])[];
  readonly status?: 'open' | 'closed';
  readonly phase?: Phase;
  /** One of the reports lies in it. Nothing of what the viewer only previews. */
  readonly territory?: NisCode;
  /** Who coordinates; null for nobody. Nothing of what the viewer only previews. */
  readonly coordinator?: OrganisationId | null;
  /** Somebody did something at this instant or after; ISO 8601. Nothing of what the viewer only previews. */
  readonly since?: string;
  /** It holds one of these reports. Nothing of what the viewer only previews. */
  readonly reports?: readonly ReportId[];
}

/**
 * `urgency`: without a coordinator, or asked to come in where nothing else is shown, who waits longest first; then where nothing happened
 * longest. `due`: whose next deadline runs
 * out first, then those without. `activity`: where something happened last. `opened`: the newest first.
 */
export const worklistOrders = ['urgency', 'due', 'activity', 'opened'] as const;
export type WorklistOrder = (typeof worklistOrders)[number];

/** What reasons depend on beside viewer and trajectory. */
export interface WorklistMoment {
  /** The audiences of the viewer. */
  readonly audiences: Audiences;
  /** ISO 8601, UTC, with milliseconds: the clock of whoever asks. */
  readonly now: string;
  /** Until when a deadline counts as soon; the same. */
  readonly soon: string;
  /** From how many times on a young person was passed on too often. */
  readonly tooOften: number;
}

export interface WorklistQuery {
  readonly moment: WorklistMoment;
  readonly filter?: WorklistFilter;
  readonly order?: WorklistOrder;
  /** What else must hold, as only who asks can tell. Pages are filled for all that. */
  readonly accepts?: (document: TrajectoryDoc) => boolean;
}

/** The instant until which a deadline counts as soon. */
export const soonAfter = (now: Date): string => new Date(now.getTime() + soonDays * 86_400_000).toISOString();
