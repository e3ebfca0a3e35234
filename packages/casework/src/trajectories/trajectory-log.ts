import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  fold,
  initialTrajectory,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryStream,
} from '@samenspoor/domain';
import type { AppendResult, Position, RecordedEvent } from '@samenspoor/event-log';
import { LRUCache } from 'lru-cache';
import type { CaseworkEnvironment } from '../environment.js';
import { toAppend } from '../recording.js';

/** How many trajectories a process keeps folded, so that a busy one is not read from its start each time. */
const remembered = 2_000;

/** Reads and writes trajectories, each at its expected revision. */
export class TrajectoryLog {
  readonly #environment: Pick<CaseworkEnvironment, 'log' | 'newId'>;
  readonly #states = new LRUCache<TrajectoryId, TrajectoryState>({ max: remembered });

  constructor(environment: Pick<CaseworkEnvironment, 'log' | 'newId'>) {
    this.#environment = environment;
  }

  /** The state as any process left it. */
  async load(id: TrajectoryId): Promise<TrajectoryState> {
    let state = this.#states.get(id) ?? initialTrajectory;
    for (;;) {
      const page = await this.#environment.log.readStream(trajectoryStream(id), {
        from: state.revision + 1,
        max: 500,
      });
      state = fold(page.map(trajectoryEventOf), state);
      if (page.length < 500) break;
    }
    if (state.revision >= 0) this.#states.set(id, state);
    return state;
  }

  /**
   * The state as this process last saw it, without asking the log: may be old, so decide on it only what an append
   * at its revision will confirm.
   */
  lastSeen(id: TrajectoryId): TrajectoryState | undefined {
    return this.#states.get(id);
  }

  /** Appends at the revision of `state`; on success the new state is remembered. */
  async append(
    id: TrajectoryId,
    state: TrajectoryState,
    events: readonly TrajectoryEvent[],
  ): Promise<
    | { readonly ok: true; readonly position: Position; readonly state: TrajectoryState }
    | { readonly ok: false }
  > {
    const appended: AppendResult = await this.#environment.log.append(
      trajectoryStream(id),
      events.map((event) => toAppend(event, this.#environment.newId())),
      state.revision < 0 ? 'none' : state.revision,
    );
    if (!appended.ok) {
      this.#states.delete(id);
      return { ok: false };
    }
    const next = events.reduce(evolve, state);
    this.#states.set(id, next);
    return { ok: true, position: appended.position, state: next };
  }

  /** All events of one trajectory, page by page. */
  async *events(id: TrajectoryId): AsyncIterable<RecordedEvent> {
    for (let from = 0; ; from += 500) {
      const page = await this.#environment.log.readStream(trajectoryStream(id), { from, max: 500 });
      yield* page;
      if (page.length < 500) return;
    }
  }

  /** Positions of so many events of one trajectory, from a revision on. */
  async positions(id: TrajectoryId, from: number, count: number): Promise<readonly Position[]> {
    const events = await this.#environment.log.readStream(trajectoryStream(id), { from, max: count });
    return events.map((event) => event.position);
  }

  /** The event at a revision of one trajectory. */
  async eventAt(id: TrajectoryId, revision: number): Promise<RecordedEvent | undefined> {
    const [event] = await this.#environment.log.readStream(trajectoryStream(id), { from: revision, max: 1 });
    return event;
  }
}
