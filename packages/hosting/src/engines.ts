import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventCodec } from '@samenspoor/contracts';
import type { EventCodec, EventLog, SnapshotStore } from '@samenspoor/event-log';
import { EsdbConnectionStringError } from '@samenspoor/event-log-esdb/before-connecting';
import { createSqlEventLog, createSqlSnapshotStore, type SqlEventLog } from '@samenspoor/event-log-sql';
import {
  checkKeysPresent,
  checkMasterKey,
  createKeyRing,
  type DataKeyRecord,
  type KeyRing,
  type KeyStore,
  masterKeyFromEnvironment,
  masterKeyFromFile,
  rotateMasterKey,
} from '@samenspoor/privacy';
import { createSqlKeyStore, keyFiling } from '@samenspoor/privacy-sql';
import { type Database, isConnectionFailure, openPglite, openPostgres, sqlState } from '@samenspoor/sql';
import { type AppendObserver, noTracing, observedAppend, observedLog } from '@samenspoor/telemetry';
import type { Logger } from 'pino';
import { ConfigError } from './config-error.js';
import { refuseMarked } from './marks.js';
import type { EngineConfig, KeyConfig } from './settings/shared-settings.js';
import type { Watching } from './watching.js';

/** The log, and the database that holds the views (and the log too, unless that is in EventStoreDB). */
export interface LogAndViews {
  readonly database: Database;
  readonly log: EventLog;
  /** Appends events and files the keys of what they seal in one transaction; absent where log and keys lie apart. */
  readonly appendSealed?: AppendSealed;
  close(): Promise<void>;
}

type AppendSealed = SqlEventLog<DataKeyRecord>['appendWith'];

/** A log, which stores keys with its events where it lies in the database that holds them. */
export interface OpenedLog extends EventLog {
  readonly appendWith?: AppendSealed;
}

/** Log and views, and the keys without which no personal detail can be read. */
export interface Engines extends LogAndViews {
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  readonly snapshotStore: SnapshotStore;
}

/** What happens in the engines, for metrics. */
export interface EngineObserver extends AppendObserver {
  /** The log, where it is in SQL, carried so many appends in one commit. */
  committed(appends: number): void;
}

/** What the engines tell of themselves. */
export interface EngineWatching extends Watching {
  readonly observer: EngineObserver;
}

/** For a command that runs once, and that nobody watches but by what it says. */
export const unwatched = (logger: Logger): EngineWatching => ({
  logger,
  tracing: noTracing,
  observer: { appended: () => {}, committed: () => {} },
});

/**
 * Opens log and views, for a process that has no business with personal details.
 * @param applicationName how a PostgreSQL server lists the connections
 */
