import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventLog, EventLogUnavailableError, type Position } from '@samenspoor/event-log';
import { type Database, isConnectionFailure } from '@samenspoor/sql';
import type { Tracing } from '@samenspoor/telemetry';
import { Build, type ViewFailure } from './build.js';
import type { AnyView, Generation } from './definition.js';
import { noteFailure } from './failures.js';
import { Feed, type FeedEvents } from './feed.js';
import { type GenerationRow, holdLeases, releaseLeases, renewOutdated, switchTo } from './generations.js';
import { generationKey, type ViewNames } from './names.js';
import type { PositionWatch } from './position-watch.js';
import { dropGeneration, makeIndexes } from './schema.js';
import { Unattended } from './unattended.js';
import { generationStore, leaseMs } from './write.js';

/** What an operator is told at once; the same again is told at each attempt, with their number. */
export interface ViewsObserver {
  failed(of: Generation, failure: ViewFailure): void;
  recovered(of: Generation): void;
}

/** Names this process in the owners of leases. */
const processToken = randomUUID();
/** How often, in milliseconds, leases are renewed and looked at: a dead runner's views move within lease + this. */
const tickMs = Math.floor(leaseMs / 4);

/**
 * Runs the views of one process: takes the leases it can get, feeds the generations it holds from the log, and lets
 * readers go over to a generation that has caught up.
 */
