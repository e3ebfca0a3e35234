import type { ReportAnswer } from '@samenspoor/casework';
import type { Result } from '@samenspoor/domain';
import { digest } from './digest.js';
import { Lost, type Process } from './process.js';
import { type Request, type Scenario, send } from './scenario.js';
import type { Stage } from './stage.js';

/** Whoever sends reports and gives verdicts: each asks one thing after another, until it is answered. */
export class Clients {
  /** The first acknowledged answer to each report, by its name. */
  readonly seen: Map<string, ReportAnswer>;
  /** Every acknowledged answer to a report. */
  readonly answers: { readonly name: string; readonly answer: ReportAnswer }[];
  /** Names of the requests that were answered with a value. */
  readonly granted = new Set<string>();
  readonly #stage: Stage;
  readonly #processes: readonly Process[];
  readonly #scenario: Scenario;
  /** Of each client, all that it heard. */
  readonly #heard: string[];

  constructor(
    stage: Stage,
    scenario: Scenario,
    processes: readonly Process[],
    before: ReadonlyMap<string, ReportAnswer>,
  ) {
    this.#stage = stage;
    this.#scenario = scenario;
    this.#processes = processes;
    this.#heard = scenario.clients.map(() => '');
    this.seen = new Map(before);
    this.answers = [...before].map(([name, answer]) => ({ name, answer }));
  }

  /** All of them begin at once. */
  begin(): void {
    for (const [client, requests] of this.#scenario.clients.entries()) void this.#live(client, requests);
  }

  fingerprint(): string {
    return this.#heard.join(' ');
  }

  async #live(client: number, requests: readonly Request[]): Promise<void> {
    for (const request of requests) {
      let answered = false;
      // With more processes than the scenario speaks of, every client has one of its own to begin with.
      const first = this.#processes.length > 2 ? client : request.at - 1;
      for (let at = first; !answered; at += 1) {
        const process = this.#processes[at % this.#processes.length];
        if (!process) throw new Error('a world without processes');
        await this.#arrival(client, request, process);
        answered = await this.#asked(client, request, process);
      }
    }
  }

  #arrival(client: number, request: Request, process: Process): Promise<void> {
    return new Promise((resolve) =>
      this.#stage.park({
        key: `client ${client + 1}`,
        actor: `client ${client + 1}`,
        process: null,
        writes: false,
        label: () => `${request.name} arrives at ${process.name}`,
        ready: () => request.kind === 'report' || request.when(this.seen),
        perform: async () => resolve,
      }),
    );
  }

  /** Whether the client has its answer; an answer that is lost, or says to come back, is none. */
  async #asked(client: number, request: Request, process: Process): Promise<boolean> {
    try {
      const result = await this.#send(request, process);
      if (result.ok) this.granted.add(request.name);
      this.#hear(
        client,
        JSON.stringify(result, (key, value) => (key === 'position' ? null : value)),
      );
      return result.ok || result.refusal.kind !== 'unavailable';
    } catch (error) {
      this.#hear(client, 'nothing');
      if (!(error instanceof Lost)) this.#stage.failed(error);
      return false;
    }
  }

  async #send(request: Request, process: Process): Promise<Result<object>> {
    const { name } = request;
    if (request.kind === 'request') return process.call(name, (casework) => request.ask(casework, this.seen));
    const result = await process.call(name, (casework) => send(request, casework));
    if (!result.ok) return result;
    if (!this.seen.has(name)) this.seen.set(name, result.value);
    this.answers.push({ name, answer: result.value });
    return result;
  }

  #hear(client: number, what: string): void {
    this.#heard[client] = digest(this.#heard[client] ?? '', what);
  }
}
