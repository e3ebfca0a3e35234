import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { checkConnectionString, withoutSecrets } from './connection-string.js';
import { AppendTooLargeError, EsdbAccessDeniedError } from './errors.js';
import { CallLostError, faultKind, isTlsFailure } from './faults.js';
import { type MendedClient, openMendedClient } from './mended-client.js';

/** What an operator may want to know. Never holds a secret, nor anything of an event but its stream. */
export type EsdbHappening =
  | { readonly kind: 'client-replaced'; readonly call: string; readonly afterMs: number }
  | { readonly kind: 'tls-failure'; readonly call: string; readonly message: string }
  | { readonly kind: 'subscription-dropped'; readonly message: string };

export interface ConnectionOptions {
  readonly connectionString: string;
  /** After so many milliseconds without any sign of life a call is given up and the client replaced. */
  readonly callMs: number;
  /** For how long, in milliseconds, what failed in passing is tried again. */
  readonly retryForMs: number;
  readonly observe: (happening: EsdbHappening) => void;
}

/** One client for as long as it answers. */
export interface Generation {
  readonly client: EventStoreDBClient;
  /** Aborted when another client took its place: whatever runs on it must begin again there. */
  readonly retired: AbortSignal;
}

interface OwnGeneration extends Generation {
  readonly mended: MendedClient;
  readonly retirement: AbortController;
}

/** What is asked of the server. It calls `alive` with each sign of life, which winds the timer of the call anew. */
export type Work<T> = (client: EventStoreDBClient, alive: () => void) => Promise<T>;

/**
 * The one client of a process. Each call has a timer of its own, because the client does not keep a deadline when the
 * server is frozen; when it runs out, all move to a new client, which looks for the leader anew.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #clean: (text: string) => string;
  readonly #closed = new AbortController();
  #generation: OwnGeneration | undefined;
  #tlsFailureTold = false;

  /** @throws EsdbConnectionStringError */
  constructor(options: ConnectionOptions) {
    checkConnectionString(options.connectionString);
    this.#options = options;
    this.#clean = withoutSecrets(options.connectionString);
    // Opened at once, so that a string that can't be read is refused here; nothing is connected yet.
    this.#generation = this.#open();
  }

  /** The present client. Rejected work on it is the caller's to repeat; see `call`. */
  get current(): Generation {
    if (this.#closed.signal.aborted) throw new EventLogClosedError();
    this.#generation ??= this.#open();
    return this.#generation;
  }

  /** Until when what is begun now may be tried again, on the clock of `performance.now()`. */
  patience(): number {
    return performance.now() + this.#options.retryForMs;
  }

  /**
   * Does the work, again while the server is away: its outcome is unknown then, so the work must be such that doing it
   * again does no harm. `what` names it in errors.
   * @throws EventLogUnavailableError when patience ran out
   * @throws EsdbAccessDeniedError, AppendTooLargeError, EventLogClosedError, or what the client threw
   */
  async call<T>(what: string, work: Work<T>, until = this.patience()): Promise<T> {
    for (let pauseMs = 25; ; pauseMs = Math.min(2 * pauseMs, 1_000)) {
      try {
        const result = await this.#once(what, work);
        this.#tlsFailureTold = false;
        return result;
      } catch (error) {
        this.#judge(what, error);
        const wait = pauseMs * (0.5 + Math.random());
        if (performance.now() + wait > until) throw this.#unavailable(what, error);
        await pause(wait);
      }
    }
  }

  /** Says what went wrong with a subscription; throws what no trying again would mend. */
  dropped(error: unknown): void {
    this.#judge('subscribe', error);
    this.#options.observe({ kind: 'subscription-dropped', message: this.messageOf(error) });
  }

  /** The message of an error, fit for a log. */
  messageOf(error: unknown): string {
    return this.#clean(error instanceof Error ? error.message : String(error));
  }

  close(): void {
    this.#closed.abort();
    this.#retire(this.#generation);
  }

  #once<T>(what: string, work: Work<T>): Promise<T> {
    const generation = this.current;
    const { callMs, observe } = this.#options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new CallLostError(`no answer to ${what} within ${callMs} ms`));
        if (generation.retired.aborted) return;
        this.#retire(this.#generation);
        observe({ kind: 'client-replaced', call: what, afterMs: callMs });
      }, callMs);
      const lost = () =>
        reject(
          this.#closed.signal.aborted
            ? new EventLogClosedError()
            : new CallLostError(`the client was replaced during ${what}`),
        );
      generation.retired.addEventListener('abort', lost, { once: true });
      const done = () => {
        clearTimeout(timer);
        generation.retired.removeEventListener('abort', lost);
      };
      work(generation.client, () => timer.refresh())
        .finally(done)
        .then(resolve, reject);
    });
  }

  #judge(what: string, error: unknown): void {
    const kind = faultKind(error);
    if (kind === 'denied') throw new EsdbAccessDeniedError(what);
    if (kind === 'too-large') {
      throw new AppendTooLargeError('The server refused the append as too large; nothing was stored.');
    }
    if (kind === 'fault') throw this.#harmless(error);
    // Once, until something is answered again: it will be tried many times.
    if (!isTlsFailure(error) || this.#tlsFailureTold) return;
    this.#tlsFailureTold = true;
    this.#options.observe({ kind: 'tls-failure', call: what, message: this.messageOf(error) });
  }

  /** The error itself, or its message alone where the server (or the client) repeats a secret in it. */
  #harmless(error: unknown): unknown {
    if (!(error instanceof Error) || this.#clean(error.message) === error.message) return error;
    return new Error(this.messageOf(error));
  }

  #unavailable(what: string, error: unknown): EventLogUnavailableError {
    const message = this.messageOf(error);
    // Looking for a node of a cluster, the client keeps to itself why none would do.
    const reason = isTlsFailure(error)
      ? ' The certificate of the server could not be verified: name its authority in tlsCAFile.'
      : message.startsWith('Failed to discover')
        ? ' No node answered, or the certificate of none could be verified (tlsCAFile).'
        : '';
    return new EventLogUnavailableError(
      `EventStoreDB could not be reached for ${this.#options.retryForMs} ms (${what}: ${message}).${reason} ` +
        'Whether an append was stored is unknown: make it again (same ids, same expected revision) to settle it.',
    );
  }

  #open(): OwnGeneration {
    const mended = openMendedClient(this.#options.connectionString);
    const retirement = new AbortController();
    // Every call on its way listens; a hundred of them are no leak.
    setMaxListeners(0, retirement.signal);
    return { client: mended.client, mended, retirement, retired: retirement.signal };
  }

  #retire(generation: OwnGeneration | undefined): void {
    if (generation === undefined || generation.retired.aborted) return;
    if (this.#generation === generation) this.#generation = undefined;
    generation.retirement.abort();
    generation.mended.dispose();
  }
}
