import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  type AllocatedRecords,
  type EventMeta,
  type PersonId,
  personOfTrajectory,
  receiveRecords,
  recordsSeparated,
  type TrajectoryId,
  withoutRecords,
} from '@samenspoor/domain';
import type { Position, RecordedEvent } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import type { FollowedMarks } from './followed-marks.js';
import type { KeyFiling } from './key-filing.js';
import { sealedKeysIn } from './sealed-keys.js';
import type { Standing, TrajectoryLog } from './trajectory-log.js';

/** Brings records that a person allocated to the trajectory that they belong to, wherever that goes on. May be repeated. */
export class Allocation {
  /**
   * @param settle carries out all that was decided about a person before
   */
  constructor(
    readonly environment: Pick<CaseworkEnvironment, 'sealer' | 'keyStore'>,
    readonly trajectories: TrajectoryLog,
    readonly filing: KeyFiling,
    readonly marks: FollowedMarks,
    readonly settle: (person: PersonId) => Promise<unknown>,
  ) {}

  /**
   * The last position written, if any.
   * @param revision of the `RecordsAllocated` in the trajectory that they left
   */
  async carryOut(from: TrajectoryId, revision: number): Promise<Position | null> {
    const recorded = await this.trajectories.eventAt(from, revision);
    const event = recorded && trajectoryEventOf(recorded);
    if (!recorded || event?.type !== 'RecordsAllocated')
      throw new Error(`trajectory ${from} allocated nothing at revision ${revision}`);
    const { to, content } = event.data;
    if (to === null || content === null) return null;
    // A parting that was being carried out may have given some of them away before they were allocated. Now it is done,
    // and says so.
    await this.settle(personOfTrajectory(from));
    const going = withoutRecords(content, await this.#givenAwaySince(from, revision));
    const meta = { at: event.meta.at, by: event.meta.by, command: null, causationId: recorded.id };
    const position = going && (await this.#bring(from, to, going, meta));
    await this.marks.note(recorded.id);
    return position;
  }

  /** Carries out what a crash left of the allocations of a trajectory. */
  async finish(from: TrajectoryId): Promise<void> {
    const left: RecordedEvent[] = [];
    for await (const recorded of this.trajectories.events(from)) {
      const { type, data } = trajectoryEventOf(recorded);
      if (type === 'RecordsAllocated' && data.to !== null) left.push(recorded);
    }
    for (const { id, revision } of left)
      if (!(await this.marks.isDone(id))) await this.carryOut(from, revision);
  }

  async #givenAwaySince(from: TrajectoryId, revision: number): Promise<ReadonlySet<string>> {
    const given = new Set<string>();
    for await (const recorded of this.trajectories.events(from)) {
      const { type, data } = trajectoryEventOf(recorded);
      if (recorded.revision <= revision || type !== 'Separated') continue;
      for (const id of recordsSeparated(data)) given.add(id);
    }
    return given;
  }

  /** Tried again until the trajectory named, or the one it was merged into meanwhile, has them, or had them before. */
  async #bring(
    from: TrajectoryId,
    addressed: TrajectoryId,
    content: AllocatedRecords,
    meta: EventMeta,
  ): Promise<Position | null> {
    for (;;) {
      const path = await this.trajectories.path(addressed);
      const { id, state } = path.at(-1) ?? path[0];
      const receivedIn = await this.#receivedIn(addressed, meta);
      if (receivedIn) {
        await this.filing.heldBy(receivedIn);
        return null;
      }
      if (state.status === 'erased') return this.#destroy(content, personOfTrajectory(id));
      const position = await this.trajectories.write(id, (now) =>
        receiveRecords(now, from, mergedFrom(path), content, meta),
      );
      await this.filing.heldBy(id);
      const present = await this.trajectories.goesOn(addressed);
      if (position || (present.id === id && present.state.status !== 'erased')) return position;
    }
  }

  /** The trajectory that received them before, from where they may have gone on since. */
  async #receivedIn(addressed: TrajectoryId, { causationId }: EventMeta): Promise<TrajectoryId | null> {
    for (const id of await this.filing.reachedFrom(addressed)) {
      const { causes } = await this.trajectories.load(id);
      if (causationId !== null && causes.includes(causationId)) return id;
    }
    return null;
  }

  /** Words about somebody who was forgotten before they came. */
  async #destroy(content: AllocatedRecords, forgotten: PersonId): Promise<null> {
    const { sealer, keyStore } = this.environment;
    await sealer.moveFiling(sealedKeysIn(content), forgotten);
    await sealer.forget(forgotten);
    await keyStore.scrub();
    return null;
  }
}

/** The one that was merged into where the records go, so that they go out again with it; itself when none was. */
const mergedFrom = (path: readonly [Standing, ...Standing[]]): TrajectoryId => (path.at(-2) ?? path[0]).id;
