import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandIn } from '@samenspoor/event-log-esdb/testing';
import { noTracing } from '@samenspoor/telemetry';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEngines } from './engines.js';
import { readSettings } from './settings/read-settings.js';
import { engineSettings, enginesOf, keySettings, keysOf } from './settings/shared-settings.js';

const observer = { appended: () => {}, committed: () => {} };
const watching = { logger: pino({ level: 'silent' }), tracing: noTracing, observer };

describe('engines', () => {
  let data = '';
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'engines-'));
  });
  afterEach(() => rm(data, { recursive: true }));
  const schema = z.object({ ...engineSettings, ...keySettings });
  const open = (more: NodeJS.ProcessEnv = {}) => {
    const settings = readSettings(schema, { SAMENSPOOR_DATA: data, ...more });
    return openEngines({ ...enginesOf(settings), ...keysOf(settings) }, watching);
  };

  it('refuse to make a new master key beside keys that another one sealed, and leave no file', async () => {
    const first = await open();
    expect(await first.keyStore.masterKeyIds()).not.toEqual([]);
    await first.close();
    const file = join(data, 'master.key');
    await rename(file, join(data, 'set-aside'));
    await expect(open()).rejects.toThrow(/^SAMENSPOOR_MASTER_KEY: /);
    expect(existsSync(file)).toBe(false);
    // Another key is refused as well; the folder is free again each time, and the right one opens it.
    const other = Buffer.alloc(32, 7).toString('base64');
    await expect(open({ SAMENSPOOR_MASTER_KEY: other })).rejects.toThrow(/master key/);
    expect(existsSync(file)).toBe(false);
    await rename(join(data, 'set-aside'), file);
    await (await open()).close();
  });

  it('are refused without a master key where somebody else makes it, and no file is left', async () => {
    const settings = readSettings(schema, { SAMENSPOOR_DATA: data });
    const opening = openEngines({ ...enginesOf(settings), ...keysOf(settings) }, watching, {
      keepsKeys: false,
    });
    await expect(opening).rejects.toThrow(/^SAMENSPOOR_MASTER_KEY: /);
    expect(existsSync(join(data, 'master.key'))).toBe(false);
    // The folder is free again.
    await (await open()).close();
  });

  it('say by its name that PostgreSQL does not answer, and not where', async () => {
    const away = 'postgres://role:hidden@127.0.0.1:1/samenspoor';
    const opening = open({ SAMENSPOOR_LOG: 'postgres', DATABASE_URL: away });
    await expect(opening).rejects.toThrow(
      /^DATABASE_URL: PostgreSQL does not answer there.*\(ECONNREFUSED\)/,
    );
    await expect(opening).rejects.not.toThrow(/hidden|127/);
  });

  it('file a key with the event that it seals, under the person of the attempt that was stored', async () => {
    const { appendSealed, keyStore, keyRing, close } = await open();
    if (appendSealed === undefined) throw new Error('Log and keys lie in one database.');
    const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: {}, meta: {} };
    const keyOf = (personId: string) => ({
      keyId: event.id,
      personId,
      wrapped: 'wrapped',
      masterKeyId: keyRing.currentId,
    });
    expect(await appendSealed('some-stream', [event], 3, [keyOf('first')])).toMatchObject({ ok: false });
    expect(await keyStore.keysOf('first')).toEqual([]);
    await appendSealed('some-stream', [event], 'none', [keyOf('second')]);
    expect(await keyStore.keysOf('second')).toEqual([event.id]);
    // Forgotten meanwhile: the same append again, by whoever never had the answer, must not bring the key back.
    await keyStore.destroy('second');
    expect(await appendSealed('some-stream', [event], 'none', [keyOf('second')])).toMatchObject({ ok: true });
    expect(await keyStore.count()).toBe(0);
    await close();
  });

  it('keep the log on EventStoreDB, keys and views beside it, and know them again', async () => {
    const standIn = new StandIn();
    await standIn.start();
    const settings = { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: standIn.connectionString };
    const first = await open(settings);
    expect(await first.log.head()).toBeNull();
    expect(first.appendSealed).toBeUndefined();
    const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: {}, meta: {} };
    expect(await first.log.append('some-stream', [event], 'none')).toMatchObject({ ok: true });
    expect(standIn.log.stream('some-stream')).toHaveLength(1);
    await first.close();
    await (await open(settings)).close();
    // Without the keys that were filed beside it the log is refused.
    await rm(join(data, 'pglite'), { recursive: true });
    await expect(open(settings)).rejects.toThrow(/keys|key store/);
    standIn.stop();
  });

  it('name the setting, and nothing of it, when EventStoreDB cannot be had as it says', async () => {
    const settings = {
      SAMENSPOOR_LOG: 'esdb',
      SAMENSPOOR_ESDB_URL: 'esdb://u:hunter2@localhost?tlsCAFile=%2Fnowhere',
    };
    const refused = open(settings);
    await expect(refused).rejects.toThrow(/^SAMENSPOOR_ESDB_URL: .*certificate/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
    // The data folder is free again.
    await (await open()).close();
  });
});
