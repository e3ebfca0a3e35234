import { setTimeout as pause } from 'node:timers/promises';
import { type Service, type ServiceName, startService, until } from '../service.js';

/** How long a supervisor waits before it starts anew what ended by itself, in milliseconds. */
const restartMs = 250;

/** Where one service runs, under a supervisor that starts it again whenever it ended. */
export class Place {
  readonly name: string;
  readonly #start: () => Promise<Service>;
  #service: Service | null = null;
  #isClosed = false;
  #endedByItself = 0;
  #said = '';

  constructor(name: string, service: ServiceName, folder: string, environment: () => Record<string, string>) {
    this.name = name;
    this.#start = () => startService(folder, environment(), service);
  }

  /** How often it ended although nobody asked it to. */
  get endedByItself(): number {
    return this.#endedByItself;
  }

  /** What it printed last before it ended by itself. */
  get lastWords(): string {
    return this.#said;
  }

  get service(): Service | null {
    return this.#service;
  }

  async start(): Promise<void> {
    const service = await this.#start();
    this.#service = service;
    service.process.once('exit', () => {
      if (this.#service !== service) return;
      this.#service = null;
      if (this.#isClosed) return;
      this.#endedByItself += 1;
      this.#said = service.output().slice(-2_000);
      void pause(restartMs).then(() =>
        this.#service === null && !this.#isClosed ? this.start() : undefined,
      );
    });
  }

  /** SIGKILL; it is started again at once. */
  async kill(): Promise<void> {
    const service = this.#service;
    this.#service = null;
    await service?.stop('SIGKILL');
    await this.start();
  }

  /** Stops in order and starts again, with what its environment is now. */
  async restart(): Promise<void> {
    const service = this.#service;
    this.#service = null;
    await service?.stop();
    await this.start();
  }

  pause(): void {
    this.#service?.process.kill('SIGSTOP');
  }

  resume(): void {
    this.#service?.process.kill('SIGCONT');
  }

  async isReady(): Promise<boolean> {
    if (this.#service === null) return false;
    const { url } = this.#service;
    return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  ready(forMs: number): Promise<void> {
    return until(() => this.isReady(), forMs);
  }

  /** @returns the exit code of an orderly end; null where it did not run */
  async stop(): Promise<number | null> {
    this.#isClosed = true;
    return (await this.#service?.stop()) ?? null;
  }

  async end(): Promise<void> {
    this.#isClosed = true;
    this.resume();
    await this.#service?.stop('SIGKILL');
  }
}
