import type { EventLog } from '@samenspoor/event-log';
import type { Sender } from '../delivering/sender.js';
import type { EndpointStore } from '../storage/endpoint-store.js';
import type { Telling } from '../telling/telling.js';

export interface RedeliveryParts {
  readonly log: Pick<EventLog, 'readStream'>;
  readonly store: EndpointStore;
  readonly tell: Telling;
  readonly sender: Sender;
}

export interface Redelivered {
  readonly delivered: number;
  /** The endpoint says that it is no more. */
  readonly isGone: boolean;
}

/**
 * Delivers the dead letters that are due, those of each trajectory in their order and up to the first that fails again.
 * What is sent is made anew from the log: of somebody who was forgotten since, nothing.
 *
 * @param cut ends the attempt that is under way
 * @param signal takes no further letter
 */
export const redeliver = async (
  { log, store, tell, sender }: RedeliveryParts,
  cut: AbortSignal,
  signal: AbortSignal,
): Promise<Redelivered> => {
  let delivered = 0;
  const stuck = new Set<string>();
  for (const letter of await store.due()) {
    if (signal.aborted) break;
    if (stuck.has(letter.stream)) continue;
    const [event] = await log.readStream(letter.stream, { from: letter.revision, max: 1 });
    const told = event === undefined ? null : await tell(event);
    if (told === null) {
      await store.redelivered(letter, false);
      continue;
    }
    if (told.outcome === 'refused') {
      await store.stays(letter, { reason: 'cannot-be-told', status: null, error: told.where });
      stuck.add(letter.stream);
      continue;
    }
    const outcome = await sender.send(told.message, cut);
    if (outcome.kind === 'cut') break;
    if (outcome.kind === 'gone') return { delivered, isGone: true };
    if (outcome.kind === 'delivered') {
      await store.redelivered(letter, true);
      delivered += 1;
    } else {
      await store.stays(letter, outcome.failure);
      stuck.add(letter.stream);
    }
  }
  return { delivered, isGone: false };
};
