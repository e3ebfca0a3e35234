import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseMarked } from '@samenspoor/hosting';
import type { Logger } from 'pino';
import { backUpKeys } from '../backup/back-up-keys.js';
import { backUpLog } from '../backup/back-up-log.js';
import { UsageError, understood } from './arguments.js';
import { openSource, withOpened } from './opening.js';
import { readConfig, refuseMissingFolder } from './settings.js';

export const backupHelp = `npm run backup -- --to FOLDER [--log] [--keys]
Writes the log to FOLDER/log and then the keys, wrapped, to FOLDER/keys; never the master key. On PostgreSQL and EventStoreDB
while services run; the embedded database must be stopped. The settings name the installation.

  --to FOLDER   a folder for this backup; nothing in it is replaced
  --log         only the log
  --keys        only the keys; make them after the log
`;

const options = {
  to: { type: 'string' },
  log: { type: 'boolean', default: false },
  keys: { type: 'boolean', default: false },
} as const;

/** `npm run backup`. @throws UsageError, ConfigError, MovingFault and what the engines throw */
export const backup = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  logger: Logger,
): Promise<void> => {
  const { to, log, keys } = understood(() => parseArgs({ args: [...args], options }));
  if (to === undefined) throw new UsageError('--to is needed: the folder for this backup. See --help.');
  const folder = resolve(to);
  const config = readConfig(environment);
  refuseMissingFolder(config);
  await withOpened(async (opened) => {
    const installation = await openSource(config, opened, logger);
    // Of what is half filled, or serves no more, there is nothing worth keeping.
    await refuseMarked(installation.database, config.log);
    // Both by default, and in this order: then every event that was written has its key among the keys.
    if (log || !keys) {
      const { file } = await backUpLog(installation, join(folder, 'log'));
      say(`${file.lines} events in ${join(folder, 'log')}.`);
    }
    if (keys || !log) {
      const { dataKeys, masterKeyIds } = await backUpKeys(installation.keyStore, join(folder, 'keys'));
      say(
        `${dataKeys} data keys in ${join(folder, 'keys')}, wrapped under master key ${masterKeyIds.join(', ')}.`,
      );
      say('Keep the keys apart from the log, and the master key apart from both.');
    }
  });
};
