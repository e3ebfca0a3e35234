import { passThroughCodec } from '@samenspoor/event-log';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { checkAnswers, type EngineConfig, openDatabase, openLog } from '@samenspoor/hosting';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { type Database, openPostgres } from '@samenspoor/sql';
import type { Logger } from 'pino';
import { MovingFault } from '../fault.js';
import { isSameDatabase, movingName } from '../move/fence.js';
import type { MoveSource, MoveTarget } from '../move/installation.js';

/** What a command opened, to be closed last first. */
export class Opened {
  readonly #steps: (() => Promise<void>)[] = [];

  keep<Thing extends { close(): Promise<void> }>(thing: Thing): Thing {
    this.#steps.push(() => thing.close());
    return thing;
  }

  async close(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
}

/** Runs a command with what it opens, and closes that, whatever comes of it. */
export const withOpened = async <Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> => {
  const opened = new Opened();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

/** Opens log and keys as they are stored, whatever marks they carry. */
export const openSource = async (
  config: EngineConfig,
  opened: Opened,
  logger: Logger,
): Promise<MoveSource> => {
  const database = opened.keep(await openDatabase(config, movingName));
  await checkAnswers(database);
  const log = opened.keep(await openLog(config, database, { logger, codec: passThroughCodec }));
  return { database, log, keyStore: await createSqlKeyStore({ database }) };
};

/** Where a move goes, as typed. */
export interface TargetConfig {
  readonly log: 'postgres' | 'esdb';
  /** Null: the keys stay where they are. */
  readonly databaseUrl: string | null;
  readonly esdbUrl: string | null;
}

/** @throws MovingFault when the target is the source itself */
export const openTarget = async (
  config: TargetConfig,
  source: Database,
  opened: Opened,
  logger: Logger,
): Promise<MoveTarget> => {
  const database = await openTargetDatabase(config, source, opened);
  if (config.log === 'postgres') {
    if (database === null)
      throw new MovingFault('The target is the source itself: name another database with --database-url.');
    const log = opened.keep(await createSqlEventLog({ database, codec: passThroughCodec }));
    return { kind: 'PostgreSQL', log, keepsOrder: true, database };
  }
  const log = opened.keep(await openLog(config, database ?? source, { logger, codec: passThroughCodec }));
  return { kind: 'EventStoreDB', log, keepsOrder: false, database };
};

/** Null where there is none but the source's own. */
const openTargetDatabase = async (
  { databaseUrl }: TargetConfig,
  source: Database,
  opened: Opened,
): Promise<Database | null> => {
  if (databaseUrl === null) return null;
  const database = opened.keep(await openPostgres({ url: databaseUrl, applicationName: movingName }));
  await checkAnswers(database, '--database-url');
  return (await isSameDatabase(source, database)) ? null : database;
};
