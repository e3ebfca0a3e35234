import { resolve } from 'node:path';
import { checkConnectionString } from '@samenspoor/event-log-esdb/before-connecting';
import { z } from 'zod';

const filled = z.string().min(1);

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: filled.default('127.0.0.1'),
  SAMENSPOOR_DATA: filled.default('.data'),
  SAMENSPOOR_DEMO: z.enum(['on', 'off']).optional(),
  SAMENSPOOR_NETWORK: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and dashes, at most 40')
    .default('brussels'),
  SAMENSPOOR_LOG: z.enum(['pglite', 'postgres', 'esdb']).default('pglite'),
  DATABASE_URL: filled.optional(),
  SAMENSPOOR_ESDB_URL: filled.optional(),
  SAMENSPOOR_MASTER_KEY: filled.optional(),
  SAMENSPOOR_MASTER_KEY_OLD: filled.optional(),
  SAMENSPOOR_ORGANISATIONS: filled.optional(),
  SAMENSPOOR_TOKENS: filled.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Settings of the standalone service, read once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, the master key and the demo tokens; absolute. */
  readonly data: string;
  /** Whether the demo network and a few invented reports are there. */
  readonly demo: boolean;
  readonly network: string;
  readonly log: 'pglite' | 'postgres' | 'esdb';
  /** PostgreSQL for the log, or with `esdb` for keys and views; the embedded database where it is null. */
  readonly databaseUrl: string | null;
  /** Connection string of EventStoreDB, with `esdb`. Holds a password. */
  readonly esdbUrl: string | null;
  readonly masterKey: string | null;
  readonly masterKeyOld: string | null;
  readonly organisationsFile: string | null;
  /** JSON text, or the path of a file that holds it. */
  readonly tokens: string | null;
  readonly logLevel: string;
}

/** A setting that can't be: says which one and what would do, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings. An empty variable counts as absent.
 * @throws ConfigError that names every setting that can't be
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  const settings = read.data;
  if (settings.SAMENSPOOR_LOG === 'postgres' && settings.DATABASE_URL === undefined)
    throw new ConfigError('DATABASE_URL: is needed with SAMENSPOOR_LOG=postgres');
  if (settings.SAMENSPOOR_LOG === 'esdb') checkEsdbUrl(settings.SAMENSPOOR_ESDB_URL);
  const demo = settings.SAMENSPOOR_DEMO ?? (settings.SAMENSPOOR_ORGANISATIONS === undefined ? 'on' : 'off');
  if (demo === 'off' && settings.SAMENSPOOR_ORGANISATIONS === undefined)
    throw new ConfigError('SAMENSPOOR_ORGANISATIONS: is needed with SAMENSPOOR_DEMO=off');
  if (demo === 'off' && settings.SAMENSPOOR_TOKENS === undefined)
    throw new ConfigError('SAMENSPOOR_TOKENS: is needed with SAMENSPOOR_DEMO=off');
  return {
    port: settings.PORT,
    host: settings.HOST,
    data: resolve(settings.SAMENSPOOR_DATA),
    demo: demo === 'on',
    network: settings.SAMENSPOOR_NETWORK,
    log: settings.SAMENSPOOR_LOG,
    databaseUrl: settings.DATABASE_URL ?? null,
    esdbUrl: settings.SAMENSPOOR_ESDB_URL ?? null,
    masterKey: settings.SAMENSPOOR_MASTER_KEY ?? null,
    masterKeyOld: settings.SAMENSPOOR_MASTER_KEY_OLD ?? null,
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS ?? null,
    tokens: settings.SAMENSPOOR_TOKENS ?? null,
    logLevel: settings.LOG_LEVEL,
  };
};

const checkEsdbUrl = (url: string | undefined): void => {
  if (url === undefined) throw new ConfigError('SAMENSPOOR_ESDB_URL: is needed with SAMENSPOOR_LOG=esdb');
  try {
    checkConnectionString(url);
  } catch (error) {
    throw new ConfigError(`SAMENSPOOR_ESDB_URL: ${error instanceof Error ? error.message : 'is refused'}`);
  }
};
