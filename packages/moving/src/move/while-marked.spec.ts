import { randomUUID } from 'node:crypto';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { clearMark, refuseMarked, setMark } from '@samenspoor/hosting';
import { createSqlKeyStore, removeKeyStore } from '@samenspoor/privacy-sql';
import type { Database } from '@samenspoor/sql';
import { actor } from '@samenspoor/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openKeysBackup, openLogBackup } from '../backup/backup-files.js';
import { claim, filledBy, restoreKeys } from '../backup/restore.js';
import { backup } from '../command/backup-command.js';
import { restore } from '../command/restore-command.js';
import { commandsInFolder, forget, keysOf, on, reported } from '../testing/commands.js';
import {
  Closing,
  inMemory,
  loseLocks,
  onServer,
  quiet,
  sourceOn,
  sqlTarget,
  withReports,
} from '../testing/installations.js';
import type { MoveSource } from './installation.js';
import { moveInstallation } from './move.js';
import { whileMarked } from './while-marked.js';

const closing = new Closing();
afterEach(() => closing.now());

const mark = { state: 'arriving', note: 'a log', run: 'one' } as const;
const aKey = () => ({ keyId: randomUUID(), personId: 'p', wrapped: 'w', masterKeyId: 'm' });

describe('what fills an installation', () => {
  it.each([
    ['opened', (database: Database) => clearMark(database, ['log'])],
    ['of another run', (database: Database) => setMark(database, ['log'], { ...mark, run: 'other' })],
    ['further', (database: Database) => setMark(database, ['log'], { ...mark, state: 'forgetting' })],
  ] as const)('changes nothing more once that is %s', async (_, change) => {
    const database = await inMemory(closing);
    await setMark(database, ['log'], mark);
    const filled = whileMarked(database, 'log', mark);
    const keyStore = await createSqlKeyStore({ database: filled });
    await keyStore.file([aKey()]);
    await change(database);
    for (const late of [
      () => keyStore.file([aKey()]),
      () => keyStore.destroy('p'),
      () => keyStore.setMarker('log', 'another'),
      () => removeKeyStore(filled),
    ])
      await expect(late()).rejects.toThrow(/is not any more/);
    expect(await (await createSqlKeyStore({ database })).count()).toBe(1);
  });
});

describeWithPostgres('an installation that is being filled', (freshDatabase) => {
  it('is not opened in the middle of a page of keys, and takes none after', async () => {
    const { url, drop } = await freshDatabase();
    const [mine, other] = [await onServer(url, closing), await onServer(url, closing)];
    // Two, or opening would wait for the whole table of marks, which goes with the last.
    await setMark(mine, ['log', 'keys'], mark);
    const happened: string[] = [];
    const filled = whileMarked(mine, 'log', mark);
    let opened: Promise<unknown> | undefined;
    await filled.transaction(async () => {
      opened = clearMark(other, ['log']).then(() => happened.push('opened'));
      await vi.waitFor(async () => {
        const { rows } = await mine.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(rows).toHaveLength(1);
      });
      happened.push('filed');
    });
    await opened;
    expect(happened).toEqual(['filed', 'opened']);
    await expect(filled.query('select 1')).rejects.toThrow(/is not any more/);
    await closing.now();
    await drop();
  }, 30_000);
});

describeWithPostgres('a move that was suspended for so long that its lock is gone', (freshDatabase) => {
  it('files no key into the target that another run of it has opened', async () => {
    const { url, drop } = await freshDatabase();
    const source = await sourceOn(await inMemory(closing), closing);
    const reports = await withReports(source, 2);
    await reports.close();
    const [forgotten = ''] = reports.personIds;
    const [mine, others] = [await onServer(url, closing), await onServer(url, closing)];
    const target = await sqlTarget(mine, closing);
    const sameTarget = await sqlTarget(others, closing);
    const there = await sourceOn(await onServer(url, closing), closing);
    const meanwhile = async () => {
      expect(await loseLocks(others)).toBe(1);
      await vi.waitFor(() => moveInstallation(source, sameTarget, quiet));
      await refuseMarked(others, 'postgres');
      const service = await withReports(there, 0);
      const asked = { reason: null };
      const done = await service.casework.forget(actor('kans'), forgotten, asked, { idempotencyKey: null });
      expect(done.ok).toBe(true);
      await service.close();
    };
    let over: Promise<unknown> | undefined;
    const allWrappedWith: MoveSource['keyStore']['allWrappedWith'] = async (...asked) => {
      const page = await source.keyStore.allWrappedWith(...asked);
      // The other run reads keys too: it is not to wait for itself.
      if (over === undefined) {
        over = meanwhile();
        await over;
      }
      return page;
    };
    const suspended = { ...source, keyStore: { ...source.keyStore, allWrappedWith } };
    await expect(moveInstallation(suspended, target, quiet)).rejects.toThrow(/is not any more/);
    expect(await there.keyStore.keysOf(forgotten)).toEqual([]);
    expect(await there.keyStore.count()).toBeGreaterThan(0);
    await closing.now();
    await drop();
  }, 60_000);
});

describeWithPostgres('a restore that was suspended for so long that its lock is gone', (freshDatabase) => {
  const { at, environmentOf, run } = commandsInFolder();

  it('files no key into what another run of it has opened', async () => {
    const { url, drop } = await freshDatabase();
    const original = environmentOf('original');
    const [forgotten = ''] = await reported(original, 2);
    await run(backup, original, '--to', at('backup'));
    const restored = environmentOf('restored', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url });
    const parts = {
      log: await openLogBackup(at('backup', 'log')),
      keys: await openKeysBackup(at('backup', 'keys')),
    };
    const { log } = await sourceOn(await onServer(url, closing), closing);
    const target = { database: await onServer(url, closing), log, keepsOrder: true, part: 'log' } as const;
    const claimed = await claim(target, parts);
    const keys = async function* () {
      await run(restore, restored, '--from', at('backup'));
      await on(restored, ({ database }) => refuseMarked(database, 'postgres'));
      await forget(restored, forgotten);
      yield* parts.keys.keys();
    };
    const suspended = restoreKeys(filledBy(claimed, target).database, { ...parts.keys, keys });
    await expect(suspended).rejects.toThrow(/is not any more/);
    expect(await keysOf(restored, forgotten)).toBe(0);
    await closing.now();
    await drop();
  }, 60_000);
});
