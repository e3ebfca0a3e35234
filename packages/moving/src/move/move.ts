import { setTimeout as pause } from 'node:timers/promises';
import { setMark } from '@samenspoor/hosting';
import { copyKeyStore, LOG_IDENTITY } from '@samenspoor/privacy';
import { createSqlKeyStore, removeKeyStore } from '@samenspoor/privacy-sql';
import type { Database, Queryable } from '@samenspoor/sql';
import { type Carrying, carryLog } from '../carrying/carry-log.js';
import { type Checkpoints, carriedCheckpoints, type NamedPosition } from '../carrying/checkpoints.js';
import { differenceOfKeys } from '../carrying/compare-keys.js';
import { beginning, type Cursor, logSource } from '../carrying/event-source.js';
import { PositionPairs } from '../carrying/position-pairs.js';
import { progressOf } from '../carrying/progress.js';
import { MovingFault } from '../fault.js';
import { type Alone, alone } from './alone.js';
import { type FencedPart, fence, othersConnected, refuseUnlessLeaving } from './fence.js';
import { arrivingPart, type MoveSource, type MoveTarget } from './installation.js';
import { openTarget, runOf } from './run.js';
import { whileMarked } from './while-marked.js';

export interface MoveOptions {
  /** How long, in milliseconds, services on the source are waited for to be stopped. */
  readonly patienceMs: number;
  /** Told, in words for the operator, what is done and what it waits for. */
  readonly say: (line: string) => void;
}

export interface Moved {
  readonly events: number;
  /** Null where the keys stayed where they were. */
  readonly dataKeys: number | null;
  /** How long, in milliseconds, nothing could be written to the source before the target could serve. */
  readonly closedForMs: number;
}

/** So much is left to carry at most when the source is closed, unless it is written faster than it is carried. */
const smallRest = 1_000;
const mostRounds = 20;
const lookAgainMs = 500;

/**
 * Moves log and keys to other engines, and compares both sides: first while the source serves, then, once no service is
 * connected any more, the rest with the source closed to writing. Killed at any moment, the same call again goes on.
 *
 * Never are both sides open: the target is marked until everything is there, and the source from before the rest is
 * carried on, for good.
 *
 * @throws MovingFault that says what stands in the way and what to do; the source is open again only by `cancelMove`
 */
export const moveInstallation = (
  source: MoveSource,
  target: MoveTarget,
  options: MoveOptions,
): Promise<Moved> =>
  alone(source.database, (here) =>
    target.database === null
      ? moveAlone(source, target, options, here)
      : alone(target.database, (there) =>
          moveAlone(source, target, options, {
            check: async () => {
              await here.check();
              await there.check();
            },
          }),
        ),
  );

const moveAlone = async (
  source: MoveSource,
  target: MoveTarget,
  options: MoveOptions,
  held: Alone,
): Promise<Moved> => {
  const identity = await identityOf(source);
  const { run, isLastStep } = await runOf(source, target, identity);
  if (isLastStep) {
    await openTarget(source, target, run);
    return { events: 0, dataKeys: null, closedForMs: 0 };
  }
  const pairs = new PositionPairs();
  const carrying = { source: logSource(source.log), target, pairs, progress: progressOf(options.say) };
  let cursor = await carryWhileServing(carrying, options);
  cursor = await untilAlone(source, carrying, cursor, options);
  const closedAt = performance.now();
  await held.check();
  await fence(source.database, fencedParts(target), { note: target.kind, run });
  cursor = await carryLog(carrying, cursor);
  options.say(`${cursor.events} events are the same on both sides, in the same order.`);
  await held.check();
  const filled = filledBy(run, target);
  const dataKeys = await carryKeys(source, filled);
  if (dataKeys !== null) options.say(`${dataKeys} data keys are the same on both sides.`);
  const checkpoints = await translatedCheckpoints(source, target, pairs);
  await held.check();
  await finish(source, target, { filled, checkpoints, run });
  return { events: cursor.events, dataKeys, closedForMs: performance.now() - closedAt };
};

