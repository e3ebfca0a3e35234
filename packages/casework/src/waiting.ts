import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/**
 * How a process waits where it does not wait for an answer. Passed in with everything else that is impure, so that
 * who tries all schedules decides when it goes on.
 */
export interface Waiting {
  /** A turn of the event loop, in which requests that arrived together are all heard. */
  turn(): Promise<void>;
  /** A while in which all other work goes first, in the middle of work that nobody waits for. */
  rest(): Promise<void>;
  /** A pause before the next attempt, counted from 0, of what others were quicker with. */
  pause(attempt: number): Promise<void>;
  /** Does the work when it is this process's turn among all that write under the name: a courtesy, which may be none. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** How long, in milliseconds, work that nobody waits for lets other work go first each time. */
const restMs = 20;

/** Waits by the clock, and for nobody's turn; the pause is random and grows, so that processes that raced do not meet again. */
export const clockWaiting: Waiting = {
  turn: () => turnOfTheLoop(),
  rest: () => new Promise((resolve) => setTimeout(resolve, restMs)),
  pause: (attempt) =>
    new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** attempt, 50))),
  inTurn: (_, work) => work(),
};
