import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  contentOf,
  evolve,
  initialTrajectory,
  type PersonId,
  personOfTrajectory,
  type ReportId,
  type TrajectoryId,
  type TrajectoryState,
} from '@samenspoor/domain';
import type { CaseworkEnvironment } from '../environment.js';
import type { IdentityRegister } from '../identity/register.js';
import { sealedKeysIn } from './sealed-keys.js';
import type { TrajectoryLog } from './trajectory-log.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * Files data keys under whom they belong to, which is never remembered but looked up:
 * - a report's keys under the person that has the report now;
 * - the words in a trajectory, and the reasons given in it, under the person of that trajectory's id. Such an id stands for
 *   the person that it redirects to, so that bringing two persons together moves none of them;
 * - the reasons of unlinks and of forgetting under the person that they were given about.
 *
 * Who is late files by what was true before, over what somebody did meanwhile. So everybody looks again after filing, and
 * files anew what has moved on, until nothing changed.
 */
export class KeyFiling {
  constructor(
    readonly environment: Pick<CaseworkEnvironment, 'sealer'>,
    readonly register: Pick<IdentityRegister, 'state' | 'catchUp'>,
    readonly trajectories: TrajectoryLog,
    readonly whereabouts: Whereabouts,
  ) {}

  /** Files the keys of reports, and of what was said about them in the register. */
  async reports(reportIds: readonly ReportId[]): Promise<void> {
    const { reports } = this.register.state;
    const persons = () => reportIds.map((reportId) => this.whereabouts.presentPersonOf(reportId));
    for (let filed = ''; filed !== persons().join(); await this.register.catchUp()) {
      const keys = new Map<PersonId, string[]>();
      for (const [index, person] of persons().entries()) {
        const own = reports.get(reportIds[index] ?? nowhere)?.keyIds ?? [];
        keys.set(person, [...(keys.get(person) ?? []), ...own]);
      }
      filed = persons().join();
      for (const [person, keyIds] of keys) await this.environment.sealer.moveFiling(keyIds, person);
    }
  }

  /** Files the reasons that were given about persons themselves, each under its own id. */
  async reasonsAbout(persons: Iterable<PersonId>): Promise<void> {
    for (const person of persons) {
      const keyIds = this.register.state.persons.get(person)?.keyIds ?? [];
      if (keyIds.length > 0) await this.environment.sealer.moveFiling(keyIds, person);
    }
  }

  /** Files what trajectories hold, or held when they were erased, and the reasons given in them. */
  async trajectoriesOf(ids: Iterable<TrajectoryId>): Promise<void> {
    for (const id of new Set(ids)) await this.#trajectory(id);
  }

  async #trajectory(id: TrajectoryId): Promise<void> {
    const astray = new Set<string>();
    for (let own = await this.#keysOf(id); own.keyIds.length > 0; ) {
      await this.environment.sealer.moveFiling(own.keyIds, personOfTrajectory(id));
      const { revision } = await this.trajectories.load(id);
      if (revision === own.revision) break;
      const before = own.keyIds;
      own = await this.#keysOf(id);
      const still = new Set(own.keyIds);
      for (const keyId of before) if (!still.has(keyId)) astray.add(keyId);
    }
    if (astray.size === 0) return;
    for (const reached of await this.reachedFrom(id)) {
      if (reached === id) continue;
      const { keyIds } = await this.#keysOf(reached);
      if (keyIds.some((keyId) => astray.has(keyId))) await this.#trajectory(reached);
    }
  }

  /** Its stream may tell of more: of what came with another and went out again, or was allocated elsewhere. */
  async #keysOf(
    id: TrajectoryId,
  ): Promise<{ readonly keyIds: readonly string[]; readonly revision: number }> {
    let state: TrajectoryState = initialTrajectory;
    let held: TrajectoryState = initialTrajectory;
    const reasons: string[] = [];
    for await (const recorded of this.trajectories.events(id)) {
      state = evolve(state, trajectoryEventOf(recorded));
      if (state.status !== 'erased') held = state;
      reasons.push(...sealedKeysIn(recorded.data['reason']));
    }
    const isHeld = held.status === 'open' || held.status === 'closed';
    return {
      keyIds: isHeld ? [...sealedKeysIn(contentOf(held)), ...reasons] : reasons,
      revision: state.revision,
    };
  }

  /** A trajectory, and all that what stood in it can have gone to since. */
  async reachedFrom(start: TrajectoryId): Promise<ReadonlySet<TrajectoryId>> {
    const reached = new Set([start]);
    for (const id of reached)
      for await (const recorded of this.trajectories.events(id)) {
        const { type, data } = trajectoryEventOf(recorded);
        if (type === 'MergedInto' || type === 'Separated') reached.add(data.trajectoryId);
        if (type === 'RecordsAllocated' && data.to !== null) reached.add(data.to);
      }
    return reached;
  }
}

const nowhere = '' as ReportId;
