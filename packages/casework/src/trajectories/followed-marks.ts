import { followedStream } from '@samenspoor/contracts';
import type { CaseworkEnvironment } from '../environment.js';
import { ownMeta, toAppend } from '../recording.js';

/** Notes in the log that everything that follows from an event is done. */
export class FollowedMarks {
  constructor(readonly environment: Pick<CaseworkEnvironment, 'log' | 'newId' | 'now'>) {}

  /** Whether it was noted that everything that follows from an event is done. */
  async isDone(eventId: string): Promise<boolean> {
    const [mark] = await this.environment.log.readStream(followedStream(eventId), { max: 1 });
    return mark !== undefined;
  }

  /** Once is enough: what others noted stands. */
  async note(eventId: string): Promise<void> {
    const { log, newId, now } = this.environment;
    const mark = toAppend({ type: 'FollowedThrough', data: { eventId }, meta: ownMeta(now()) }, newId());
    await log.append(followedStream(eventId), [mark], 'none');
  }
}
