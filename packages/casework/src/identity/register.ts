import {
  type MatchId,
  matchId,
  type PersonId,
  type RegisterEvent,
  type RegisterState,
  type Result,
  type RuleBook,
  refuse,
  registerStream,
  type Sealed,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { DataKeyRecord } from '@samenspoor/privacy';
import { inSpan, noTracing, type Traceparent, type Tracing, withTrace } from '@samenspoor/telemetry';
import { type AppendSealed, appendSealedIn, type CaseworkEnvironment, patienceMs } from '../environment.js';
import { toAppend } from '../recording.js';
import { decideBatch, type QueuedReport, revertBatch, type TracedEvent } from './batch.js';
import type { KnownDetails } from './person-index.js';
import { RegisterMemory } from './register-memory.js';

/** Seals free words under a person's name; the keys are filed with the events that hold the envelopes, or before. */
export type Seal = (personId: string, words: string) => Sealed;

/** What a single decision sees. */
export interface RegisterView {
  readonly state: RegisterState;
  readonly known: KnownDetails;
  readonly rules: RuleBook;
  readonly newMatchId: () => MatchId;
  readonly seal: Seal;
  readonly sealContent: (personId: string, content: object) => Sealed;
}

export interface Written {
  readonly events: readonly RegisterEvent[];
  /** Ids of the events, in their order. */
  readonly eventIds: readonly string[];
  /** Revision of the first of them. */
  readonly revision: number;
  readonly position: Position | null;
}

interface QueuedDecision {
  readonly kind: 'decision';
  readonly decide: (view: RegisterView) => Result<readonly RegisterEvent[]>;
  /** Who asked for it; null where nothing is traced. */
  readonly traceparent: Traceparent | null;
  readonly resolve: (written: Result<Written>) => void;
  readonly reject: (error: unknown) => void;
}

/** At most so many reports, and so much sealed text, in one append (engines limit the size of an append). */
const batchLimit = { reports: 256, characters: 384 * 1024 };

/** While others write to the register too, a batch looks at what is new before it decides; so often in vain, and it stops. */
const looksInVain = 32;
/** So long at most, in milliseconds, a process that meets no conflict writes on without looking whether others do. */
const unseenAtMostMs = 250;

/**
 * The identity register of one network on this node. Decisions are taken one after another and written at the
 * revision they were taken on: whoever else wrote meanwhile makes the append a conflict, and the decision is taken
 * again with the newer knowledge. So no two nodes ever decide on different knowledge.
 */
export class IdentityRegister {
  /** What this process holds of the register, as far as it has read. */
  readonly memory: RegisterMemory;
  readonly #environment: CaseworkEnvironment;
  readonly #stream: string;
  readonly #tracing: Tracing;
  readonly #appendSealed: AppendSealed;
  readonly #queue: (QueuedReport | QueuedDecision)[] = [];
  /** Readers that wait for a look between two decisions. */
  #readers: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  #running = false;
  /** How often more to look at what others wrote before deciding; more than 0 after a conflict. */
  #looksLeft = 0;
  #lookedAt = 0;

  constructor(environment: CaseworkEnvironment) {
    this.#environment = environment;
    this.#tracing = environment.tracing ?? noTracing;
    this.#appendSealed = appendSealedIn(environment);
    this.#stream = registerStream(environment.network);
    this.memory = new RegisterMemory(environment, this.#stream, () => this.catchUp());
  }

  get state(): RegisterState {
    return this.memory.state;
  }

  get known(): KnownDetails {
    return this.memory.known;
  }

  /** Decides a report together with those that wait beside it; resolves when it is durable. */
  identify(
    report: Omit<QueuedReport, 'kind' | 'resolve' | 'reject' | 'sealed' | 'traceparent'>,
  ): Promise<Parameters<QueuedReport['resolve']>[0]> {
    const identified = this.#environment.observer.identifying();
    return inSpan(this.#tracing, 'identify', {}, () =>
      new Promise<Parameters<QueuedReport['resolve']>[0]>((resolve, reject) => {
        const traceparent = this.#tracing.current();
        this.#queue.push({ ...report, kind: 'report', sealed: null, traceparent, resolve, reject });
        this.#runApart();
      }).finally(identified),
    );
  }

  /** Takes any other decision on the register's newest state. */
  decide(decide: QueuedDecision['decide']): Promise<Result<Written>> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ kind: 'decision', decide, traceparent: this.#tracing.current(), resolve, reject });
      this.#runApart();
    });
  }

  /** Brings state and index up to everything that any process was told is stored. */
  async catchUp(): Promise<void> {
    const written = await this.decide(() => ({ ok: true, value: [] }));
    if (!written.ok) throw new Error('catching up with the register was refused');
  }

  /**
   * The same for who only reads: beside what waits to be decided, after the batch at hand. Readers share one look, and cut no batch
   * short.
   */
  readOn(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      this.#runApart();
    });
  }

  /** Whether two ids stand for the same person, by everything that any process was told is stored. */
  async isSame(one: PersonId, other: PersonId): Promise<boolean> {
    if (this.memory.isSame(one, other)) return true;
    await this.catchUp();
    return this.memory.isSame(one, other);
  }

  /** In no trace: it goes on for others than who began it. */
  #runApart(): void {
    if (!this.#running) void this.#tracing.within(null, () => this.#run());
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        if (this.#readers.length > 0) await this.#lookForReaders();
        const next = this.#queue[0];
        if (!next) {
          if (this.#readers.length === 0) break;
        } else if (next.kind === 'report') {
          // A turn of the event loop, so that reports whose requests arrived together are decided together.
          await this.#environment.waiting.turn();
          await this.#identifyBatch();
        } else {
          this.#queue.shift();
          await this.#decideOne(next);
        }
      }
    } finally {
      this.#running = false;
    }
  }

  async #lookForReaders(): Promise<void> {
    const readers = this.#readers;
    this.#readers = [];
    try {
      await this.memory.readOn();
      for (const { resolve } of readers) resolve();
    } catch (error) {
      for (const { reject } of readers) reject(error);
    }
  }

  #takeBatch(): QueuedReport[] {
    const batch: QueuedReport[] = [];
    let characters = 0;
    for (let next = this.#queue[0]; next?.kind === 'report'; next = this.#queue[0]) {
      characters += next.size;
      if (batch.length > 0 && (batch.length >= batchLimit.reports || characters > batchLimit.characters))
        break;
      batch.push(next);
      this.#queue.shift();
    }
    return batch;
  }

  async #identifyBatch(): Promise<void> {
    let until = 0;
    let batch: readonly QueuedReport[] = [];
    const take = () => {
      if (batch.length > 0) return;
      batch = this.#takeBatch();
      until = this.#deadline();
    };
    const write = () => {
      // Not before: those that came while this process waited for its turn are among them.
      take();
      return this.#wasWritten(batch);
    };
    try {
      for (let attempt = 0; ; attempt += 1) {
        if (await this.#besideOthers(write)) return;
        this.#environment.observer.conflict();
        if (this.#environment.now().getTime() > until) {
          for (const report of batch) report.resolve(refuse('unavailable', 'register-busy'));
          return;
        }
        await this.#environment.waiting.pause(attempt);
      }
    } catch (error) {
      take();
      for (const report of batch) report.reject(error);
    }
  }

  /**
   * While others write too they take turns: whoever had to read on first would be too late again and again. Who meets
   * no conflict may be the one that is always first, and so looks now and then.
   */
  #besideOthers<T>(work: () => Promise<T>): Promise<T> {
    const { now, waiting } = this.#environment;
    if (Math.abs(now().getTime() - this.#lookedAt) >= unseenAtMostMs)
      this.#looksLeft = Math.max(this.#looksLeft, 1);
    return this.#looksLeft > 0 ? waiting.inTurn(this.#stream, work) : work();
  }

  /** Decides a batch, writes it and answers; false where somebody else wrote first, and all is as it was before. */
  async #wasWritten(batch: readonly QueuedReport[]): Promise<boolean> {
    await this.#lookAtOthers();
    const base = this.state.revision;
    const decided = decideBatch(this.state, this.known, batch, this.#environment);
    const revert = () => revertBatch(this.state, this.known, decided.events);
    const settled =
      decided.events.length === 0
        ? null
        : await this.#append(decided.events, decided.keys, base).catch((error: unknown) => {
            revert();
            throw error;
          });
    if (settled?.ok === false) {
      revert();
      this.#looksLeft = looksInVain;
      return false;
    }
    if (settled) this.#environment.observer.batch(decided.events.length);
    this.memory.passed(base, this.state.revision);
    for (const [index, report] of batch.entries()) {
      const answer = decided.answers[index];
      if (answer instanceof Error) report.reject(answer);
      else if (answer) report.resolve(answer(settled?.position ?? null));
    }
    return true;
  }

  #append(events: readonly TracedEvent[], keys: readonly DataKeyRecord[], base: number) {
    return this.#appendSealed(
      this.#stream,
      events.map(({ event, id, traceparent }) => withTrace(toAppend(event, id), traceparent)),
      base < 0 ? 'none' : base,
      keys,
    );
  }

  async #decideOne(queued: QueuedDecision): Promise<void> {
    const until = this.#deadline();
    try {
      for (let attempt = 0; ; attempt += 1) {
        await this.memory.readOn();
        const keys: DataKeyRecord[] = [];
        const decision = queued.decide(this.#view(keys));
        if (!decision.ok) return queued.resolve(decision);
        const base = this.state.revision;
        const { traceparent } = queued;
        const events = decision.value.map((event) => ({ event, id: this.#environment.newId(), traceparent }));
        if (events.length === 0)
          return queued.resolve({
            ok: true,
            value: { events: [], eventIds: [], revision: base, position: null },
          });
        const appended = await this.#append(events, keys, base);
        if (appended.ok) {
          await this.memory.readOn();
          this.memory.passed(base, this.state.revision);
          return queued.resolve({
            ok: true,
            value: {
              events: decision.value,
              eventIds: events.map(({ id }) => id),
              revision: base + 1,
              position: appended.position,
            },
          });
        }
        this.#environment.observer.conflict();
        if (this.#environment.now().getTime() > until)
          return queued.resolve(refuse('unavailable', 'register-busy'));
        await this.#environment.waiting.pause(attempt);
      }
    } catch (error) {
      queued.reject(error);
    }
  }

  #view(keys: DataKeyRecord[]): RegisterView {
    const sealContent = (personId: string, content: object): Sealed => {
      const { envelope, record } = this.#environment.sealer.prepare(personId, content);
      keys.push(record);
      return envelope;
    };
    return {
      state: this.state,
      known: this.known,
      rules: this.#environment.rules,
      newMatchId: () => matchId(this.#environment.newId()),
      seal: (personId, words) => sealContent(personId, { words }),
      sealContent,
    };
  }

  /**
   * A decision on what this process knows meets a conflict whenever another one wrote since, and is taken again. Alone
   * that never happens and looking first would cost a query; beside others it would happen to most.
   */
  async #lookAtOthers(): Promise<void> {
    if (this.memory.caughtUp && this.#looksLeft === 0) return;
    const before = this.state.revision;
    await this.memory.readOn();
    this.#lookedAt = this.#environment.now().getTime();
    this.#looksLeft = this.state.revision > before ? looksInVain : Math.max(0, this.#looksLeft - 1);
  }

  #deadline(): number {
    return this.#environment.now().getTime() + patienceMs;
  }
}
