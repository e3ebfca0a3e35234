import { clearMark, markOf, refuseMarked, setMark } from '@samenspoor/hosting';
import { checkKeysPresent } from '@samenspoor/privacy';
import type { Database } from '@samenspoor/sql';
import { afterEach, describe, expect, it } from 'vitest';
import { appendTurns, Closing, inMemory, quiet, sourceOn, sqlTarget } from '../testing/installations.js';
import { cancelMove } from './cancel.js';
import { fence } from './fence.js';
import type { MoveSource } from './installation.js';
import { moveInstallation } from './move.js';

const closing = new Closing();
afterEach(() => closing.now());

const filled = async (): Promise<MoveSource> => {
  const source = await sourceOn(await inMemory(closing), closing);
  await checkKeysPresent(source.keyStore, true);
  await appendTurns(source.log, 10);
  return source;
};

const emptyTarget = async () => {
  const database = await inMemory(closing);
  return { database, target: await sqlTarget(database, closing) };
};

/** Dies when the source is closed and everything else is still to come. */
const dies = {
  ...quiet,
  say: (line: string) => {
    if (line.includes('the same on both sides, in the same order')) throw new Error('killed');
  },
};

describe('source and target of a move', () => {
  it('belong together: a target that was left half filled never opens once the source went elsewhere', async () => {
    const source = await filled();
    const [left, taken] = [await emptyTarget(), await emptyTarget()];
    await expect(moveInstallation(source, left.target, dies)).rejects.toThrow('killed');
    await cancelMove(source.database);
    await moveInstallation(source, taken.target, quiet);
    await refuseMarked(taken.database, 'postgres');
    await expect(moveInstallation(source, left.target, quiet)).rejects.toThrow(
      /moved to another PostgreSQL than this one/,
    );
    await expect(refuseMarked(left.database, 'postgres')).rejects.toThrow(/being filled/);
  }, 60_000);

  it('belong together: closed for one target a source goes to no other, unless that is cancelled', async () => {
    const source = await filled();
    const [begun, other] = [await emptyTarget(), await emptyTarget()];
    await expect(moveInstallation(source, begun.target, dies)).rejects.toThrow('killed');
    await expect(moveInstallation(source, other.target, quiet)).rejects.toThrow(
      /to another target than this/,
    );
    expect(await markOf(other.database, 'log')).toBeNull();
    await cancelMove(source.database);
    expect(await moveInstallation(source, other.target, quiet)).toMatchObject({ events: 10 });
  }, 60_000);

  it('killed between the two, the same again opens the target', async () => {
    const source = await filled();
    const { database, target } = await emptyTarget();
    const diesLast: Database = {
      ...database,
      transaction: async (work) => {
        if ((await markOf(source.database, 'log'))?.state === 'moved') throw new Error('killed');
        return database.transaction(work);
      },
    };
    await expect(moveInstallation(source, { ...target, database: diesLast }, quiet)).rejects.toThrow(
      'killed',
    );
    await expect(refuseMarked(source.database, 'pglite')).rejects.toThrow(/moved to PostgreSQL/);
    await expect(refuseMarked(database, 'postgres')).rejects.toThrow(/being filled/);
    expect(await moveInstallation(source, target, quiet)).toMatchObject({ events: 0 });
    await refuseMarked(database, 'postgres');
  }, 60_000);
});

describe('the mark of a source', () => {
  it('that was opened again meanwhile is not taken for closed: nothing moves, and the target stays shut', async () => {
    const source = await filled();
    const { database, target } = await emptyTarget();
    let isOpened = false;
    const keyStore: MoveSource['keyStore'] = {
      ...source.keyStore,
      secrets: async () => {
        if (!isOpened) await cancelMove(source.database);
        isOpened = true;
        return source.keyStore.secrets();
      },
    };
    await expect(moveInstallation({ ...source, keyStore }, target, quiet)).rejects.toThrow(/open again/);
    await refuseMarked(source.database, 'pglite');
    await expect(refuseMarked(database, 'postgres')).rejects.toThrow(/being filled/);
  }, 60_000);

  it.each(['moved', 'leaving'] as const)('%s by another run is not replaced by closing it', async (state) => {
    const { database } = await filled();
    const mark = { state, note: 'PostgreSQL', run: 'one' } as const;
    await setMark(database, ['log'], mark);
    const closed = fence(database, ['log', 'keys'], { note: 'EventStoreDB', run: 'other' });
    await expect(closed).rejects.toThrow(/moved already|part of another move/);
    expect([await markOf(database, 'log'), await markOf(database, 'keys')]).toEqual([mark, null]);
    await clearMark(database, ['log']);
  });
});
