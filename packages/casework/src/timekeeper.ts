import {
  type EventMeta,
  personOfTrajectory,
  raiseDueTimers,
  type TrajectoryEvent,
  type TrajectoryId,
} from '@samenspoor/domain';
import type { CaseworkEnvironment } from './environment.js';
import type { DueTimers, DueTrajectory } from './ports.js';
import type { FollowThrough } from './trajectories/follow-through.js';
import type { TrajectoryLog } from './trajectories/trajectory-log.js';

/** How long after a round the next one begins, in milliseconds. Deadlines are counted in days. */
const intervalMs = 5_000;
/** So many trajectories are asked for at a time. */
const pageSize = 200;
/** So many deadlines of one trajectory are told in one append; the next round tells more. */
const mostAtOnce = 50;
/** One that fails is left out for at most so many rounds. */
const longestPause = 64;

/**
 * Says in the log what ran out of time. It asks a view which trajectories it may be, and decides on what the log holds of
 * each: so a view that is behind, or was rebuilt, and any number of processes that do the same at once, say it once. What time
 * it is, `environment.now` says.
 */
export class Timekeeper {
  readonly #environment: CaseworkEnvironment;
  readonly #trajectories: TrajectoryLog;
  readonly #timers: DueTimers;
  readonly #followThrough: Pick<FollowThrough, 'settle'>;
  /** Trajectories that could not be written to, how often in a row, and the round in which they are tried again. */
  readonly #failing = new Map<TrajectoryId, { readonly times: number; readonly again: number }>();
  #round = 0;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<number> = Promise.resolve(0);
  #stopped = false;

  constructor(
    environment: CaseworkEnvironment,
    trajectories: TrajectoryLog,
    timers: DueTimers,
    followThrough: Pick<FollowThrough, 'settle'>,
  ) {
    this.#environment = environment;
    this.#trajectories = trajectories;
    this.#timers = timers;
    this.#followThrough = followThrough;
  }

  start(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.raise().catch((error: unknown) => {
        this.#environment.observer.fault('timekeeper', error);
        return 0;
      });
      void this.#running.then(() => this.start());
    }, intervalMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  /** One round; how many deadlines it said to have run out. */
  async raise(): Promise<number> {
    this.#round += 1;
    const at = this.#environment.now().toISOString();
    const seen = new Set<TrajectoryId>();
    let raised = 0;
    let after: string | null = null;
    do {
      const page: readonly DueTrajectory[] = await this.#timers.due(at, pageSize, after);
      const due = page.filter(({ trajectoryId }) => !seen.has(trajectoryId));
      for (const { trajectoryId } of due) {
        if (this.#stopped) return raised;
        seen.add(trajectoryId);
        raised += await this.#raiseIn(trajectoryId, at);
      }
      after = page.length < pageSize || due.length === 0 ? null : (page.at(-1)?.place ?? null);
      // A long list is what a long standstill left: nobody waits for it.
      if (after !== null) await this.#environment.waiting.rest();
    } while (after !== null && !this.#stopped);
    this.#forgetRecovered(seen);
    return raised;
  }

  /** One that can't be written to keeps none of the others waiting, and is tried again after ever more rounds. */
  async #raiseIn(id: TrajectoryId, at: string): Promise<number> {
    const failing = this.#failing.get(id);
    if (failing && failing.again > this.#round) return 0;
    try {
      const raised = await this.#tell(id, at);
      this.#failing.delete(id);
      return raised;
    } catch (error) {
      const times = (failing?.times ?? 0) + 1;
      this.#failing.set(id, { times, again: this.#round + Math.min(2 ** times, longestPause) });
      this.#environment.observer.fault('timekeeper', error);
      return 0;
    }
  }

  async #tell(id: TrajectoryId, at: string): Promise<number> {
    const { rules, observer } = this.#environment;
    const meta: EventMeta = { at, by: null, command: null, causationId: null };
    let told: readonly TrajectoryEvent[] = [];
    // Half of a parting that a crash left undone has a call-in stand on both sides: each would be told of it.
    await this.#followThrough.settle(personOfTrajectory(id));
    await this.#trajectories.write(id, (state) => {
      told = raiseDueTimers(state, { rules, meta }, mostAtOnce);
      return told;
    });
    for (const { type, data } of told)
      if ('dueAt' in data) observer.ranOut(type, Date.parse(at) - Date.parse(data.dueAt));
    return told.length;
  }

  /** What is not due any more somebody else has told, or it came to an end. */
  #forgetRecovered(seen: ReadonlySet<TrajectoryId>): void {
    for (const id of this.#failing.keys()) if (!seen.has(id)) this.#failing.delete(id);
  }
}
