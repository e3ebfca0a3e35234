import { registerEventOf } from '@samenspoor/contracts';
import { inSpan, noTracing, traceOf } from '@samenspoor/telemetry';
import type { CaseworkEnvironment } from './environment.js';
import type { IdentityRegister } from './identity/register.js';
import type { FollowUp, FollowUps } from './ports.js';
import type { FollowThrough } from './trajectories/follow-through.js';

/** A consequence younger than this is still being written by the process that decided, in milliseconds. */
const graceMs = 2_000;
const intervalMs = 1_000;
/** So many are asked for at a time. */
const pageSize = 200;

/**
 * Repairs what a crash left between the register, or one side of an allocation, and what follows from it. It looks at a
 * view of events whose consequence has not been seen, and carries it out again; every consequence may be repeated.
 */
export class ProcessManager {
  readonly #environment: CaseworkEnvironment;
  readonly #register: IdentityRegister;
  readonly #followThrough: FollowThrough;
  readonly #followUps: FollowUps;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<number> = Promise.resolve(0);
  #stopped = false;

  constructor(
    environment: CaseworkEnvironment,
    register: IdentityRegister,
    followThrough: FollowThrough,
    followUps: FollowUps,
  ) {
    this.#environment = environment;
    this.#register = register;
    this.#followThrough = followThrough;
    this.#followUps = followUps;
  }

  start(): void {
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  /** One round; how many consequences it carried out. */
  async repair(olderThanMs: number = graceMs): Promise<number> {
    // Also keeps an idle process's index in step with the others.
    await this.#register.catchUp();
    const tried = new Set<string>();
    let repaired = 0;
    let after: string | null = null;
    do {
      const page: readonly FollowUp[] = await this.#followUps.pending(olderThanMs, pageSize, after);
      const pending = page.filter(({ eventId }) => !tried.has(eventId));
      for (const followUp of pending) {
        tried.add(followUp.eventId);
        try {
          await this.#carryOut(followUp);
          repaired += 1;
        } catch (error) {
          // One that can't be carried out now never keeps the others waiting, however many there are of its kind: the
          // next page comes after it, and the next round tries it again.
          this.#environment.observer.fault('process manager', error);
        }
      }
      after = page.length < pageSize || pending.length === 0 ? null : (page.at(-1)?.place ?? null);
    } while (after !== null && !this.#stopped);
    if (repaired > 0) this.#environment.observer.repaired(repaired);
    return repaired;
  }

  async #carryOut({ revision, trajectoryId }: FollowUp): Promise<void> {
    if (trajectoryId) return void (await this.#followThrough.allocation(trajectoryId, revision));
    const recorded = await this.#register.memory.eventAt(revision);
    const { tracing = noTracing } = this.#environment;
    await inSpan(tracing, 'repair', { parent: traceOf(recorded) }, () =>
      this.#followThrough.identityChange(registerEventOf(recorded), recorded.id, revision),
    );
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.repair().catch((error: unknown) => {
        this.#environment.observer.fault('process manager', error);
        return 0;
      });
      void this.#running.then(() => this.#schedule());
    }, intervalMs);
    this.#timer.unref();
  }
}
