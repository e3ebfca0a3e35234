import { randomUUID } from 'node:crypto';
import { clearMark, type Mark, markOf, setMark } from '@samenspoor/hosting';
import { holdsKeys } from '../carrying/holds-keys.js';
import { MovingFault } from '../fault.js';
import { arrivingPart, type MoveSource, type MoveTarget } from './installation.js';

/** A move from its first event to the opening of its target, however often it is interrupted. */
export interface Run {
  /** Stands in the marks of source and target, and tells them from those of other moves of the same source. */
  readonly run: string;
  /** Whether all was carried and closed before, and only the target is to be opened. */
  readonly isLastStep: boolean;
}

/**
 * The run that source and target are part of together; a new one where neither is part of any. Marks an empty target as
 * being filled by it.
 *
 * @param identity of the log that is moved
 * @throws MovingFault when the two are not, or can't be, part of the same
 */
export const runOf = async (source: MoveSource, target: MoveTarget, identity: string): Promise<Run> => {
  const here = await markOf(source.database, 'log');
  const there = await markOf(databaseOf(source, target), arrivingPart(target));
  if (here?.state === 'arriving' || here?.state === 'forgetting')
    throw new MovingFault('The source is being filled itself, by a move or a restore that was not finished.');
  if (here !== null && here.note !== target.kind)
    throw new MovingFault(
      `The source ${here.state === 'moved' ? 'was moved' : 'is being moved'} to ${here.note}; this is ${target.kind}.`,
    );
  const isOfThisLog = there?.state === 'arriving' && there.note === identity;
  if (here !== null) {
    if (isOfThisLog && there.run === here.run) return { run: here.run, isLastStep: here.state === 'moved' };
    throw new MovingFault(here.state === 'moved' ? wasMoved(here, isOfThisLog) : goesElsewhere);
  }
  if (isOfThisLog) return { run: there.run, isLastStep: false };
  if (there !== null)
    throw new MovingFault('The target is, or was, part of another move or restore. Give an empty one.');
  return { run: await claimTarget(source, target, identity), isLastStep: false };
};

const wasMoved = ({ note }: Mark, isBegun: boolean): string =>
  isBegun
    ? `The source was moved to another ${note} than this one, which an earlier move began to fill and never finished. It is not ` +
      'what the installation became, and serves nobody. Nothing was changed.'
    : `The source was moved to ${note} before. Nothing is left to do.`;

const goesElsewhere =
  'The source is being moved to another target than this one, and closed for that. Nothing was changed. Name that target ' +
  'again to finish the move, or give `npm run move -- --cancel` first to go here.';

/** Marks an empty target as being filled. */
const claimTarget = async (source: MoveSource, target: MoveTarget, identity: string): Promise<string> => {
  if ((await target.log.head()) !== null)
    throw new MovingFault(
      'The target is not empty: it holds events. A move fills an empty one only. Nothing was changed.',
    );
  if (target.database !== null && (await holdsKeys(target.database)))
    throw new MovingFault(
      'The target is not empty: it holds keys (schema keys), left from another installation or from a start that was ' +
        'refused. A move fills an empty one only. Nothing was changed.',
    );
  const run = randomUUID();
  await setMark(databaseOf(source, target), [arrivingPart(target)], {
    state: 'arriving',
    note: identity,
    run,
  });
  return run;
};

/**
 * Opens the target for services, once the source says that it moved by the same run.
 * @throws MovingFault when it does not, or the target is not filled by that run
 */
export const openTarget = async (source: MoveSource, target: MoveTarget, run: string): Promise<void> => {
  const here = await markOf(source.database, 'log');
  if (here?.state !== 'moved' || here.run !== run) throw new MovingFault(notThisOne);
  await clearMark(databaseOf(source, target), [arrivingPart(target)], {
    look: (there) => {
      if (there?.state !== 'arriving' || there.run !== run) throw new MovingFault(notThisOne);
    },
  });
};

const notThisOne =
  'Source and target are not part of the same move any more: the target was not opened. Look where the installation is ' +
  'served from.';

/** Where the mark of the target stands. */
const databaseOf = (source: MoveSource, target: MoveTarget) => target.database ?? source.database;
