import { MovingFault } from '../fault.js';
import { compareLogs } from './compare-logs.js';
import { copyEvents, type Target } from './copy-events.js';
import type { Cursor, EventSource } from './event-source.js';
import type { PositionPairs } from './position-pairs.js';

export interface Carrying {
  readonly source: EventSource;
  readonly target: Target;
  readonly pairs?: PositionPairs;
  /** Told how many events stand in the target. */
  readonly progress?: (events: number) => void;
}

/**
 * Brings into the target what the source holds behind the cursor, and reads both back side by side. What an earlier,
 * interrupted run brought is compared and kept. The cursor afterwards: up to there both are known to hold the same, and
 * the source held no more when its end was reached.
 *
 * @throws MovingFault when the target holds something else, or more
 */
export async function carryLog({ source, target, pairs, progress }: Carrying, from: Cursor): Promise<Cursor> {
  const before = await compareLogs(source, target.log, from, pairs);
  refuseDifference(before.difference);
  if (before.ended === 'source')
    throw new MovingFault(
      `The target holds what the source does not: ${before.cursor.events} events are the same, and more follow there. ` +
        'Something else wrote to it. Give an empty target.',
    );
  if (before.ended === 'both') return before.cursor;
  const already = before.cursor.events;
  const copied = await copyEvents(source.after(before.cursor), target, (events) =>
    progress?.(already + events),
  );
  const after = await compareLogs(source, target.log, before.cursor, pairs);
  refuseDifference(after.difference);
  if (after.cursor.events === already + copied && after.ended !== 'source') return after.cursor;
  throw new MovingFault(
    `${already + copied} events were brought, and ${after.cursor.events} of them stand in the target as in the source` +
      `${after.ended === 'source' ? ', with more behind them' : ''}. Something else wrote to it, or it lost some. ` +
      'Begin again with an empty target.',
  );
}

const refuseDifference = (difference: string | null): void => {
  if (difference === null) return;
  throw new MovingFault(
    `The target does not hold the same as the source. ${difference}. Nothing was changed in the source. Look which ` +
      'of both is right; to begin again, give an empty target.',
  );
};
