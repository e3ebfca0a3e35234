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
 * - the words that a trajectory holds, and the reasons given in it, under the person of that trajectory's id, which stands
 *   for the person that it redirects to. Words go where their trajectory goes on; what an earlier trajectory holds is moved
 *   by nothing. The reason of how a call-in or an action ended, and of what followed, is held with that, and goes with it;
 *   other reasons stay where they were given;
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
        const others = keys.get(person) ?? [];
        others.push(...(reports.get(reportIds[index] ?? nowhere)?.keyIds ?? []));
        keys.set(person, others);
      }
      filed = persons().join();
      for (const [person, keyIds] of keys) await this.environment.sealer.moveFiling(keyIds, person);
    }
  }

  /** Files the words that a trajectory holds, wherever they go on while it does. */
  async heldBy(id: TrajectoryId): Promise<void> {
    const astray = new Set<string>();
    // What this process saw last is good enough to file by, since it is looked at again.
    let state = this.trajectories.lastSeen(id) ?? (await this.trajectories.load(id));
    for (let keyIds = wordsIn(state); keyIds.length > 0; ) {
      await this.environment.sealer.moveFiling(keyIds, personOfTrajectory(id));
      const { revision } = state;
      state = await this.trajectories.load(id);
      if (state.revision === revision) break;
      const still = new Set(wordsIn(state));
      for (const keyId of keyIds) if (!still.has(keyId)) astray.add(keyId);
      keyIds = [...still];
    }
    if (astray.size === 0) return;
    for (const reached of await this.reachedFrom(id))
      if (reached !== id && wordsIn(await this.trajectories.load(reached)).some((keyId) => astray.has(keyId)))
        await this.heldBy(reached);
  }

  /**
   * Files all that is a person's: its reports', what was said about it, and what its trajectories hold, or held when they
   * were erased, with the reasons given in them.
   */
  async allOf(person: PersonId): Promise<void> {
    await this.reports([...(this.register.state.persons.get(person)?.reportIds ?? [])]);
    const ids = this.whereabouts.idsOf(person);
    for (const id of ids) await this.#move(this.register.state.persons.get(id)?.keyIds ?? [], id);
    for (const { id } of await this.whereabouts.ownOf(ids))
      await this.#move(await this.#everythingIn(id), personOfTrajectory(id));
  }

  async #move(keyIds: readonly string[], person: PersonId): Promise<void> {
    if (keyIds.length > 0) await this.environment.sealer.moveFiling(keyIds, person);
  }

  /** Its stream tells of more: of what came with another and went out again, or was allocated elsewhere. */
  async #everythingIn(id: TrajectoryId): Promise<readonly string[]> {
    let held: TrajectoryState = initialTrajectory;
    const reasons: string[] = [];
    for await (const recorded of this.trajectories.events(id)) {
      const event = trajectoryEventOf(recorded);
      if (event.type === 'Erased') break;
      held = evolve(held, event);
      const given = sealedKeysIn(recorded.data['reason']);
      if (given.length === 0) continue;
      const words = new Set(wordsIn(held));
      reasons.push(...given.filter((keyId) => !words.has(keyId)));
    }
    return [...wordsIn(held), ...reasons];
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

const wordsIn = (state: TrajectoryState): readonly string[] =>
  state.status === 'open' || state.status === 'closed' ? sealedKeysIn(contentOf(state)) : [];

const nowhere = '' as ReportId;
