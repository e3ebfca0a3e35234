import { appendFile, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { eventCodec } from '@samenspoor/contracts';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { openDatabase, refuseMarked } from '@samenspoor/hosting';
import { publicationCheckpoints, setPublicationCheckpoints } from '@samenspoor/integration';
import { allEvents, audit } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { backup } from '../command/backup-command.js';
import { restore } from '../command/restore-command.js';
import { readConfig } from '../command/settings.js';
import { carriedIn, commandsInFolder, forget, keysOf, masterKey, on, reported } from '../testing/commands.js';

const { at, said, environmentOf, run, killedSaying } = commandsInFolder();

const auditOf = (environment: NodeJS.ProcessEnv) =>
  on(environment, async ({ database }) => {
    const log = await createSqlEventLog({ database, codec: eventCodec });
    return audit(log).finally(() => log.close());
  });

describe('a backup of the embedded database', () => {
  it('is restored as it was, opens, and holds no master key', async () => {
    const original = environmentOf('original');
    const persons = await reported(original, 3);
    await on(original, async ({ database, log }) => {
      const all = await allEvents(log);
      await database.transaction((tx) =>
        setPublicationCheckpoints(tx, [{ name: 'topic', position: all[4]?.position ?? null }]),
      );
    });
    await run(backup, original, '--to', at('backup'));
    for (const file of ['log/events.ndjson', 'keys/keys.ndjson', 'log/manifest.json', 'keys/manifest.json']) {
      const text = await readFile(at('backup', file), 'utf8');
      expect(text).not.toContain(masterKey);
      expect(text).not.toMatch(/Proefa|Lente/);
      expect((await stat(at('backup', file))).mode & 0o077).toBe(0);
    }
    await expect(run(backup, original, '--to', at('backup'))).rejects.toThrow(/there already/);

    const restored = environmentOf('restored');
    await run(restore, restored, '--from', at('backup'));
    expect(await carriedIn(restored)).toEqual(await carriedIn(original));
    expect((await auditOf(restored)).broken).toEqual([]);
    await on(restored, async ({ database, log }) => {
      await refuseMarked(database, 'pglite');
      const [, , , , fifth] = await allEvents(log);
      expect(await publicationCheckpoints(database)).toEqual([{ name: 'topic', position: fifth?.position }]);
    });
    // Everybody is known again: what was sealed opens.
    expect(await reported(restored, 3)).toEqual(persons);
    await expect(run(restore, restored, '--from', at('backup'))).rejects.toThrow(/not empty/);
  }, 60_000);

  it('is refused with another master key, other keys, a part missing or damaged, and nothing is begun', async () => {
    const original = environmentOf('original');
    await reported(original, 1);
    await run(backup, original, '--to', at('backup'));
    await run(backup, original, '--to', at('later'), '--log');
    const restored = environmentOf('restored');
    const restoring = (...args: string[]) => run(restore, restored, ...args);
    const other = { ...restored, SAMENSPOOR_MASTER_KEY: Buffer.alloc(32, 8).toString('base64') };
    await expect(run(restore, other, '--from', at('backup'))).rejects.toThrow(/need master key/);
    const none = { SAMENSPOOR_DATA: at('restored') };
    await expect(run(restore, none, '--from', at('backup'))).rejects.toThrow(/SAMENSPOOR_MASTER_KEY/);
    await expect(restoring('--log', at('later', 'log'), '--keys', at('backup', 'keys'))).rejects.toThrow(
      /keys are older than the log/,
    );
    const another = environmentOf('another');
    await reported(another, 1);
    await run(backup, another, '--to', at('of-another'));
    await expect(restoring('--log', at('backup', 'log'), '--keys', at('of-another', 'keys'))).rejects.toThrow(
      /keys of another log/,
    );
    await expect(restoring('--from', at('nowhere'))).rejects.toThrow(/nowhere.log.manifest.json is missing/);
    await rename(at('backup', 'keys', 'keys.ndjson'), at('aside'));
    await expect(restoring('--from', at('backup'))).rejects.toThrow(/keys.ndjson is missing/);
    await rename(at('aside'), at('backup', 'keys', 'keys.ndjson'));
    const events = at('backup', 'log', 'events.ndjson');
    const whole = await readFile(events, 'utf8');
    await writeFile(events, whole.replace('relative-absence', 'relative-absense'));
    await expect(restoring('--from', at('backup'))).rejects.toThrow(/SHA-256/);
    await writeFile(events, whole);
    await appendFile(events, '{}\n');
    await expect(restoring('--from', at('backup'))).rejects.toThrow(/lines where the manifest says/);
    await expect(stat(at('restored', 'pglite'))).rejects.toThrow();
    await expect(restoring('--keys', at('backup', 'keys'))).rejects.toThrow(
      /no log there yet: restore it first/,
    );
    const manifest = at('backup', 'log', 'manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('"formatVersion": 1', '"formatVersion": 2'),
    );
    await expect(restoring('--from', at('backup'))).rejects.toThrow(
      /no manifest of a backup of the log in format 1/,
    );
  }, 60_000);

  it('says that another process has the folder, and that there is no installation in one', async () => {
    const original = environmentOf('original');
    const database = await openDatabase(readConfig(original));
    await expect(run(backup, original, '--to', at('backup'))).rejects.toThrow(/in use by process/);
    await database.close();
    await expect(run(backup, environmentOf('nowhere'), '--to', at('backup'))).rejects.toThrow(
      /SAMENSPOOR_DATA/,
    );
    await expect(stat(at('nowhere'))).rejects.toThrow();
    await expect(stat(at('backup'))).rejects.toThrow();
  }, 60_000);

  it('keeps forgotten who the log says is, also with older keys; with an older log too everybody is back', async () => {
    const original = environmentOf('original');
    const [forgotten = '', other = ''] = await reported(original, 2);
    await run(backup, original, '--to', at('old'));
    await forget(original, forgotten);
    await run(backup, original, '--to', at('new'));
    expect(await keysOf(original, forgotten)).toBe(0);

    const restored = environmentOf('restored');
    await run(restore, restored, '--log', at('new', 'log'), '--keys', at('old', 'keys'), '--older-keys');
    expect(await keysOf(restored, forgotten)).toBe(0);
    expect(await keysOf(restored, other)).toBe(2);
    expect(said).toContain('1 persons are forgotten in this log: their keys are destroyed.');

    const older = environmentOf('older');
    await run(restore, older, '--from', at('old'));
    expect(await keysOf(older, forgotten)).toBe(2);

    const newKeys = environmentOf('new-keys');
    await run(restore, newKeys, '--log', at('old', 'log'), '--keys', at('new', 'keys'));
    expect(await keysOf(newKeys, forgotten)).toBe(0);
  }, 60_000);
});

describeWithPostgres('a backup of PostgreSQL', (freshDatabase) => {
  it('made while it is written to has the key of every event in it, and is restored into either engine', async () => {
    const [{ url, drop }, fresh] = [await freshDatabase(), await freshDatabase()];
    const original = environmentOf('original', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url });
    await reported(original, 2);
    let isDone = false;
    const writing = (async () => {
      for (let persons = 3; !isDone; persons += 1) await reported(original, persons);
    })();
    await run(backup, original, '--to', at('backup'));
    isDone = true;
    await writing;
    const elsewhere = environmentOf('elsewhere', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: fresh.url });
    for (const restored of [environmentOf('restored'), elsewhere]) {
      said.length = 0;
      await run(restore, restored, '--from', at('backup'));
      expect(said.join('\n')).toMatch(/(\d+) of \1 sealed entries have their key/);
      const carried = await carriedIn(restored);
      expect(carried.length).toBeGreaterThan(4);
      expect(carried).toEqual((await carriedIn(original)).slice(0, carried.length));
    }
    await drop();
    await fresh.drop();
  }, 60_000);

  it('that was interrupted while restored is gone on with, and serves nobody before', async () => {
    const { url, drop } = await freshDatabase();
    const original = environmentOf('original');
    await reported(original, 3);
    await run(backup, original, '--to', at('backup'));
    const restored = environmentOf('restored', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url });
    const dying = killedSaying(/events restored/, restore, restored, '--from', at('backup'));
    await expect(dying).rejects.toThrow('killed');
    await on(restored, ({ database }) =>
      expect(refuseMarked(database, 'postgres')).rejects.toThrow(/being filled by a move or a restore/),
    );
    await run(restore, restored, '--from', at('backup'));
    expect(await carriedIn(restored)).toEqual(await carriedIn(original));
    await on(restored, ({ database }) => refuseMarked(database, 'postgres'));
    await drop();
  }, 60_000);
});
