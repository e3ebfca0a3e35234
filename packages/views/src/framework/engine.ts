import type { EventLog, Position } from '@samenspoor/event-log';
import { type Database, type Queryable, sqlState } from '@samenspoor/sql';
import { noTracing, type Tracing } from '@samenspoor/telemetry';
import type { ViewFailure } from './build.js';
import type { AnyView } from './definition.js';
import { standings } from './failures.js';
import { beginRebuild } from './generations.js';
import { type BehindSince, lagsOf, type ViewLag } from './lag.js';
import { generationKey, viewNames } from './names.js';
import { PositionWatch } from './position-watch.js';
import { Runner, type ViewsObserver } from './runner.js';
import { installViews } from './schema.js';
import { usualPatienceMs } from './unattended.js';

/** A view of which no version, or not the one that is needed, has been built yet: readers are told to come back, not that there is nothing. */
export class ViewNotReadyError extends Error {
  override readonly name = 'ViewNotReadyError';

  constructor(view: string) {
    super(`The view ${view} has not been built yet; it is being read from the log. Try again shortly.`);
  }
}

export interface ViewStatus {
  readonly name: string;
  readonly version: number;
  /** How often this version was built anew. */
  readonly generation: number;
  /** Where it stands; null before the first event. */
  readonly position: Position | null;
  /** Whether readers read it. False while it is being built beside the one they read. */
  readonly active: boolean;
  /**
   * `running`: this process applies events to it. `standby`: another does, or will within 2 seconds. `stopped`: an
   * event, the database or the log stands in the way of whichever process runs it (`failure`); tried again with
   * growing pauses.
   */
  readonly state: 'running' | 'standby' | 'stopped';
  /** Whether it has been given everything the log held when this was asked. */
  readonly upToDate: boolean;
  readonly failure: ViewFailure | null;
}

export interface ViewEngine {
  /** Begins to apply events, here or, as long as another process does so, there. */
  start(): void;
  /** Finishes the batch at hand, and lets another process take over at once. */
  stop(): Promise<void>;
  /**
   * Whether the view (all when absent), as readers read it now, comes to stand at or after the position within
   * `timeoutMs` milliseconds, whichever process runs it. Rejects for a faulty database only.
   */
  waitFor(position: Position, timeoutMs: number, view?: string): Promise<boolean>;
  /** Whether every view can be read and knows (or within a second comes to know) all that the log holds now. */
  ready(): Promise<boolean>;
  status(): Promise<readonly ViewStatus[]>;
  /** How far each generation is behind the log, whichever process runs it. */
  lags(): Promise<readonly ViewLag[]>;
  /**
   * Builds the view anew from the log, beside the one that is read, and resolves when readers read the new one.
   * Rejects with a RangeError for a name that is no view.
   */
  rebuild(name: string): Promise<void>;
  /**
   * Runs `read` on the table of the view that is to be read now.
   * @param version `any`: what readers read as long as a newer version is being built will do. `newest`: it has to have the columns
   * of the newest one. Default `any`.
   * Rejects with a ViewNotReadyError when none was ever ready, or not the newest.
   */
  read<T>(
    view: string,
    read: (database: Queryable, table: string) => Promise<T>,
    version?: 'any' | 'newest',
  ): Promise<T>;
}

export interface ViewEngineOptions {
  readonly database: Database;
  readonly log: EventLog;
  /** SQL schema that holds the views. Default `views`. */
  readonly schema?: string;
  /**
   * One definition per view, or the one before as well: then this process also keeps the old version up to date for
   * as long as the new one is being built.
   */
  readonly views: readonly AnyView[];
  /** Told when a view that this process runs stands still, and when it goes on. */
  readonly observer?: ViewsObserver;
  /**
   * How long nobody may run a view with another fingerprint before this process builds it anew with its own, in milliseconds.
   * Default: half a minute.
   */
  readonly unattendedMs?: number;
  /** Shows batches of views in the traces of their events. Default: nothing is traced. */
  readonly tracing?: Tracing;
}

/** Makes the tables the views need and gives the means to run and read them; nothing runs before `start`. */
export async function createViewEngine(options: ViewEngineOptions): Promise<ViewEngine> {
  const { database, log, views } = options;
  const names = viewNames(options.schema ?? 'views');
  const present = newestOf(views);
  await installViews(database, names, present);
  const compare = (a: Position, b: Position) => log.compare(a, b);
  const watch = new PositionWatch(database, names, compare);
  const runner = new Runner(
    database,
    log,
    names,
    views,
    watch,
    options.tracing ?? noTracing,
    options.observer ?? { failed: () => {}, recovered: () => {} },
    options.unattendedMs ?? usualPatienceMs,
  );
  const behindSince: BehindSince = new Map();
  const viewNamesKnown = present.map((view) => view.name);

  const engine: ViewEngine = {
    start: () => runner.start(),
    stop: () => runner.stop(),
    async waitFor(position, timeoutMs, view) {
      return watch.waitFor(view === undefined ? viewNamesKnown : [view], position, timeoutMs);
    },
    async ready() {
      for (const view of present) {
        const active = await watch.activeOf(view.name);
        if (!active || active.version < view.version) return false;
      }
      const head = await log.head();
      return head === null || engine.waitFor(head, 1_000);
    },
    async status() {
      // Head first: what stands at or after it was given all that there was when this was asked.
      const head = await log.head();
      const there = await standings(database, names);
      const here = new Map(runner.builds.map((build) => [generationKey(build.of), build]));
      const known = there.filter(({ view }) => viewNamesKnown.includes(view));
      const rows = known.map((standing): ViewStatus => {
        const build = here.get(generationKey(standing));
        const { position, active, failure } = build ?? standing;
        const { view: name, version, generation } = standing;
        const upToDate = head === null || (position !== null && compare(position, head) >= 0);
        const state = failure !== null ? 'stopped' : build ? 'running' : 'standby';
        return { name, version, generation, position, active, state, upToDate, failure };
      });
      return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
    },
    lags: async () => lagsOf(log, views, await engine.status(), behindSince),
    async rebuild(name) {
      const view = present.find((each) => each.name === name);
      if (!view)
        throw new RangeError(`${JSON.stringify(name)} is no view; there are ${viewNamesKnown.join(', ')}.`);
      const next = await beginRebuild(database, names, view);
      await watch.untilActive(next);
    },
    async read(view, work, version = 'any') {
      const newest = present.find(({ name }) => name === view)?.version ?? 0;
      for (let attempt = 0; ; attempt += 1) {
        const active = await watch.activeOf(view);
        if (!active || (version === 'newest' && active.version < newest)) throw new ViewNotReadyError(view);
        try {
          return await work(database, names.table(active));
        } catch (error) {
          // The table was dropped after a switch that this process had not heard of.
          if (sqlState(error) !== '42P01' || attempt === 2) throw error;
          await watch.learn();
        }
      }
    },
  };
  return engine;
}

function newestOf(views: readonly AnyView[]): readonly AnyView[] {
  const newest = new Map<string, AnyView>();
  for (const view of views)
    if ((newest.get(view.name)?.version ?? -1) < view.version) newest.set(view.name, view);
  return [...newest.values()];
}
