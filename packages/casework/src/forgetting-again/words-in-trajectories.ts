import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  type PersonId,
  personOfTrajectory,
  type TrajectoryId,
  trajectoryId,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { sealedKeysIn } from '../trajectories/sealed-keys.js';

/**
 * Whose the words are that stand in the trajectories of a log. They stand in an event of every trajectory that they go on in,
 * so the last event that holds them says whose they are; a reason stands in one only. What is allocated belongs where it
 * goes from then on, whether or not it came there.
 *
 * A parting is written where the words go first, and then where they leave. Allocated in between, they are still where they
 * leave as far as that one knows, and yet they belong where the parting took them: so `Allocation` leaves them there.
 */
export class WordsInTrajectories {
  /** By data key, the person of the trajectory that holds what it seals, or where a reason was given. */
  readonly owners = new Map<string, PersonId>();
  /** By trajectory, what a parting took out of it that it does not say yet. */
  readonly #taken = new Map<TrajectoryId, ReadonlySet<string>>();

  /** Takes in an event of a trajectory, in the order of the log. */
  happened(recorded: RecordedEvent): void {
    const id = trajectoryId(recorded.stream.slice(trajectoryStreamPrefix.length));
    const { type, data } = trajectoryEventOf(recorded);
    const { reason, ...rest } = recorded.data;
    this.#belong(sealedKeysIn(reason), id);
    const held = sealedKeysIn(rest);
    if (type === 'RecordsAllocated') {
      const taken = this.#taken.get(id);
      this.#belong(taken ? held.filter((keyId) => !taken.has(keyId)) : held, data.to ?? id);
      return;
    }
    this.#belong(held, id);
    if (type === 'SeparatedFrom') this.#taken.set(data.trajectoryId, new Set(held));
    if (type === 'Separated') this.#taken.delete(id);
  }

  #belong(keyIds: readonly string[], id: TrajectoryId): void {
    for (const keyId of keyIds) this.owners.set(keyId, personOfTrajectory(id));
  }
}
