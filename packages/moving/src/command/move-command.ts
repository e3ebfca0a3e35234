import { parseArgs } from 'node:util';
import { openDatabase } from '@samenspoor/hosting';
import type { Logger } from 'pino';
import { MovingFault } from '../fault.js';
import { cancelMove } from '../move/cancel.js';
import { movingName } from '../move/fence.js';
import { moveInstallation } from '../move/move.js';
import { millisecondsOf, UsageError, understood } from './arguments.js';
import { openSource, openTarget, type TargetConfig, withOpened } from './opening.js';
import { type CommandConfig, readConfig, refuseMissingFolder } from './settings.js';

export const moveHelp = `npm run move -- --to postgres|esdb [options]
Moves a running installation to other engines: log, keys, and how far publishing came. The settings name the source.

  --to ENGINE          postgres or esdb
  --database-url URL   PostgreSQL that takes the log (postgres) or the keys (esdb; without it they stay where they are)
  --esdb-url URL       connection string of EventStoreDB, with --to esdb
                       (SAMENSPOOR_MOVE_DATABASE_URL and SAMENSPOOR_MOVE_ESDB_URL say the same, unseen by others)
  --wait SECONDS       how long the services of the source are waited for to be stopped (300)
  --cancel             opens a source again that an interrupted move had closed
`;

const options = {
  to: { type: 'string' },
  'database-url': { type: 'string' },
  'esdb-url': { type: 'string' },
  wait: { type: 'string', default: '300' },
  cancel: { type: 'boolean', default: false },
} as const;

/** `npm run move`. @throws UsageError, ConfigError, MovingFault and what the engines throw */
export const move = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  logger: Logger,
): Promise<void> => {
  const given = understood(() => parseArgs({ args: [...args], options }));
  const patienceMs = millisecondsOf('wait', given.wait);
  const config = readConfig(environment);
  if (config.log === 'esdb')
    throw new MovingFault(
      'A log in EventStoreDB can not be closed to writing from here, so it is not moved. Stop all services, back it up, ' +
        'and restore it into the other engine (docs/how-to/back-up.md).',
    );
  refuseMissingFolder(config);
  if (given.cancel) return cancel(config, say);
  const to = targetOf(
    given.to,
    given['database-url'] ?? environment['SAMENSPOOR_MOVE_DATABASE_URL'],
    given['esdb-url'] ?? environment['SAMENSPOOR_MOVE_ESDB_URL'],
  );
  await withOpened(async (opened) => {
    const source = await openSource(config, opened, logger);
    const target = await openTarget(to, source.database, opened, logger);
    const { events, dataKeys, closedForMs } = await moveInstallation(source, target, { patienceMs, say });
    if (events > 0)
      say(
        `Moved ${events} events to ${target.kind}, in which the source was closed for ${seconds(closedForMs)} s.`,
      );
    say(nextSteps(to, dataKeys === null && target.database === null));
  });
};

const cancel = async (config: CommandConfig, say: (line: string) => void): Promise<void> => {
  const database = await openDatabase(config, movingName);
  try {
    await cancelMove(database);
  } finally {
    await database.close();
  }
  say(
    'The source is open again: start its services. The target serves nobody; the same move goes on with it.',
  );
};

const targetOf = (
  to: string | undefined,
  databaseUrl: string | undefined,
  esdbUrl: string | undefined,
): TargetConfig => {
  if (to === 'postgres') {
    if (databaseUrl === undefined) throw new UsageError('--to postgres needs --database-url.');
    return { log: to, databaseUrl, esdbUrl: null };
  }
  if (to === 'esdb') {
    if (esdbUrl === undefined) throw new UsageError('--to esdb needs --esdb-url.');
    return { log: to, databaseUrl: databaseUrl ?? null, esdbUrl };
  }
  throw new UsageError(`--to is postgres or esdb, not ${to ?? 'nothing'}.`);
};

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);

const nextSteps = ({ log }: TargetConfig, keysStay: boolean): string =>
  [
    `Start the services with SAMENSPOOR_LOG=${log}, ${log === 'esdb' ? 'SAMENSPOOR_ESDB_URL' : 'DATABASE_URL'} as given here`,
    log === 'postgres'
      ? ''
      : keysStay
        ? ', the database of the keys as before'
        : ', DATABASE_URL as given here',
    ', and the same master key (master.key of the data folder, or SAMENSPOOR_MASTER_KEY). The views are built anew.',
  ].join('');
