import {
  type Casework,
  type CaseworkEnvironment,
  createCasework,
  type RunningCasework,
  silentObserver,
} from '@samenspoor/casework';
import type { RecordedEvent } from '@samenspoor/event-log';
import { createSealer, isErased, type Sealer } from '@samenspoor/privacy';
import { logFollowUps } from '@samenspoor/testing';
import { countingBytes, countingIds } from './counting.js';
import { digest } from './digest.js';
import type { Stage } from './stage.js';
import { inWords } from './words.js';

/** The process went away while it was asked something. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/**
 * One API process of the product, with its real command handlers and process manager. Whatever it asks of log and key
 * store waits until the world lets it happen; a kill leaves nothing of it but what was stored.
 */
export class Process {
  readonly name: string;
  readonly #number: number;
  readonly #stage: Stage;
  /** How often it was started. */
  #life = 0;
  #asked = 0;
  /** How much had been written when it last looked into the log. */
  #looked = 0;
  /** All it ever heard, in this life: with its code that is what it knows, and what it does next. */
  #heard = '';
  /** Made at the first request: most lives are short, and a killed process may never be asked again. */
  #casework: RunningCasework | null = null;
  #calls = new Set<(error: Lost) => void>();

  constructor(stage: Stage, number: number) {
    this.#stage = stage;
    this.#number = number;
    this.name = `process ${number}`;
  }

  get isBusy(): boolean {
    return this.#calls.size > 0;
  }

  /** A request to it. Rejects with `Lost` when the process is killed before it answers. */
  async call<Answer>(name: string, ask: (casework: Casework) => Promise<Answer>): Promise<Answer> {
    this.hear(`asked ${name}`);
    let lost: (error: Lost) => void = () => {};
    const killed = new Promise<never>((_, reject) => {
      lost = reject;
    });
    this.#calls.add(lost);
    try {
      return await Promise.race([ask(this.#running()), killed]);
    } finally {
      this.#calls.delete(lost);
    }
  }

  /** One round of its process manager. */
  repair(): Promise<number> {
    return this.call('to repair', () => this.#running().repair(0));
  }

  /** The process is gone, and started again with nothing in its memory. */
  kill(): void {
    const calls = [...this.#calls];
    this.#calls = new Set();
    this.#life += 1;
    this.#asked = 0;
    this.#looked = 0;
    this.#heard = '';
    this.#casework = null;
    for (const lose of calls) lose(new Lost(`${this.name} was killed`));
  }

  hear(what: string): void {
    this.#heard = digest(this.#heard, what);
  }

  fingerprint(): string {
    return `${this.#life} ${this.#heard} ${this.#calls.size}`;
  }

  #running(): RunningCasework {
    this.#casework ??= createCasework(this.#environment(), followUpsOf(this.#stage, this), null);
    return this.#casework;
  }

  #environment(): CaseworkEnvironment {
    const stage = this.#stage;
    const { log } = stage;
    const maker = `${this.#number}${this.#life}`;
    const sealer = createSealer({
      keyStore: stage.keyStore,
      keyRing: stage.keyRing,
      randomBytes: countingBytes(maker),
    });
    return {
      log: {
        append: (stream, events, expected) =>
          this.step(
            true,
            () => `writes ${events.map(({ type }) => type).join(', ')} to ${inWords(stream)} at ${expected}`,
            () => stage.append(stream, events, expected),
            (result) => (result.ok ? `at ${result.revision}` : `conflict ${result.actual}`),
          ),
        readStream: (stream, options) =>
          this.step(
            false,
            () => `reads ${inWords(stream)} from ${options?.from ?? 0}`,
            () => {
              this.#looked = stage.written;
              return log.readStream(stream, options);
            },
            (events: readonly RecordedEvent[]) => events.map(({ id }) => id).join(' '),
          ),
        subscribe: (options) => log.subscribe(options),
        head: () => log.head(),
        compare: (a, b) => log.compare(a, b),
        close: () => log.close(),
      },
      sealer: this.#sealer(sealer),
      snapshots: null,
      keyStore: { scrub: () => stage.keyStore.scrub() },
      ...stage.installation,
      now: () => new Date(stage.clock),
      newId: countingIds(maker),
      waiting: {
        turn: () => Promise.resolve(),
        rest: () => Promise.resolve(),
        pause: (attempt) => this.#pause(attempt),
        inTurn: (_, work) => work(),
      },
      observer: { ...silentObserver, fault: (_, error) => this.#faulty(error) },
    };
  }

  /**
   * A new key says nothing to anybody before the event it seals, and opening takes part in the read before it: these
   * wait for nobody. What moves or destroys keys is a step.
   */
  #sealer(sealer: Sealer): Sealer {
    return {
      ...sealer,
      openMany: (envelopes, read) =>
        this.#at(
          () => sealer.openMany(envelopes, read),
          (opened) => opened.map((each) => (isErased(each) ? '-' : '+')).join(''),
        ),
      moveFiling: (keyIds, person) =>
        this.step(
          true,
          () => `files ${keyIds.length} keys under ${inWords(person)}`,
          () => sealer.moveFiling(keyIds, person),
          String,
        ),
      forget: (person) =>
        this.step(
          true,
          () => `destroys the keys of ${inWords(person)}`,
          () => sealer.forget(person),
          String,
        ),
    };
  }

  /** What a process manager could not carry out now it tries again later; what it never can is a fault. */
  #faulty(error: unknown): void {
    if (!(error instanceof Error && error.name === 'BusyError')) this.#stage.failed(error);
  }

  async #at<Value>(work: () => Promise<Value>, told: (value: Value) => string): Promise<Value> {
    const value = await work();
    this.hear(told(value));
    return value;
  }

  /** Waits, after the first time, until anything was written since it last looked, or its patience has passed. */
  async #pause(attempt: number): Promise<void> {
    const since = this.#looked;
    const until = this.#stage.clock;
    const ready = () => attempt === 0 || this.#stage.written > since || this.#stage.clock > until;
    await this.step(
      false,
      () => 'tries again',
      async () => {},
      () => '',
      ready,
    );
  }

  /** Waits for its turn, then does it; what comes of it is all the process hears. */
  step<Value>(
    writes: boolean,
    label: () => string,
    work: () => Promise<Value>,
    told: (value: Value) => string,
    ready: () => boolean = () => true,
  ): Promise<Value> {
    this.#asked += 1;
    const asked = this.#asked;
    return new Promise((resolve, reject) => {
      this.#stage.park({
        key: `${this.#number}.${this.#life}.${asked}`,
        process: this.name,
        actor: this.name,
        writes,
        label,
        ready,
        perform: async () => {
          try {
            const value = await work();
            return () => {
              this.hear(`${asked} ${told(value)}`);
              resolve(value);
            };
          } catch (error) {
            return () => {
              this.hear(`${asked} failed`);
              reject(error);
            };
          }
        },
      });
    });
  }
}

const followUpsOf = (stage: Stage, process: Process) => {
  const followUps = logFollowUps(stage.log);
  return {
    pending: (olderThanMs: number, limit: number) =>
      process.step(
        false,
        () => 'looks for what was left undone',
        () => followUps.pending(olderThanMs, limit),
        (pending) => pending.map(({ eventId }) => eventId).join(),
      ),
  };
};
