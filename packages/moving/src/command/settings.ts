import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConfigError,
  type EngineConfig,
  engineSettings,
  enginesOf,
  type KeyConfig,
  keySettings,
  keysOf,
  readSettings,
} from '@samenspoor/hosting';
import { z } from 'zod';

/** The settings that all commands take: where log and keys are, and the master key. */
export const commandSettings = z.object({ ...engineSettings, ...keySettings });

export type CommandConfig = EngineConfig & KeyConfig;

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): CommandConfig => {
  const settings = readSettings(commandSettings, environment);
  return { ...enginesOf(settings), ...keysOf(settings) };
};

/** Whether the settings lead to the embedded database of the data folder. */
export const isEmbedded = ({ log, databaseUrl }: Pick<EngineConfig, 'log' | 'databaseUrl'>): boolean =>
  log === 'pglite' || databaseUrl === null;

/**
 * Refuses a data folder without a database in it: opening it would make an empty one.
 * @throws ConfigError
 */
export const refuseMissingFolder = (config: EngineConfig): void => {
  if (!isEmbedded(config) || existsSync(join(config.data, 'pglite', 'database'))) return;
  throw new ConfigError(
    `SAMENSPOOR_DATA: there is no embedded database in ${config.data}. Name the data folder of the installation, or ` +
      'set SAMENSPOOR_LOG and DATABASE_URL as its services have them.',
  );
};
