import { type Result, refuse } from '@samenspoor/domain';
import { inSpan, noTracing } from '@samenspoor/telemetry';
import type { CaseworkEnvironment } from './environment.js';
import { KnownNames } from './identity/known-names.js';
import { IdentityRegister } from './identity/register.js';
import { IdentityCommands } from './identity-commands.js';
import { OfferCommands } from './offers/offer-commands.js';
import { OfferLog } from './offers/offer-log.js';
import type { Casework, DueTimers, FollowUps } from './ports.js';
import { ProcessManager } from './process-manager.js';
import { Reporting } from './report.js';
import { Timekeeper } from './timekeeper.js';
import { BusyError } from './trajectories/busy.js';
import { FollowThrough } from './trajectories/follow-through.js';
import { Reception } from './trajectories/receive.js';
import { TrajectoryLog } from './trajectories/trajectory-log.js';
import { TrajectoryCommands } from './trajectory-commands.js';

/** The application with what its process needs beside it. */
export interface RunningCasework extends Casework {
  /** Brings the index up to the register, and starts the process manager, which repairs what a crash left. */
  start(): Promise<void>;
  /** One round of the process manager at once; how much it repaired. */
  repair(olderThanMs: number): Promise<number>;
  /** One round of the timekeeper at once; how many deadlines it said to have run out. */
  raiseTimers(): Promise<number>;
}

/** How often persons whose retention has ended are taken out of the index, in milliseconds. */
const sweepEveryMs = 24 * 60 * 60 * 1_000;

/**
 * Puts the application together.
 * @param followUps where the process manager finds what is left undone; null for a process that leaves it to others
 * @param timers where the timekeeper finds what ran out of time; null for a process that leaves it to others
 */
export const createCasework = (
  environment: CaseworkEnvironment,
  followUps: FollowUps | null,
  timers: DueTimers | null,
): RunningCasework => {
  const register = new IdentityRegister(environment);
  const trajectories = new TrajectoryLog(environment);
  const reception = new Reception(environment, trajectories, (one, other) => register.isSame(one, other));
  const followThrough = new FollowThrough(environment, register, trajectories, reception);
  const reporting = new Reporting(environment, register, followThrough);
  const identity = new IdentityCommands(environment, register, followThrough, reporting);
  const names = new KnownNames(environment, register);
  const offerLog = new OfferLog(environment);
  const commands = new TrajectoryCommands(environment, register, trajectories, followThrough, offerLog);
  const offers = new OfferCommands(environment, offerLog);
  const manager = followUps && new ProcessManager(environment, register, followThrough, followUps);
  const timekeeper = timers && new Timekeeper(environment, trajectories, timers, followThrough);
  const accepted = new Set<Promise<unknown>>();
  let closing = false;
  let sweeper: NodeJS.Timeout | undefined;
  const sweep = () =>
    register.memory
      .dropUnretained(environment.now().toISOString())
      .catch((error: unknown) => environment.observer.fault('dropping persons from the index', error));

  const { tracing = noTracing } = environment;
  const accept = async <Value>(
    command: string,
    work: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    if (closing) return refuse('unavailable', 'shutting-down');
    const running = inSpan(tracing, `command ${command}`, {}, work).catch((error: unknown) => {
      if (error instanceof BusyError) return refuse('unavailable', 'register-busy');
      throw error;
    });
    accepted.add(running);
    try {
      return await running;
    } finally {
      accepted.delete(running);
    }
  };

  return {
    report: (caller, submission, options) =>
      accept('report', () => reporting.report(caller, submission, options)),
    correct: (caller, id, correction, options) =>
      accept('correct', () => identity.correct(caller, id, correction, options)),
    giveVerdict: (caller, id, verdict, options) =>
      accept('giveVerdict', () => identity.giveVerdict(caller, id, verdict, options)),
    unlink: (caller, id, parting, options) =>
      accept('unlink', () => identity.unlink(caller, id, parting, options)),
    forget: (caller, id, request, options) =>
      accept('forget', () => identity.forget(caller, id, request, options)),
    onTrajectory: (caller, id, request, options) =>
      accept('onTrajectory', () => commands.carryOut(caller, id, request, options)),
    reportNamed: (caller, externalRef) => reporting.reportNamed(caller, externalRef),
    findNames: (text, among, most) => names.find(text, among, most),
    nameOrders: (reports) => names.orders(reports),
    onOffer: (caller, id, command, options) =>
      accept('onOffer', () => offers.carryOut(caller, id, command, options)),
    ready: () => register.memory.caughtUp && !closing,
    start: async () => {
      await register.catchUp();
      await sweep();
      sweeper = setInterval(sweep, sweepEveryMs).unref();
      register.memory.keepSnapshot();
      manager?.start();
      timekeeper?.start();
    },
    repair: (olderThanMs) => manager?.repair(olderThanMs) ?? Promise.resolve(0),
    raiseTimers: () => timekeeper?.raise() ?? Promise.resolve(0),
    close: async () => {
      closing = true;
      clearInterval(sweeper);
      await Promise.all([manager?.stop(), timekeeper?.stop()]);
      await Promise.allSettled(accepted);
      await register.memory.stop();
    },
  };
};
