import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { eventCodec } from '@samenspoor/contracts';
import type { RecordedEvent } from '@samenspoor/event-log';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { countRegion } from '@samenspoor/integration';
import { readRules } from '@samenspoor/rules';
import { allEvents, logFollowUps } from '@samenspoor/testing';
import { createViews } from '@samenspoor/views';
import { publishedPrefixes } from '../../../packages/integration/src/projection/project.js';
import { randomFrom } from '../race/random.js';
import { until } from '../service.js';
import { type Evidence, findings } from './auditor.js';
import { bring, type Drawing, draw, type Planned } from './faults.js';
import { gather } from './gather.js';
import { Load } from './load.js';
import { readAsBefore } from './poison.js';
import { type Recovery, recover, topicHolds, viewsKnow } from './recovery.js';
import type { System } from './system.js';

export interface RunOptions extends Drawing {
  readonly seed: number;
  /** No new fault after so many minutes. */
  readonly minutes: number;
}

/** A fault that was brought about, and what came of it. */
export interface Brought {
  readonly planned: Planned;
  readonly recovery: Recovery;
}

export interface RunResult {
  readonly brought: readonly Brought[];
  readonly accepted: number;
  readonly retries: number;
  readonly seconds: number;
  readonly evidence: Evidence;
  /** Promises that were broken, in words. */
  readonly broken: readonly string[];
  /** Services that ended although nobody asked them to, with how often. */
  readonly endedByThemselves: Readonly<Record<string, number>>;
  readonly exitCodes: Readonly<Record<string, number | null>>;
}

/** How long anybody waits for a recovery, and for the end of everything that is under way. */
const patienceMs = 120_000;

/** One fault after another under load, each at a moment of its own after the recovery from the one before; then the audit. */
export const run = async (system: System, options: RunOptions): Promise<RunResult> => {
  const began = performance.now();
  const load = new Load(system, options.seed + 1);
  load.start();
  try {
    const brought = await bringAll(system, load, options);
    await load.stop();
    const seconds = (performance.now() - began) / 1_000;
    await settle(system);
    const endedByThemselves = Object.fromEntries(
      system.places.map(({ name, endedByItself }) => [name, endedByItself]),
    );
    const exitCodes = await system.stop();
    const accepted = [...load.accepted.values()].map(({ reportId }) => reportId);
    const evidence = await gather(system, accepted);
    return {
      brought,
      accepted: accepted.length,
      retries: load.retries,
      seconds,
      evidence,
      broken: [...load.broken, ...findings(evidence)],
      endedByThemselves,
      exitCodes,
    };
  } finally {
    readAsBefore();
  }
};

const bringAll = async (system: System, load: Load, options: RunOptions): Promise<readonly Brought[]> => {
  const end = performance.now() + options.minutes * 60_000;
  const brought: Brought[] = [];
  for (const planned of draw(randomFrom(options.seed), options)) {
    if (performance.now() > end) break;
    await pause(planned.restMs);
    load.mark();
    const gone = await bring(system, planned);
    const recovery = await recover(system, load, gone, patienceMs);
    brought.push({ planned, recovery });
    console.info(`${brought.length}. ${planned.kind} (${planned.lastsMs} ms): ${inWords(recovery)}`);
  }
  return brought;
};

const inWords = (recovery: Recovery): string =>
  Object.entries(recovery)
    .map(([what, ms]) => `${what} ${ms === null ? 'not' : `${Math.round(ms)} ms`}`)
    .join(', ');

/** Waits until what was left undone is done, and views, topic and region have all of it. */
const settle = async (system: System): Promise<void> => {
  const { database } = system;
  const log = await createSqlEventLog({ database, codec: eventCodec });
  try {
    await until(async () => (await logFollowUps(log).pending(0, 1)).length === 0, patienceMs);
    const head = await log.head();
    const isPublic = ({ stream }: RecordedEvent) => publishedPrefixes.some((each) => stream.startsWith(each));
    const last = (await allEvents(log)).findLast(isPublic)?.position;
    if (head === null || last === undefined) throw new Error('nothing happened');
    await until(() => viewsKnow(system, head), patienceMs);
    await until(() => topicHolds(system, last), patienceMs);
    const views = await createViews({ database, log, rules: await readRules() });
    const { openMatches: _, ...counts } = await views.queries.network.counts();
    // The audit compares again: one that never comes to count the same is a finding, and no reason to wait for ever.
    await until(async () => isDeepStrictEqual(await countRegion(system.region), counts), patienceMs).catch(
      () => {},
    );
  } finally {
    await log.close();
  }
};
