import {
  type EventMeta,
  erase,
  type PersonForgotten,
  type PersonId,
  presentPerson,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import type { Allocation } from './allocation.js';
import type { Arrivals } from './arrivals.js';
import type { KeyFiling } from './key-filing.js';
import type { TrajectoryLog } from './trajectory-log.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * Forgets a person: its trajectories are erased, and its keys destroyed. In this order, since nothing comes into an erased
 * trajectory any more, or goes out: what it held then is the person's, and what had gone is another's. May be repeated.
 */
export class Forgetting {
  constructor(
    readonly environment: Pick<CaseworkEnvironment, 'sealer' | 'keyStore'>,
    readonly register: Pick<IdentityRegister, 'state' | 'memory'>,
    readonly trajectories: TrajectoryLog,
    readonly whereabouts: Whereabouts,
    readonly arrivals: Arrivals,
    readonly filing: KeyFiling,
    readonly allocation: Allocation,
  ) {}

  /** The last position written, if any. */
  async carryOut({ data }: PersonForgotten, meta: EventMeta): Promise<Position | null> {
    const { personId, reportIds } = data;
    await this.arrivals.ensureAll(reportIds);
    const ids = this.whereabouts.idsOf(personId);
    const own = (await this.whereabouts.ownOf(ids)).map(({ id }) => id);
    let position: Position | null = null;
    for (const id of own.toReversed())
      position = (await this.trajectories.write(id, (state) => erase(state, personId, meta))) ?? position;
    for (const id of own) await this.allocation.finish(id);
    await this.#setRight(personId);
    await this.filing.allOf(personId);
    for (const id of ids) await this.environment.sealer.forget(id);
    await this.register.memory.forgetInSnapshot(reportIds);
    // What was deleted may still stand in the engine's files: nobody is forgotten as long as it does.
    await this.environment.keyStore.scrub();
    return position;
  }

  /** Keys of others that a crash left filed under this person are set right before any is destroyed. */
  async #setRight(person: PersonId): Promise<void> {
    const { state } = this.register;
    for (const id of state.persons.get(person)?.apartFrom ?? []) {
      const other = presentPerson(state, id);
      if (other?.personId === id && !other.forgotten) await this.filing.allOf(id);
    }
  }
}
