import type { Failure } from './outcome.js';

/** An endpoint that will not have an event is asked so often: more would be the same answer again. */
const attemptsWhenRefused = 3;
/** The longest, in milliseconds, that an endpoint can ask us to wait. */
const longestAskedMs = 24 * 60 * 60 * 1_000;
/** Up to so much of a pause is added, so that what failed together does not come back together. */
const jitter = 0.25;

/**
 * How long to wait before the next attempt, in milliseconds; null to give up.
 * @param pausesMs the pause after the first failed attempt, the second, …
 * @param attempts how many failed, at least one
 * @param retryAfterMs what the endpoint asked for; waited for if it is longer
 * @param random from 0 up to 1
 */
export const nextPauseMs = (
  pausesMs: readonly number[],
  attempts: number,
  { reason }: Pick<Failure, 'reason'>,
  retryAfterMs: number | null,
  random: number,
): number | null => {
  const pauseMs = pausesMs[attempts - 1];
  if (pauseMs === undefined || (reason === 'refused' && attempts >= attemptsWhenRefused)) return null;
  return Math.max(pauseMs * (1 + jitter * random), Math.min(retryAfterMs ?? 0, longestAskedMs));
};
