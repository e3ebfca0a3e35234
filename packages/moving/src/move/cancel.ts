import { markOf } from '@samenspoor/hosting';
import type { Database } from '@samenspoor/sql';
import { MovingFault } from '../fault.js';
import { unfence } from './fence.js';

/**
 * Opens a source again that an interrupted move had closed. The target stays marked, and serves nobody.
 * @throws MovingFault once it was moved: the target may have taken reports since
 */
export async function cancelMove(source: Database): Promise<void> {
  const [log, keys] = [await markOf(source, 'log'), await markOf(source, 'keys')];
  if (log?.state === 'moved')
    throw new MovingFault(
      `The source was moved to ${log.note}, and the target may have taken reports since: nothing was changed. To go back, ` +
        'move from there, or restore a backup of it.',
    );
  if (log?.state === 'arriving')
    throw new MovingFault('This is a target that is being filled, not a source.');
  if (log === null && keys === null) throw new MovingFault('No move of this source is under way.');
  if (keys !== null) await unfence(source, 'keys');
  if (log !== null) await unfence(source, 'log');
}
