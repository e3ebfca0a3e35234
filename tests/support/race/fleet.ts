import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Service, startService, until } from '../service.js';
import type { Random } from './random.js';

/** A process reads the whole register before it answers, on whatever the others leave of the machine. */
const startsWithinMs = 900_000;

/** API processes that are killed at any moment, and started again at once. */
export class Fleet {
  readonly #folder: string;
  readonly #settings: Record<string, string>;
  readonly #random: Random;
  readonly #begun = new Set<Service>();
  readonly #ready = new Set<Service>();
  readonly #starting = new Set<Promise<void>>();
  #fault: Error | null = null;
  #ended = false;
  #tokens: Record<string, string> = {};
  kills = 0;

  constructor(folder: string, settings: Record<string, string>, random: Random) {
    this.#folder = folder;
    this.#settings = settings;
    this.#random = random;
  }

  async start(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) this.#begin();
    await this.settled();
    this.#tokens = JSON.parse(await readFile(join(this.#folder, 'demo-tokens.json'), 'utf8'));
  }

  tokenOf(organisation: string): string {
    const token = this.#tokens[organisation];
    if (!token) throw new Error(`no token of ${organisation}`);
    return token;
  }

  /** Any process that answers; waits for one. */
  async any(): Promise<Service> {
    while (this.#ready.size === 0 && !this.#fault) await Promise.race([...this.#starting, pause(50)]);
    if (this.#fault) throw this.#fault;
    return this.#random.of([...this.#ready]);
  }

  /** Kills one that answers, and starts another in its place; at most half of them, or one, is away at a time. */
  async kill(): Promise<void> {
    while (this.#starting.size >= Math.max(1, this.#begun.size / 2)) await Promise.race(this.#starting);
    const service = await this.any();
    this.#ready.delete(service);
    this.kills += 1;
    await service.stop('SIGKILL');
    this.#begun.delete(service);
    this.#begin();
  }

  /** Resolves when all of them answer. */
  async settled(): Promise<void> {
    await Promise.all(this.#starting);
    if (this.#fault) throw this.#fault;
  }

  /** Stops them all in order; their exit codes. */
  async stop(): Promise<readonly (number | null)[]> {
    await this.settled();
    return Promise.all([...this.#ready].map((service) => service.stop()));
  }

  /** Leaves no process behind, however the race ended. */
  async end(): Promise<void> {
    this.#ended = true;
    while (this.#starting.size > 0 || this.#begun.size > 0) {
      const begun = [...this.#begun];
      this.#begun.clear();
      await Promise.all(begun.map((service) => service.stop('SIGKILL')));
      await Promise.race([...this.#starting, pause(50)]);
    }
  }

  #begin(): void {
    if (this.#ended) return;
    const starting = this.#started().catch((error: unknown) => {
      this.#fault ??= error instanceof Error ? error : new Error(String(error));
    });
    this.#starting.add(starting);
    void starting.then(() => this.#starting.delete(starting));
  }

  async #started(): Promise<void> {
    const service = await startService(this.#folder, this.#settings);
    this.#begun.add(service);
    await until(() => takesReports(service), startsWithinMs);
    this.#ready.add(service);
  }
}

/** Whether its index knows the register; its lists may still be behind, as they are under this much writing. */
const takesReports = async ({ url, process, output }: Service): Promise<boolean> => {
  if (process.exitCode !== null) throw new Error(`the service ended: ${output()}`);
  const answer = await fetch(`${url}/health/ready`).catch(() => null);
  const told: unknown = await answer?.json().catch(() => null);
  return Object(told).casework === true;
};
