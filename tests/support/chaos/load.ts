import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@samenspoor/event-log';
import { type InventedReport, invent, reportAbout } from '../race/invented.js';
import { type Random, randomFrom } from '../race/random.js';
import type { System } from './system.js';

/** What was told to a sender, and when. */
export interface Accepted {
  readonly reportId: string;
  readonly position: Position;
  /** On the clock of `performance.now()`: when the request that was accepted was sent, and answered. */
  readonly sentAt: number;
  readonly answeredAt: number;
  /** The answer without its status, as JSON. */
  readonly told: string;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly sentAt: number;
}

const senders = 8;
/** Each sender waits so long after an answer: what the load comes to, as long as all answers are quick. */
const restMs = 130;
/** After that a sender gives up, and asks another. */
const patienceMs = 5_000;
const people = 3_000;
const reporters = ['clb-1', 'school-07', 'kans'];

/**
 * Reports about invented young people, each sent to any contact point until it is accepted, some twice at once; and what
 * KANS says of some of them. The same seed makes the same reports in the same order.
 */
export class Load {
  readonly #system: System;
  readonly #random: Random;
  readonly #invented: ReturnType<typeof invent>;
  readonly #accepted = new Map<string, Accepted>();
  readonly #broken: string[] = [];
  #next = 0;
  #isOver = false;
  #retries = 0;
  #sending: Promise<unknown> = Promise.resolve();
  #seen = 0;

  constructor(system: System, seed: number) {
    this.#system = system;
    this.#random = randomFrom(seed);
    this.#invented = invent(this.#random, people);
  }

  /** By external reference. */
  get accepted(): ReadonlyMap<string, Accepted> {
    return this.#accepted;
  }

  /** Answers that should not have been, in words. */
  get broken(): readonly string[] {
    return this.#broken;
  }

  /** Requests that were not answered, or with a fault, and were sent again. */
  get retries(): number {
    return this.#retries;
  }

  start(): void {
    this.#sending = Promise.all(Array.from({ length: senders }, (_, nth) => this.#send(nth)));
  }

  /** Takes up no new report; resolves when every one that was sent is accepted. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#sending;
  }

  /** Of the reports that were sent after that moment, the one accepted first; null when that took too long. */
  async firstAfter(moment: number, forMs: number): Promise<Accepted | null> {
    const end = performance.now() + forMs;
    while (performance.now() < end) {
      // In the order in which they were accepted.
      const first = [...this.#accepted.values()].slice(this.#seen).find(({ sentAt }) => sentAt >= moment);
      if (first) return first;
      await pause(5);
    }
    return null;
  }

  /** From now on only what is accepted later is looked at for `firstAfter`. */
  mark(): void {
    this.#seen = this.#accepted.size;
  }

  async #send(sender: number): Promise<void> {
    while (!this.#isOver) {
      const index = this.#next++;
      const report = reportAbout(this.#random, this.#invented, index);
      const says = { twice: this.#random.chance(0.1), kans: this.#random.next() };
      const by = reporters[(sender + index) % reporters.length] ?? 'kans';
      const ask = () => this.#until(by, '/v1/reports', report.body, `key-${report.externalRef}`);
      for (const answer of await Promise.all(says.twice ? [ask(), ask()] : [ask()]))
        this.#heard(report, answer);
      await this.#kansSays(report, says.kans);
      await pause(restMs);
    }
  }

  #heard(report: InventedReport, { status, body, sentAt }: Answer): void {
    if (status !== 200 && status !== 201) {
      this.#broken.push(`${report.externalRef} was refused with ${status} (${String(body['type'])})`);
      return;
    }
    const told = JSON.stringify(body);
    const before = this.#accepted.get(report.externalRef);
    if (before && before.told !== told) this.#broken.push(`${report.externalRef} had two answers`);
    if (before) return;
    const { reportId, position } = body;
    const accepted: Accepted = {
      reportId: String(reportId),
      position: String(position) as Position,
      sentAt,
      answeredAt: performance.now(),
      told,
    };
    this.#accepted.set(report.externalRef, accepted);
  }

  /** Closes some trajectories, and gives a verdict on some possible matches; a rule may say no to it. */
  async #kansSays({ externalRef }: InventedReport, chance: number): Promise<void> {
    const accepted = this.#accepted.get(externalRef);
    if (!accepted) return;
    const { trajectoryId, possibleMatches } = JSON.parse(accepted.told);
    const [match] = Array.isArray(possibleMatches) ? possibleMatches : [];
    if (match && chance < 0.4)
      await this.#asKans(`/v1/matches/${match.matchId}/verdict`, {
        verdict: chance < 0.2 ? 'same' : 'different',
        reason: 'nagevraagd',
      });
    else if (chance > 0.97)
      await this.#asKans(`/v1/trajectories/${trajectoryId}/closure`, {
        outcome: 'qualified',
        reason: 'gesprek',
      });
  }

  async #asKans(path: string, body: unknown): Promise<void> {
    const name = createHash('sha256')
      .update(`${path} ${JSON.stringify(body)}`)
      .digest('hex');
    const { status } = await this.#until('kans', path, body, `kans-${name}`);
    if (![200, 409, 422].includes(status)) this.#broken.push(`${path} was answered with ${status}`);
  }

  /** Asks one contact point after another until one answers. */
  async #until(as: string, path: string, body: unknown, key: string): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      const places = this.#system.contactPoints;
      const service = places[(attempt + this.#next) % places.length]?.service;
      const answer = service ? await this.#ask(service.url, as, path, body, key) : null;
      if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
      this.#retries += 1;
      await pause(50);
    }
  }

  async #ask(url: string, as: string, path: string, body: unknown, key: string): Promise<Answer | null> {
    const sentAt = performance.now();
    try {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#system.tokenOf(as)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      const told: Record<string, unknown> = Object(await response.json());
      return { status: response.status, body: told, sentAt };
    } catch {
      return null; // killed, or out of reach, before it answered: nobody knows what it did
    }
  }
}