export const openLogAndViews = async (
  config: EngineConfig,
  watching: EngineWatching,
  applicationName?: string,
): Promise<LogAndViews> => {
  const database = await openDatabase(config, applicationName);
  try {
    await checkAnswers(database);
    await refuseMarked(database, config.log);
    const { tracing, observer, logger } = watching;
    const onCommit = (appends: number) => observer.committed(appends);
    const opened = await openLog(config, database, { logger, onCommit });
    const log = observedLog(opened, tracing, observer);
    return {
      database,
      log,
      ...(opened.appendWith && { appendSealed: observedAppend(opened.appendWith, tracing, observer) }),
      close: async () => {
        await log.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

/**
 * Nothing was asked of the database yet: whoever mistyped its address is told here, and not by a trace.
 * @param setting that gave the address
 * @throws ConfigError that gives the code of what went wrong, never the address
 */
export const checkAnswers = async (
  database: Pick<Database, 'query'>,
  setting = 'DATABASE_URL',
): Promise<void> => {
  try {
    await database.query('select 1');
  } catch (error) {
    const state = sqlState(error);
    const code = state ?? (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
    // 28: the role is refused; 3D: there is no such database.
    if (isConnectionFailure(error) || state?.startsWith('28') || state?.startsWith('3D'))
      throw new ConfigError(
        `${setting}: PostgreSQL does not answer there, or refuses role or database (${code}).`,
      );
    throw error;
  }
};

export interface EngineOpening {
  /** Whether this service looks after the keys: makes the master key of a new installation, and rotates. Default: yes. */
  readonly keepsKeys?: boolean;
  /** How a PostgreSQL server lists the connections. Default: as those of a service. */
  readonly applicationName?: string;
}

/**
 * Opens the engines that the settings name, and checks that log, keys and master key belong together. While a former
 * master key is given, data keys are wrapped anew with the present one.
 * @throws ConfigError when there is no master key, and this service is not the one that makes it
 */
export const openEngines = async (
  config: EngineConfig & KeyConfig,
  watching: EngineWatching,
  { keepsKeys = true, applicationName }: EngineOpening = {},
): Promise<Engines> => {
  const opened = await openLogAndViews(config, watching, applicationName);
  const { database, log } = opened;
  try {
    const keyStore = await createSqlKeyStore({ database });
    const snapshotStore = await createSqlSnapshotStore({ database });
    await checkKeysPresent(keyStore, (await log.head()) === null);
    const keyRing = await openKeyRing(config, keyStore, keepsKeys);
    await checkMasterKey(keyStore, keyRing);
    if (config.masterKeyOld !== null && keepsKeys) {
      const { dataKeys, complete } = await rotateMasterKey(keyStore, keyRing);
      const next = complete
        ? 'the former master key is needed no more'
        : 'another process still wraps with the former master key: keep it and start again later';
      watching.logger.info({ dataKeys, complete }, next);
    }
    return {
      ...opened,
      keyStore,
      keyRing,
      snapshotStore,
      close: async () => {
        await keyStore.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
};

export interface LogOpening {
  readonly logger: Logger;
  /** What its events are read with. Default: those of the present release are upcast. */
  readonly codec?: EventCodec;
  /** Told how many appends one commit carried, where the log is in SQL. */
  readonly onCommit?: (appends: number) => void;
}

/**
 * Opens the log that the settings name.
 * @throws ConfigError for a connection string that can't be used
 */
export const openLog = async (
  config: Pick<EngineConfig, 'log' | 'esdbUrl'>,
  database: Database,
  { logger, codec = eventCodec, onCommit = () => {} }: LogOpening,
): Promise<OpenedLog> => {
  if (config.log !== 'esdb' || config.esdbUrl === null)
    return createSqlEventLog({ database, codec, onCommit, companion: keyFiling() });
  // Loaded here, because the client takes long to load and most never need it.
  const { createEsdbEventLog } = await import('@samenspoor/event-log-esdb');
  try {
    return createEsdbEventLog({
      connectionString: config.esdbUrl,
      codec,
      observe: (happening) => logger.warn({ eventStore: happening }, 'EventStoreDB'),
    });
  } catch (error) {
    if (error instanceof EsdbConnectionStringError)
      throw new ConfigError(`SAMENSPOOR_ESDB_URL: ${error.message}`);
    throw error;
  }
};

/**
 * The master keys of this process. A key file is made for a new installation only: where keys were wrapped before, a
 * missing file means a lost or forgotten key, and a new one would open nothing.
 * @throws ConfigError when there is no master key that could fit
 */
export const openKeyRing = async (
  config: Pick<EngineConfig, 'data'> & KeyConfig,
  keyStore: KeyStore,
  mayMakeKey: boolean,
): Promise<KeyRing> => {
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const file = join(config.data, 'master.key');
  // Keys first, then the file: another process that starts meanwhile makes the file before it wraps anything with it.
  const wrapped = config.masterKey === null && (await keyStore.masterKeyIds()).length > 0;
  if (wrapped && !existsSync(file))
    throw new ConfigError(
      'SAMENSPOOR_MASTER_KEY: the key store was sealed with a master key before, and there is none now. Put master.key ' +
        'back into the data folder, or set the variable; a new key would open nothing.',
    );
  if (!mayMakeKey && config.masterKey === null && !existsSync(file))
    throw new ConfigError(
      'SAMENSPOOR_MASTER_KEY: is needed here, the one of the contact points; this service makes none.',
    );
  const current =
    config.masterKey === null ? await masterKeyFromFile(file) : masterKeyFromEnvironment(config.masterKey);
  if (config.masterKeyOld === null) return createKeyRing({ current });
  return createKeyRing({
    current,
    old: masterKeyFromEnvironment(config.masterKeyOld, 'SAMENSPOOR_MASTER_KEY_OLD'),
  });
};

/**
 * Opens the SQL database that the settings name. With the log in EventStoreDB there is still one, for keys, views and
 * snapshots.
 * @param applicationName how a PostgreSQL server lists the connections
 */
export const openDatabase = async (
  config: Omit<EngineConfig, 'esdbUrl'>,
  applicationName?: string,
): Promise<Database> => {
  if (config.log !== 'pglite' && config.databaseUrl !== null)
    return openPostgres({ url: config.databaseUrl, ...(applicationName && { applicationName }) });
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  return openPglite({ folder: join(config.data, 'pglite') });
};
