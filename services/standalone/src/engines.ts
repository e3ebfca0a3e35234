import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventCodec } from '@samenspoor/contracts';
import type { EventLog } from '@samenspoor/event-log';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import {
  checkKeysPresent,
  checkMasterKey,
  createKeyRing,
  type KeyRing,
  type KeyStore,
  masterKeyFromEnvironment,
  masterKeyFromFile,
  rotateMasterKey,
} from '@samenspoor/privacy';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import type { Config } from './config.js';

/** What the process stands on: log, keys and the database that holds them and the views. */
export interface Engines {
  readonly database: Database;
  readonly log: EventLog;
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  close(): Promise<void>;
}

/**
 * Opens the engines that the settings name, and checks that log, keys and master key belong together. While a former
 * master key is given, data keys are wrapped anew with the present one.
 */
export const openEngines = async (config: Config): Promise<Engines> => {
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const current =
    config.masterKey === null
      ? await masterKeyFromFile(join(config.data, 'master.key'))
      : masterKeyFromEnvironment(config.masterKey);
  const old =
    config.masterKeyOld === null
      ? null
      : masterKeyFromEnvironment(config.masterKeyOld, 'SAMENSPOOR_MASTER_KEY_OLD');
  const keyRing = createKeyRing(old ? { current, old } : { current });
  const database = await openDatabase(config);
  try {
    const keyStore = await createSqlKeyStore({ database });
    const log = await createSqlEventLog({ database, codec: eventCodec });
    await checkKeysPresent(keyStore, (await log.head()) === null);
    await checkMasterKey(keyStore, keyRing);
    if (old) await rotateMasterKey(keyStore, keyRing);
    return {
      database,
      log,
      keyStore,
      keyRing,
      close: async () => {
        await log.close();
        await keyStore.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const openDatabase = (config: Config): Promise<Database> =>
  config.log === 'postgres' && config.databaseUrl !== null
    ? openPostgres({ url: config.databaseUrl })
    : openPglite({ folder: join(config.data, 'pglite') });
