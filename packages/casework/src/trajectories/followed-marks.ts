import { followedStream } from '@samenspoor/contracts';
import type { EventLog } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import { ownMeta, toAppend } from '../recording.js';

/** Whether it was noted that everything that follows from an event is done. */
export const isFollowedThrough = async (log: EventLog, eventId: string): Promise<boolean> => {
  const [mark] = await log.readStream(followedStream(eventId), { max: 1 });
  return mark !== undefined;
};

/** Notes in the log that everything that follows from an event is done. */
export class FollowedMarks {
  constructor(readonly environment: Pick<CaseworkEnvironment, 'log' | 'newId' | 'now'>) {}

  isDone(eventId: string): Promise<boolean> {
    return isFollowedThrough(this.environment.log, eventId);
  }

  /** Once is enough: what others noted stands. */
  async note(eventId: string): Promise<void> {
    const { log, newId, now } = this.environment;
    const mark = toAppend({ type: 'FollowedThrough', data: { eventId }, meta: ownMeta(now()) }, newId());
    await log.append(followedStream(eventId), [mark], 'none');
  }
}
