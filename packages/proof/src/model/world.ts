import { eventCodec } from '@samenspoor/contracts';
import {
  type AppendResult,
  createMemoryEventLog,
  type EventLog,
  type EventToAppend,
  type ExpectedRevision,
} from '@samenspoor/event-log';
import { createMemoryKeyStore, createSealer, type KeyStore } from '@samenspoor/privacy';
import type { Run, Step } from '../explorer/search.js';
import { Clients } from './clients.js';
import { digest } from './digest.js';
import { brokenAtRest, brokenNow } from './invariants.js';
import { Ledger } from './ledger.js';
import { Process } from './process.js';
import type { Scenario } from './scenario.js';
import type { Parked, Stage } from './stage.js';
import type { Start } from './start.js';
import type { Witness } from './witness.js';

/** The streams at which the expected revision is not looked at: the lock is taken out there. */
export type Unlocked = 'nothing' | 'register' | 'trajectories';

export interface WorldOptions {
  readonly processes: number;
  /** How often a process may be killed. */
  readonly kills: number;
  /** How often a process manager may come along before anybody waits for it. */
  readonly repairs: number;
  readonly unlocked: Unlocked;
}

const noon = Date.UTC(2024, 9, 2, 12);
/** More than the patience of any command, in milliseconds. */
const longWhile = 6_000;
const timePasses: Step = { key: 'time', actor: 'clock', label: 'moves on by six seconds' };
const repairs: Step = { key: 'repair', actor: 'clock', label: 'wakes a process manager' };

/**
 * Processes of the product on one log and one key store, with clients that ask until they are answered. Whatever any
 * process does to log or key store is a step of its own; so are the arrival of a request, and a kill.
 */
export class World implements Run, Stage, Witness {
  readonly log: EventLog = createMemoryEventLog({ codec: eventCodec });
  readonly keyStore: KeyStore = createMemoryKeyStore();
  readonly scenario: Scenario;
  readonly ledger = new Ledger();
  /** What went wrong that is no outcome. */
  readonly faults: string[] = [];
  /** Milliseconds since the epoch; moves only while everybody waits. */
  clock = noon;
  /** Appends that changed something. */
  written = 0;
  deaths = 0;
  readonly clients: Clients;
  readonly #start: Start;
  readonly #options: WorldOptions;
  readonly #processes: readonly Process[];
  readonly #parked = new Map<string, Parked>();
  #filings = '';
  #killsLeft: number;
  #repairsLeft: number;
  #repairing = false;
  #isFree = false;

