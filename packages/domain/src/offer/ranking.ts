import type { Fit } from './fit.js';

/** What a list of fitting programmes is ordered by. */
export interface Ranked {
  readonly fit: Fit;
  readonly freePlaces: number;
  readonly waitingWeeks: number | null;
  readonly offerId: string;
}

const order = ['yes', 'perhaps', 'no'] as const;

/**
 * The best first: what fits, then what has a place free, then what is waited for shortest (not known comes last), then by id,
 * so that the order is always the same [S4 §2.1.2: long waits].
 */
export const compareRanked = (one: Ranked, other: Ranked): number =>
  order.indexOf(one.fit.fits) - order.indexOf(other.fit.fits) ||
  Number(other.freePlaces > 0) - Number(one.freePlaces > 0) ||
  waiting(one) - waiting(other) ||
  (one.offerId < other.offerId ? -1 : 1);

/** Longer than any wait that may be told. */
const notKnown = 10_000;
const waiting = ({ waitingWeeks }: Ranked): number => waitingWeeks ?? notKnown;
