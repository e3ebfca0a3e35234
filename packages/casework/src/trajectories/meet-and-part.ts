import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  absorb,
  contentOf,
  type EventMeta,
  endedMeanwhile,
  fold,
  initialTrajectory,
  isClosedForGood,
  mergeInto,
  nextTrajectory,
  type PersonId,
  type PersonsLinked,
  partInTwo,
  personOfTrajectory,
  type ReportsUnlinked,
  type RuleBook,
  standAlone,
  type TrajectoryEvent,
  type TrajectoryId,
  trajectoryIdOf,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { IdentityRegister } from '../identity/register.js';
import type { Arrivals } from './arrivals.js';
import type { KeyFiling } from './key-filing.js';
import type { Standing, TrajectoryLog } from './trajectory-log.js';
import type { Whereabouts } from './whereabouts.js';

/** What trajectories and key store do when two persons become one, and when one becomes two. May be repeated. */
export class MeetAndPart {
  constructor(
    readonly rules: RuleBook,
    readonly register: Pick<IdentityRegister, 'state'>,
    readonly trajectories: TrajectoryLog,
    readonly whereabouts: Whereabouts,
    readonly arrivals: Arrivals,
    readonly filing: KeyFiling,
  ) {}

  /** The last position written, if any. */
  async link({ data }: PersonsLinked, meta: EventMeta): Promise<Position | null> {
    await this.filing.reports(data.reportIds);
    await this.arrivals.ensureAll(data.reportIds);
    const other = await this.whereabouts.lastOwn(data.absorbedPersonId);
    const leading = other?.state.mergedInto ?? (await this.#leadingFor(data.leadingPersonId, other, meta.at));
    if (!other || other.state.status === 'erased')
      return this.trajectories.write(leading, (state) => absorb(state, null, meta));
    await this.trajectories.write(other.id, (state) => mergeInto(state, leading, meta));
    // Who carries this out at the same time may have chosen another leading one: what was written counts.
    const merged = { trajectoryId: other.id, state: await this.trajectories.load(other.id) };
    const goesOnIn = merged.state.mergedInto ?? leading;
    const position = await this.trajectories.write(goesOnIn, (state) =>
      state.status === 'absent' ? takeOver(merged, data.leadingPersonId, meta) : absorb(state, merged, meta),
    );
    await this.filing.heldBy(goesOnIn);
    return position;
  }

  /**
   * The trajectory that leads when two persons become one. One that was closed for good never opens again, so an
   * open other one goes on in the next: at its first append whoever comes second finds it there.
   */
  async #leadingFor(person: PersonId, other: Standing | null, at: string): Promise<TrajectoryId> {
    let present = await this.whereabouts.presentTrajectory(person);
    if (!present) {
      await this.arrivals.ensureAll([...(this.register.state.persons.get(person)?.reportIds ?? [])]);
      present = await this.whereabouts.presentTrajectory(person);
    }
    if (!present) return trajectoryIdOf(person, 1);
    const goesOn = other?.state.status === 'open' && isClosedForGood(present.state, at, this.rules);
    return goesOn ? nextTrajectory(present.id) : present.id;
  }

  /** The last position written, if any. */
  async unlink({ data }: ReportsUnlinked, meta: EventMeta): Promise<Position | null> {
    await this.arrivals.ensureAll(data.reportIds);
    const first = trajectoryIdOf(data.toPersonId, 1);
    const target = data.restored ? ((await this.whereabouts.lastOwn(data.toPersonId))?.id ?? first) : first;
    const sideOf = async (trajectoryId: TrajectoryId, personId: PersonId) => ({
      trajectoryId,
      personId,
      state: await this.trajectories.load(trajectoryId),
    });
    let position: Position | null = null;
    const { fromPersonId, toPersonId, reportIds } = data;
    const holders = await this.whereabouts.trajectoriesWith(fromPersonId, reportIds, meta.causationId);
    for (const { id: source } of holders) {
      if (personOfTrajectory(source) === toPersonId) continue;
      const from = await sideOf(source, fromPersonId);
      await this.trajectories.write(target, (state) => {
        const to = { trajectoryId: target, personId: toPersonId, state };
        return partInTwo(from, to, reportIds, meta, this.rules).to;
      });
      const to = await sideOf(target, toPersonId);
      position =
        (await this.trajectories.write(
          source,
          (state) => partInTwo({ ...from, state }, to, reportIds, meta, this.rules).from,
        )) ?? position;
      position = (await this.#tellMeanwhile(source, target, meta)) ?? position;
    }
    await this.filing.reports(reportIds);
    await this.filing.heldBy(target);
    return position;
  }

  /** What was acknowledged where the reports leave, after it was written where they go, counts there too. */
  async #tellMeanwhile(from: TrajectoryId, to: TrajectoryId, meta: EventMeta): Promise<Position | null> {
    const said: TrajectoryEvent[] = [];
    for await (const recorded of this.trajectories.events(from)) {
      const event = trajectoryEventOf(recorded);
      if (isParting(event, to, meta))
        return this.trajectories.write(to, (state) => endedMeanwhile(state, said, meta));
      said.push(event);
    }
    return null;
  }
}

const isParting = ({ type, data, meta }: TrajectoryEvent, to: TrajectoryId, { causationId }: EventMeta) =>
  type === 'Separated' && data.trajectoryId === to && meta.causationId === causationId;

const takeOver = (
  other: { readonly trajectoryId: TrajectoryId; readonly state: Standing['state'] },
  person: PersonId,
  meta: EventMeta,
): readonly TrajectoryEvent[] => {
  const standing = standAlone(initialTrajectory, other.trajectoryId, person, contentOf(other.state), meta);
  return [...standing, ...absorb(fold(standing), null, meta)];
};
