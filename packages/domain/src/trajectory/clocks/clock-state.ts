/** What the clocks of a trajectory remember, beside what stands in its other fields. */
export interface TrajectoryClock {
  /** When somebody last recorded something, or it was opened, reopened, met another or parted from it. */
  readonly workAt: string | null;
  /** The `workAt` after which it was found stalled. */
  readonly stalledSince: string | null;
  /** From when nobody was accountable, each time that this was found to last too long. */
  readonly overdueSince: readonly string[];
}

/**
 * What the clock of an accepted call-in remembers; it goes with the call-in wherever that goes. A call-in of which nothing runs,
 * because the trajectory is closed or who accepted takes no part any more, has none: it begins anew when it runs again.
 */
export interface EscalationClock {
  /** When it began to run: at acceptance, or when it ran again after it had stopped. */
  readonly from: string;
  /** How often it ran out since. */
  readonly raised: number;
  /** How many of those are done with: who accepted recorded something after. */
  readonly settled: number;
  /** When who accepted last recorded something while nothing of it was late; absent when it never did. */
  readonly recordedAt?: string | undefined;
}

export const stoppedClock: TrajectoryClock = { workAt: null, stalledSince: null, overdueSince: [] };
