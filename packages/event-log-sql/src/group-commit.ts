import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { type AppendResult, EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { isConnectionFailure, isTransientConflict } from '@samenspoor/sql';
import type { PreparedAppend } from './batch.js';

export interface GroupCommitOptions {
  /** Carries out a batch in one transaction; one answer per append, in order. */
  readonly commit: (batch: readonly PreparedAppend[]) => Promise<readonly AppendResult[]>;
  /** For how long, in milliseconds, a batch is tried again when its outcome is unknown. Default 10,000. */
  readonly retryForMs?: number;
  /** Told of each commit how many appends it carried. */
  readonly onCommit?: (appends: number) => void;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

const mostEvents = 1_000;
const mostCharacters = 4_000_000;

/**
 * Group commit: while one batch is on its way to the disk, the appends that arrive form the next one. A lone append
 * never waits for company; under load one flush serves many. An append that the engine refuses (a fault of its own)
 * does not take the others of its batch with it.
 */
export class GroupCommit {
  readonly #commit: GroupCommitOptions['commit'];
  readonly #retryForMs: number;
  readonly #onCommit: (appends: number) => void;
  #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;
  #inCompany = false;
  #closed = false;

  constructor(options: GroupCommitOptions) {
    this.#commit = options.commit;
    this.#retryForMs = options.retryForMs ?? 10_000;
    this.#onCommit = options.onCommit ?? (() => {});
  }

  add(append: PreparedAppend): Promise<AppendResult> {
    if (this.#closed) return Promise.reject(new EventLogClosedError());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Refuses what comes from now on, and resolves when everything accepted before has its answer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      // A turn of the event loop, so that those who were answered together travel together again; a lone writer goes on.
      if (this.#inCompany) await turn();
      const batch = this.#nextBatch();
      this.#inCompany = batch.length > 1 || this.#waiting.length > 0;
      await this.#carryOut(batch);
      this.#inCompany ||= this.#waiting.length > 0;
    }
    this.#working = undefined;
  }

  #nextBatch(): readonly Waiting[] {
    let events = 0;
    let characters = 0;
    const end = this.#waiting.findIndex(({ append }, index) => {
      events += append.events.length;
      characters += append.size;
      return index > 0 && (events > mostEvents || characters > mostCharacters);
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#untilKnown(batch.map(({ append }) => append));
      this.#onCommit(batch.length);
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('The log left an append without an answer.'));
        else resolve(result);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof EventLogUnavailableError) {
        for (const { reject } of batch) reject(error);
      } else {
        for (const one of batch) await this.#carryOut([one]);
      }
    }
  }

  /** The same ids with the same expectation again is a no-op with the first answer, so trying again is safe. */
  async #untilKnown(batch: readonly PreparedAppend[]): Promise<readonly AppendResult[]> {
    const started = performance.now();
    for (let pauseMs = 25, attempt = 1; ; pauseMs = Math.min(2 * pauseMs, 1_000), attempt += 1) {
      try {
        return await this.#commit(batch);
      } catch (error) {
        if (!isConnectionFailure(error) && !isTransientConflict(error)) throw error;
        // A connection that did not answer took all the patience there was; another one may answer at once.
        if (attempt > 1 && performance.now() - started + pauseMs > this.#retryForMs) {
          throw new EventLogUnavailableError(
            `The event log could not be reached for ${this.#retryForMs} ms; whether the events are stored is unknown. ` +
              'Make the same append again (same ids, same expected revision) to settle it.',
            { cause: error },
          );
        }
        await pause(pauseMs * (0.5 + Math.random()));
      }
    }
  }
}
