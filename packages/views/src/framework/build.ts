import type { Batch, Position, RecordedEvent } from '@samenspoor/event-log';
import { isConnectionFailure, isTransientConflict, sqlState } from '@samenspoor/sql';
import { noSpans, type SharedSpans, shareSpans, type Tracing, traceOf } from '@samenspoor/telemetry';
import type { AnyView, Generation } from './definition.js';
import { foldBatch, PoisonError } from './fold.js';
import { ColumnError, type GenerationStore, noChanges } from './write.js';

/** Why a view stands still. Names the event, never its data. */
export interface ViewFailure {
  /** `event`: the view, or the database, can't take this event. `database`, `log`: not reached, or in trouble. */
  readonly reason: 'event' | 'database' | 'log';
  readonly position: Position | null;
  readonly eventId: string | null;
  readonly eventType: string | null;
  /** Name of the error, or SQLSTATE; never its text, which could quote data. */
  readonly error: string;
  readonly attempts: number;
  /** Span that appended the event; null where that was not traced. */
  readonly traceparent: string | null;
}

type Compare = (a: Position, b: Position) => number;

/** One generation that this process applies events to. */
export class Build {
  readonly view: AnyView;
  readonly of: Generation;
  active: boolean;
  /** Has been given everything the log held at some moment since this process took it. */
  caughtUp = false;
  /** Whether its indexes were made: they are when it is about to be read. */
  indexed = false;
  failure: ViewFailure | null = null;
  /**
   * Whether the log gave something that can't be read to a feed that this build was in. Until it was given something again it is
   * fed with those alone that read the same streams: another view may have no need of what can't be read.
   */
  isApart = false;
  /** Whether its row in the checkpoints says that it stands still. */
  isToldFailed: boolean;
  /** Not before this moment of `performance.now()`. */
  retryAt = 0;
  #position: Position | null;
  readonly #store: GenerationStore<object>;
  readonly #compare: Compare;
  readonly #tracing: Tracing;

  constructor(
    view: AnyView,
    of: Generation & {
      readonly position: Position | null;
      readonly active: boolean;
      readonly failed: boolean;
    },
    store: GenerationStore<object>,
    compare: Compare,
    tracing: Tracing,
  ) {
    this.view = view;
    this.of = { view: of.view, version: of.version, generation: of.generation };
    this.active = of.active;
    this.isToldFailed = of.failed;
    this.#position = of.position;
    this.#store = store;
    this.#compare = compare;
    this.#tracing = tracing;
  }

  get position(): Position | null {
    return this.#position;
  }

  /**
   * Applies a batch, as far as it is new here.
   * @returns `lost` when another runner moved on with this generation: nothing was written, and it is not ours
   */
  async apply(batch: Batch): Promise<'applied' | 'failed' | 'lost'> {
    const isRetry = this.failure !== null;
    let spans = noSpans;
    try {
      // Events come in order: those that are not new here come first, if there are any.
      const firstNew = batch.events.findIndex((event) => this.#isNew(event.position));
      const events =
        firstNew < 0 ? [] : batch.events.slice(firstNew).filter((event) => this.#concerns(event));
      spans = this.#spansOf(events);
      if (!(await this.#advance(events, batch.upTo))) return 'lost';
      spans.end();
      this.caughtUp ||= batch.caughtUp;
      this.failure = null;
      this.isApart = false;
      return 'applied';
    } catch (error) {
      this.fail(error);
      // Tried again and again, it would fill the trace with the same.
      if (!isRetry) spans.end(this.failure?.error);
      return 'failed';
    }
  }

  /** What is built beside the view that is read concerns nobody's request. */
  #spansOf(events: readonly RecordedEvent[]): SharedSpans {
    if (!this.#tracing.enabled || !this.active) return noSpans;
    return shareSpans(this.#tracing, `apply ${this.view.name}`, events.map(traceOf), {
      kind: 'consumer',
      attributes: {
        'samenspoor.view': this.view.name,
        'samenspoor.view.version': this.of.version,
        'samenspoor.batch.events': events.length,
      },
    });
  }

  /** Notes what went wrong, and waits longer each time before the next attempt. */
  fail(error: unknown, reason?: ViewFailure['reason']): void {
    const attempts = (this.failure?.attempts ?? 0) + 1;
    const event = error instanceof PoisonError ? error.event : null;
    const cause = error instanceof PoisonError ? error.cause : error;
    this.failure = {
      reason: reason ?? (event === null ? 'database' : 'event'),
      position: event?.position ?? this.#position,
      eventId: event?.id ?? null,
      eventType: event?.type ?? null,
      error: sqlState(cause) ?? (cause instanceof Error ? cause.name : 'unknown'),
      attempts,
      traceparent: event === null ? null : traceOf(event),
    };
    const patience = reason === undefined && event === null ? 2_000 : 30_000;
    this.retryAt = performance.now() + Math.min(100 * 2 ** Math.min(attempts - 1, 16), patience);
  }

  #isNew(position: Position): boolean {
    return this.#position === null || this.#compare(position, this.#position) > 0;
  }

  #concerns(event: RecordedEvent): boolean {
    return this.view.streamPrefixes.some((prefix) => event.stream.startsWith(prefix));
  }

  /** Applies events; when one is poison, those before it, so that the view stands right in front of it. */
  async #advance(events: readonly RecordedEvent[], upTo: Position): Promise<boolean> {
    if (events.length === 0) return this.#isNew(upTo) ? this.#write(noChanges(), upTo) : true;
    try {
      const changes = await foldBatch(this.view, events, this.#store.load, this.#compare);
      return await this.#write(changes, upTo);
    } catch (error) {
      const [first] = events;
      if (error instanceof PoisonError) {
        const before = events.slice(0, error.index);
        const last = before.at(-1);
        if (last && !(await this.#advance(before, last.position))) return false;
        throw error;
      }
      const isColumn = error instanceof ColumnError;
      if (first === undefined || !(isColumn || isRefusedValue(error))) throw error;
      if (events.length === 1) throw new PoisonError(first, 0, isColumn ? error.cause : error);
      // The database refuses a value of one of them, or a column has none: halves find out which.
      const half = events.slice(0, Math.ceil(events.length / 2));
      const rest = events.slice(half.length);
      return (await this.#advance(half, half.at(-1)?.position ?? upTo)) && this.#advance(rest, upTo);
    }
  }

  async #write(changes: Parameters<GenerationStore<object>['write']>[0], to: Position): Promise<boolean> {
    const moved = await this.#store.write(changes, this.#position, to);
    if (moved) this.#position = to;
    return moved;
  }
}

/** Whether the database can't hold what the view made (SQLSTATE classes 22, 23 and 54), as opposed to being in trouble. */
function isRefusedValue(error: unknown): boolean {
  if (isConnectionFailure(error) || isTransientConflict(error)) return false;
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}