export class Runner {
  readonly #database: Database;
  readonly #log: EventLog;
  readonly #names: ViewNames;
  readonly #views: readonly AnyView[];
  readonly #unattended: Unattended;
  readonly #watch: PositionWatch;
  readonly #tracing: Tracing;
  readonly #observer: ViewsObserver;
  #noting = Promise.resolve();
  #renewed = false;
  readonly #owner = `${processToken}/${randomUUID()}`;
  readonly #builds = new Map<string, Build>();
  readonly #feeds = new Set<Feed>();
  readonly #dropping = new Map<string, Promise<void>>();
  readonly #activating = new Set<Build>();
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    database: Database,
    log: EventLog,
    names: ViewNames,
    views: readonly AnyView[],
    watch: PositionWatch,
    tracing: Tracing,
    observer: ViewsObserver,
    patienceMs: number,
  ) {
    this.#database = database;
    this.#log = log;
    this.#names = names;
    this.#views = views;
    this.#unattended = new Unattended(views, patienceMs);
    this.#watch = watch;
    this.#tracing = tracing;
    this.#observer = observer;
  }

  /** The generations that this process applies events to now. */
  get builds(): readonly Build[] {
    return [...this.#builds.values()];
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Finishes the batch at hand and gives the leases up. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      // A database that is away is asked again at the next tick; meanwhile the leases go by themselves.
      await this.#tick().catch(() => {});
      await pause(tickMs, undefined, { signal }).catch(() => {});
    }
    for (const feed of this.#feeds) feed.stop();
    await Promise.all([...this.#feeds].map((feed) => feed.ended));
    await Promise.all(this.#dropping.values());
    await this.#noting;
    this.#builds.clear();
    this.#watch.runsHere([]);
    await releaseLeases(this.#database, this.#names, this.#owner).catch(() => {});
  }

  async #tick(): Promise<void> {
    if (!this.#renewed) await renewOutdated(this.#database, this.#names, this.#views);
    this.#renewed = true;
    const fellows = this.#database.engine === 'pglite' ? processToken : '';
    const rows = await holdLeases(this.#database, this.#names, this.#views, this.#owner, fellows);
    const left = this.#unattended.among(rows, performance.now());
    if (left.length > 0) await renewOutdated(this.#database, this.#names, left);
    this.#watch.tell(rows.filter((row) => row.active));
    this.#takeUp(rows);
    this.#feedTheHungry();
    for (const feed of this.#feeds) if (feed.idle) void this.#activateIn(feed);
    for (const row of rows) if (row.droppable) this.#drop(row);
  }

  /** Waits for nothing: a reader may still hold the tables, and the leases must be renewed meanwhile. */
  #drop(row: GenerationRow): void {
    const key = generationKey(row);
    if (this.#dropping.has(key)) return;
    const dropping = dropGeneration(this.#database, this.#names, row)
      .catch(() => {})
      .finally(() => this.#dropping.delete(key));
    this.#dropping.set(key, dropping);
  }

  /** Brings the builds of this process in line with what it owns. */
  #takeUp(rows: readonly GenerationRow[]): void {
    const owned = new Map(rows.filter((row) => row.owned).map((row) => [generationKey(row), row]));
    for (const [key, build] of this.#builds) {
      const row = owned.get(key);
      if (row) build.active = row.active;
      else this.#letGo(build);
    }
    for (const [key, row] of owned) {
      const view = this.#views.find((each) => each.name === row.view && each.version === row.version);
      if (!view || this.#builds.has(key)) continue;
      const store = generationStore(this.#database, this.#names, view, row, this.#owner);
      const compare = (a: Position, b: Position) => this.#log.compare(a, b);
      this.#builds.set(key, new Build(view, row, store, compare, this.#tracing));
    }
    this.#sayWhatRunsHere();
  }

  #letGo(build: Build): void {
    this.#builds.delete(generationKey(build.of));
    for (const feed of this.#feeds) this.#leave(feed, build);
    this.#sayWhatRunsHere();
  }

  #leave(feed: Feed, build: Build): void {
    feed.builds.delete(build);
    if (feed.builds.size === 0) this.#end(feed);
  }

  #end(feed: Feed): void {
    feed.stop();
    void feed.ended.then(() => this.#feeds.delete(feed));
  }

  #sayWhatRunsHere(): void {
    const active = this.builds.filter((build) => build.active && build.failure === null);
    this.#watch.runsHere(active.map((build) => build.view.name));
  }

  /** Starts a feed for each group of builds that stand at one position, may share one, and have none. */
  #feedTheHungry(): void {
    const fed = new Set([...this.#feeds].flatMap((feed) => [...feed.builds]));
    const groups = new Map<string, Build[]>();
    for (const build of this.builds) {
      if (fed.has(build) || build.retryAt > performance.now()) continue;
      const key = JSON.stringify([build.position, build.isApart ? build.view.streamPrefixes : null]);
      const group = groups.get(key) ?? [];
      group.push(build);
      groups.set(key, group);
    }
    for (const group of groups.values())
      this.#feeds.add(new Feed(this.#log, group, group[0]?.position ?? null, this.#events));
  }

  readonly #events: FeedEvents = {
    given: (build, outcome) => {
      if (outcome === 'lost') this.#letGo(build);
      if (outcome === 'failed') this.#failed(build);
      if (outcome === 'applied' && build.isToldFailed) this.#recovered(build);
      if (outcome === 'applied' && build.active) this.#watch.reached(build.of, build.position);
    },
    afterBatch: async (feed) => {
      await this.#activateIn(feed);
      if (feed.builds.size === 0) this.#end(feed);
      else if (feed.idle) this.#merge(feed);
    },
    broken: (feed, error) => {
      const { builds } = feed;
      const isAway = error instanceof EventLogUnavailableError || isConnectionFailure(error);
      for (const build of builds) {
        build.isApart = !isAway;
        build.fail(error, 'log');
      }
      for (const build of builds) this.#failed(build);
      builds.clear();
      this.#end(feed);
    },
  };

  /** Says so beside the checkpoint, for processes that only read; should the database be away, the next attempt does. */
  #failed(build: Build): void {
    const { of, failure } = build;
    this.#sayWhatRunsHere();
    if (failure === null) return;
    build.isToldFailed = true;
    this.#observer.failed(of, failure);
    this.#note(of, failure);
  }

  #recovered(build: Build): void {
    build.isToldFailed = false;
    this.#observer.recovered(build.of);
    this.#note(build.of, null);
  }

  /** One after another, so that what was noted last stands there. */
  #note(of: Generation, failure: ViewFailure | null): void {
    this.#noting = this.#noting
      .then(() => noteFailure(this.#database, this.#names, of, this.#owner, failure))
      .catch(() => {});
  }

  /** Feeds that have caught up become one. */
  #merge(feed: Feed): void {
    const compare = (a: Position, b: Position) => this.#log.compare(a, b);
    for (const other of this.#feeds) {
      if (other === feed || !other.idle || other.stopped) continue;
      if (other.adopt(feed, compare)) {
        this.#end(feed);
        return;
      }
      if (feed.adopt(other, compare)) this.#end(other);
    }
  }

  /** Tried after every batch, and at every tick when there are none. */
  async #activateIn(feed: Feed): Promise<void> {
    for (const build of feed.builds) {
      if (build.active || !build.caughtUp || this.#activating.has(build)) continue;
      this.#activating.add(build);
      await this.#activate(build).finally(() => this.#activating.delete(build));
    }
  }

  async #activate(build: Build): Promise<void> {
    try {
      if (!build.indexed) await makeIndexes(this.#database, this.#names, build.view, build.of);
      build.indexed = true;
      const compare = (a: Position, b: Position) => this.#log.compare(a, b);
      if (!(await switchTo(this.#database, this.#names, build.of, this.#owner, compare))) return;
      build.active = true;
      for (const other of this.builds)
        if (other !== build && other.active && other.view.name === build.view.name) this.#letGo(other);
      this.#watch.switched(build.of, build.position);
      this.#sayWhatRunsHere();
    } catch (error) {
      build.fail(error);
      this.#failed(build);
    }
  }
}
