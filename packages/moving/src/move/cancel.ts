import { markOf } from '@samenspoor/hosting';
import type { Database } from '@samenspoor/sql';
import { MovingFault } from '../fault.js';
import { alone } from './alone.js';
import { type FencedPart, unfence } from './fence.js';

/**
 * Opens a source again that an interrupted move had closed. The target stays marked, and serves nobody.
 * @throws MovingFault once it was moved: the target may have taken reports since; or while another command is under way
 */
export const cancelMove = (source: Database): Promise<void> => alone(source, () => reopen(source));

const reopen = async (source: Database): Promise<void> => {
  const log = await markOf(source, 'log');
  if (log === null) throw new MovingFault('No move of this source is under way.');
  if (log.state === 'moved')
    throw new MovingFault(
      `The source was moved to ${log.note}, and the target may have taken reports since: nothing was changed. To go back, ` +
        'move from there, or restore a backup of it.',
    );
  if (log.state !== 'leaving') throw new MovingFault('This is a target that is being filled, not a source.');
  const parts: FencedPart[] = (await markOf(source, 'keys')) === null ? ['log'] : ['log', 'keys'];
  await unfence(source, parts, log.run);
};
