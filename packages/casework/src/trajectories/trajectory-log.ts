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
import type { DataKeyRecord } from '@samenspoor/privacy';
import { type Traceparent, withTrace } from '@samenspoor/telemetry';
import { LRUCache } from 'lru-cache';
import { type AppendSealed, appendSealedIn, type CaseworkEnvironment, patienceMs } from '../environment.js';
import { toAppend } from '../recording.js';
import { BusyError } from './busy.js';

/** How many trajectories a process keeps folded, so that a busy one is not read from its start each time. */
const remembered = 2_000;

type Environment = Pick<CaseworkEnvironment, 'log' | 'sealer' | 'appendSealed' | 'newId' | 'now' | 'waiting'>;

/** What goes with events that are appended. */
export interface Accompanying {
  /** Of what the events seal. */
  readonly keys?: readonly DataKeyRecord[];
  /** Of each event, where they are written for several requests; else all are of the present one. */
  readonly traces?: readonly (Traceparent | null)[];
}

export interface Standing {
  readonly id: TrajectoryId;
  readonly state: TrajectoryState;
}

/** Reads and writes trajectories, each at its expected revision. */
export class TrajectoryLog {
  readonly #environment: Environment;
  readonly #appendSealed: AppendSealed;
  readonly #states = new LRUCache<TrajectoryId, TrajectoryState>({ max: remembered });

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#appendSealed = appendSealedIn(environment);
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

  /** The trajectory of an id, and those that it went on in one after another: the last one is where it is now. */
  async path(id: TrajectoryId): Promise<readonly [Standing, ...Standing[]]> {
    const path: [Standing, ...Standing[]] = [{ id, state: await this.load(id) }];
    for (let last = path[0]; last.state.status === 'merged' && last.state.mergedInto; ) {
      last = { id: last.state.mergedInto, state: await this.load(last.state.mergedInto) };
      path.push(last);
    }
    return path;
  }

  /** Where an id goes on now: in itself, or where it was merged into. */
  async goesOn(id: TrajectoryId): Promise<Standing> {
    const path = await this.path(id);
    return path.at(-1) ?? path[0];
  }

  /**
   * Decides on the newest state and appends, again until nobody came between.
   * @returns where it was written; null when there was nothing to write
   * @throws BusyError when others write to the trajectory faster than this process for five seconds
   */
  async write(
    id: TrajectoryId,
    decide: (state: TrajectoryState) => readonly TrajectoryEvent[],
  ): Promise<Position | null> {
    const { now, waiting } = this.#environment;
    const until = now().getTime() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const state = await this.load(id);
      const events = decide(state);
      if (events.length === 0) return null;
      const appended = await this.append(id, state, events);
      if (appended.ok) return appended.position;
      if (now().getTime() > until) throw new BusyError('the trajectory is being written to by others');
      await waiting.pause(attempt);
    }
  }

  /** Appends at the revision of `state`; on success the new state is remembered. */
  async append(
    id: TrajectoryId,
    state: TrajectoryState,
    events: readonly TrajectoryEvent[],
    { keys = [], traces = [] }: Accompanying = {},
  ): Promise<
    | { readonly ok: true; readonly position: Position; readonly state: TrajectoryState }
    | { readonly ok: false }
  > {
    const appended: AppendResult = await this.#appendSealed(
      trajectoryStream(id),
      events.map((event, index) =>
        withTrace(toAppend(event, this.#environment.newId()), traces[index] ?? null),
      ),
      state.revision < 0 ? 'none' : state.revision,
      keys,
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

  /** The state just before the event at a revision. */
  async before(id: TrajectoryId, revision: number): Promise<TrajectoryState> {
    let state = initialTrajectory;
    for await (const recorded of this.events(id)) {
      if (recorded.revision >= revision) break;
      state = evolve(state, trajectoryEventOf(recorded));
    }
    return state;
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