  private constructor(scenario: Scenario, start: Start, options: WorldOptions) {
    this.scenario = scenario;
    this.#start = start;
    this.#options = options;
    this.#killsLeft = options.kills;
    this.#repairsLeft = options.repairs;
    this.#processes = Array.from({ length: options.processes }, (_, index) => new Process(this, index + 1));
    this.clients = new Clients(this, scenario, this.#processes, start.seen);
  }

  static async begin(scenario: Scenario, start: Start, options: WorldOptions): Promise<World> {
    const world = new World(scenario, start, options);
    await world.keyStore.file(start.keys);
    for (const { stream, event } of start.appends) await world.append(stream, [event], 'any');
    world.clients.begin();
    await world.#settled();
    return world;
  }

  /** What a process is given of the installation. */
  get installation(): Stage['installation'] {
    const { keyedHash, organisations, network, rules } = this.#start.store.environment;
    return { keyedHash, organisations, network, rules };
  }

  get keyRing(): Start['store']['keyRing'] {
    return this.#start.store.keyRing;
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const [before] = await this.log.readStream(stream, { direction: 'backwards', max: 1 });
    const result = await this.log.append(stream, events, this.#isLocked(stream) ? expected : 'any');
    const from = (before?.revision ?? -1) + 1;
    if (!result.ok || result.revision < from) return result;
    const recorded = await this.log.readStream(stream, { from });
    this.ledger.record(recorded, await Promise.all(events.map((event) => this.#sentAs(event))));
    this.written += 1;
    return result;
  }

  failed(error: unknown): void {
    this.faults.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }

  park(parked: Parked): void {
    if (this.#isFree) void parked.perform().then((tell) => tell());
    else this.#parked.set(parked.key, parked);
  }

  steps(): readonly Step[] {
    const ready = [...this.#parked.values()].filter((each) => each.ready());
    const steps = ready.map((each): Step => ({ key: each.key, actor: each.actor, label: each.label() }));
    const isStuck = steps.length === 0;
    if (this.ledger.undone.size > 0 && !this.#repairing && (isStuck || this.#repairsLeft > 0))
      steps.push(repairs);
    if (steps.length === 0 && [...this.#parked.values()].some(({ process }) => process))
      steps.push(timePasses);
    return steps.length === 0 || this.#killsLeft === 0 ? steps : [...steps, ...this.#kills(ready)];
  }

  async take({ key }: Step): Promise<void> {
    if (key === timePasses.key) this.#letTimePass();
    else if (key === repairs.key) void this.#repair();
    else await this.#let(key);
    await this.#settled();
  }

  fingerprint(): string {
    const parked = [...this.#parked.values()].map((each) => `${each.key}${each.ready() ? '+' : '-'}`);
    return digest(
      `${this.clock} ${this.#killsLeft} ${this.#repairsLeft} ${this.#repairing}`,
      this.ledger.fingerprint(),
      this.#filings,
      ...this.#processes.map((each) => each.fingerprint()),
      this.clients.fingerprint(),
      ...parked.sort(),
    );
  }

  outcome(): string {
    const deaths = String(this.deaths > 0);
    return digest(this.ledger.fingerprint(), this.#filings, this.clients.fingerprint(), deaths);
  }

  broken(): readonly string[] {
    return brokenNow(this);
  }

  brokenAtRest(): Promise<readonly string[]> {
    return brokenAtRest(this);
  }

  free(): Process {
    this.#isFree = true;
    return new Process(this, this.#processes.length + 1);
  }

  #isLocked(stream: string): boolean {
    if (this.#options.unlocked === 'register') return !stream.startsWith('identity-register-');
    return this.#options.unlocked === 'nothing' || !stream.startsWith('trajectory-');
  }

  /** The name under which the report in an event was sent. */
  async #sentAs({ type, data }: EventToAppend): Promise<string | null> {
    if (type !== 'ReportIdentified') return null;
    const { keyStore, keyRing } = this;
    const opened: unknown = await createSealer({ keyStore, keyRing }).open(Object(data['report']));
    return String(Object(Object(opened).sent).externalRef);
  }

  #kills(ready: readonly Parked[]): readonly Step[] {
    const unheard = ready
      .filter(({ process, writes }) => process && writes)
      .map((each) => ({
        key: `${each.key} unheard`,
        actor: 'kill',
        label: `${each.actor} ${each.label()}, and dies`,
      }));
    const dead = this.#processes
      .filter(({ isBusy }) => isBusy)
      .map(({ name }) => ({ key: name, actor: 'kill', label: `${name} dies` }));
    return [...unheard, ...dead];
  }

  #letTimePass(): void {
    this.clock += longWhile;
    for (const process of this.#processes) process.hear('time passed');
  }

  async #let(key: string): Promise<void> {
    const dying = this.#processes.find(({ name }) => name === key);
    if (dying) return this.#kill(dying);
    const unheard = key.endsWith(' unheard');
    const parked = this.#parked.get(unheard ? key.slice(0, -' unheard'.length) : key);
    if (!parked) throw new Error(`nothing waits as ${key}`);
    this.#parked.delete(parked.key);
    const tell = await parked.perform();
    const died = unheard && this.#processes.find(({ name }) => name === parked.process);
    if (died) this.#kill(died);
    else tell();
  }

  #kill(process: Process): void {
    this.#killsLeft -= 1;
    this.deaths += 1;
    for (const [key, parked] of this.#parked) if (parked.process === process.name) this.#parked.delete(key);
    process.kill();
  }

  /** The process manager of the last process; every process has one. */
  async #repair(): Promise<void> {
    this.#repairing = true;
    this.#repairsLeft = Math.max(0, this.#repairsLeft - 1);
    await this.#processes
      .at(-1)
      ?.repair()
      .catch((error: unknown) => this.failed(error));
    this.#repairing = false;
  }

  /** Everything that follows from the last step by itself has happened. */
  async #settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const [masterKeyId = ''] = await this.keyStore.masterKeyIds();
    const records = await this.keyStore.allWrappedWith(masterKeyId, null, 1_000);
    this.#filings = records
      .filter(({ keyId }) => this.ledger.keyIds.has(keyId))
      .map(({ keyId, personId }) => `${keyId} ${personId}`)
      .join();
  }
}