const identityOf = async ({ keyStore, log }: MoveSource): Promise<string> => {
  const identity = await keyStore.marker(LOG_IDENTITY);
  if (identity !== null && (await log.head()) !== null) return identity;
  throw new MovingFault(
    'There is nothing to move: the source holds no events, or no keys beside them. Look at the settings that name it.',
  );
};

/** What is closed in the source: its keys stay in use where they serve the new log too. */
const fencedParts = (target: MoveTarget): readonly FencedPart[] =>
  target.database === null ? ['log'] : ['log', 'keys'];

const carryWhileServing = async (carrying: Carrying, { say }: MoveOptions): Promise<Cursor> => {
  let cursor = beginning;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = cursor.events;
    cursor = await carryLog(carrying, cursor);
    if (cursor.events - before <= smallRest) break;
  }
  say(`${cursor.events} events stand in the target.`);
  return cursor;
};

/** Waits until no service is connected to the source; goes on carrying meanwhile. */
const untilAlone = async (
  source: MoveSource,
  carrying: Carrying,
  from: Cursor,
  { patienceMs, say }: MoveOptions,
): Promise<Cursor> => {
  const end = performance.now() + patienceMs;
  let cursor = from;
  let told = false;
  for (;;) {
    const others = await othersConnected(source.database);
    if (others === 0) return cursor;
    if (!told)
      say(`Stop all services on the source now: ${others} connections are open. The rest takes seconds.`);
    told = true;
    if (performance.now() > end)
      throw new MovingFault(
        `Services are connected to the source still (${others} connections), after ${Math.round(patienceMs / 1_000)} s. The source ` +
          'was not closed and serves as before. Stop contact points and projectors, and give the same command again: ' +
          'it goes on where it was.',
      );
    await pause(lookAgainMs);
    cursor = await carryLog(carrying, cursor);
  }
};

/** The target's database as long as this run is filling it; null where there is none but the source's. */
const filledBy = (run: string, target: MoveTarget): Database | null =>
  target.database && whileMarked(target.database, arrivingPart(target), { state: 'arriving', run });

const carryKeys = async (source: MoveSource, database: Database | null): Promise<number | null> => {
  if (database === null) return null;
  // What an earlier run brought may have been destroyed since.
  await removeKeyStore(database);
  const keyStore = await createSqlKeyStore({ database });
  const dataKeys = await copyKeyStore(source.keyStore, keyStore);
  const difference = await differenceOfKeys(source.keyStore, keyStore);
  if (difference === null) return dataKeys;
  throw new MovingFault(
    `The keys are not the same on both sides: ${difference}. Give the same command again, or \`--cancel\`.`,
  );
};

type Translated = readonly { readonly of: Checkpoints; readonly all: readonly NamedPosition[] }[];

const translatedCheckpoints = async (
  source: MoveSource,
  target: MoveTarget,
  pairs: PositionPairs,
): Promise<Translated> =>
  Promise.all(
    carriedCheckpoints.map(async (of) => {
      const all: NamedPosition[] = [];
      for (const each of await of.read(source.database)) {
        const { position } = each;
        const translated =
          position && (await pairs.translated(logSource(source.log), source.log, target.log, position));
        all.push({ ...each, position: translated?.target ?? null });
      }
      return { of, all };
    }),
  );

interface Carried {
  readonly filled: Database | null;
  readonly checkpoints: Translated;
  readonly run: string;
}

/** Marks the source as moved and opens the target. Views of the source's positions go, where the database is the same. */
const finish = async (
  source: MoveSource,
  target: MoveTarget,
  { filled, checkpoints, run }: Carried,
): Promise<void> => {
  const write = async (tx: Queryable): Promise<void> => {
    for (const { of, all } of checkpoints) await of.write(tx, all);
  };
  if (filled !== null) await filled.transaction(write);
  const moved = { state: 'moved', note: target.kind, run } as const;
  await setMark(source.database, fencedParts(target), moved, {
    look: (found) => {
      refuseUnlessLeaving(found, run);
    },
    together: async (tx) => {
      if (filled !== null) return;
      await write(tx);
      await tx.query('drop schema if exists views cascade');
    },
  });
  await openTarget(source, target, run);
};
