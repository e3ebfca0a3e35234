import { resolve } from 'node:path';
import { checkConnectionString } from '@samenspoor/event-log-esdb/before-connecting';
import { z } from 'zod';
import { ConfigError } from '../config-error.js';
import { about } from './read-settings.js';

const filled = z.string().min(1);

/** What a network can be called. */
export const networkName = /^[a-z0-9-]{1,40}$/;

/** Where a service listens, and how much it says. */
export const listeningSettings = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).meta(about('port to listen on (8080)')),
  HOST: filled.default('127.0.0.1').meta(about('address to listen on (127.0.0.1)')),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta(about('fatal, error, warn, info, debug, trace or silent (info)')),
};

const isPostgresAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
};

/** Where traces go; OpenTelemetry reads this and its further variables itself. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: filled
    .optional()
    .meta(about('OTLP/HTTP address of a collector, to send traces to; nothing is traced without it', true)),
};

/** Where the log and everything beside it are. */
export const engineSettings = {
  SAMENSPOOR_DATA: filled
    .default('.data')
    .meta(about('folder of the embedded database and of files that a start makes (.data)')),
  SAMENSPOOR_LOG: z
    .enum(['pglite', 'postgres', 'esdb'])
    .default('pglite')
    .meta(about('pglite (embedded), postgres or esdb (pglite)')),
  DATABASE_URL: filled
    .refine(isPostgresAddress, 'an address such as postgres://user:password@host:5432/database')
    .optional()
    .meta(
      about(
        'PostgreSQL: the log with SAMENSPOOR_LOG=postgres; with esdb keys, views and snapshots (else embedded)',
        true,
      ),
    ),
  SAMENSPOOR_ESDB_URL: filled
    .optional()
    .meta(about('connection string of EventStoreDB, with SAMENSPOOR_LOG=esdb', true)),
};

/** The master key. */
export const keySettings = {
  SAMENSPOOR_MASTER_KEY: filled
    .optional()
    .meta(about('32 bytes in base64; else <data>/master.key, made once with mode 0600', true)),
  SAMENSPOOR_MASTER_KEY_OLD: filled.optional().meta(about('the former master key, while rotating', true)),
};

/** The rules. */
export const rulesSettings = {
  SAMENSPOOR_RULES: filled
    .optional()
    .meta(
      about("folder with the installation's own versions of rules; those of the software apply without it"),
    ),
};

/** The brokers; whether they are needed, and what for, each service says itself. */
export const brokersSetting = z
  .string()
  .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'host:port of one or more brokers, with commas');

/** As Kafka has them: `.` and `..` are none. */
const topicPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,249}$/;
export const topicSetting = z
  .string()
  .regex(topicPattern, 'letters, digits, dots, dashes and underscores, at most 249');

/** Where public events go. */
export const publishingSettings = {
  KAFKA_BROKERS: brokersSetting
    .optional()
    .meta(about('host:port of Kafka brokers, with commas, to publish to; nothing leaves without it')),
  SAMENSPOOR_TOPIC: topicSetting
    .optional()
    .meta(about('topic to publish to; a new one is filled from the beginning (samenspoor.<network>.v1)')),
};

/** Who may read: the organisations, and their tokens. */
export const callerSettings = {
  SAMENSPOOR_ORGANISATIONS: filled.meta(about('file with the organisations of the network')),
  SAMENSPOOR_TOKENS: filled.meta(
    about('JSON { "<organisation>": "<token>" }, or a file that holds it', true),
  ),
};

/** Name of the network; every contact point of one network shares an identity register. */
export const networkSettings = {
  SAMENSPOOR_NETWORK: z
    .string()
    .regex(networkName, 'small letters, digits and dashes, at most 40')
    .default('brussels')
    .meta(about('name of the network; each has an identity register of its own (brussels)')),
};

export interface ListeningConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

/** Who is told of its trajectories by webhooks. */
export const webhookSettings = {
  SAMENSPOOR_WEBHOOKS: filled
    .optional()
    .meta(about('file with the endpoints of partners and their secrets; nobody is told without it')),
  SAMENSPOOR_WEBHOOKS_ALLOW: z
    .string()
    .regex(
      /^(http|private-addresses)(,(http|private-addresses))*$/,
      'http, private-addresses, or both with a comma',
    )
    .optional()
    .meta(
      about(
        'what endpoints may be beyond https on a public address: http, private-addresses, or both with a comma',
      ),
    ),
};

export interface EngineConfig {
  /** Folder of the embedded database, the master key and demo tokens; absolute. */
  readonly data: string;
  readonly log: 'pglite' | 'postgres' | 'esdb';
  /** PostgreSQL for the log, or with `esdb` for keys and views; the embedded database where it is null. */
  readonly databaseUrl: string | null;
  /** Connection string of EventStoreDB, with `esdb`. Holds a password. */
  readonly esdbUrl: string | null;
}

export interface WebhookConfig {
  /** File with the endpoints; null where there are none. */
  readonly webhooksFile: string | null;
  readonly webhooksAllow: { readonly http: boolean; readonly privateAddresses: boolean };
}

export interface RulesConfig {
  /** Folder of the installation's own rules; null where it has none. */
  readonly rulesFolder: string | null;
}

export interface KeyConfig {
  readonly masterKey: string | null;
  readonly masterKeyOld: string | null;
}

type Read<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;

export const listeningOf = (settings: Read<typeof listeningSettings>): ListeningConfig => ({
  port: settings.PORT,
  host: settings.HOST,
  logLevel: settings.LOG_LEVEL,
});

/** @throws ConfigError when the engine needs an address that is not given, or can't be one */
export const enginesOf = (settings: Read<typeof engineSettings>): EngineConfig => {
  if (settings.SAMENSPOOR_LOG === 'postgres' && settings.DATABASE_URL === undefined)
    throw new ConfigError('DATABASE_URL: is needed with SAMENSPOOR_LOG=postgres');
  if (settings.SAMENSPOOR_LOG === 'esdb') checkEsdbUrl(settings.SAMENSPOOR_ESDB_URL);
  return {
    data: resolve(settings.SAMENSPOOR_DATA),
    log: settings.SAMENSPOOR_LOG,
    databaseUrl: settings.DATABASE_URL ?? null,
    esdbUrl: settings.SAMENSPOOR_ESDB_URL ?? null,
  };
};

/**
 * The same for a service that shares its log with others: the embedded database belongs to one process.
 * @throws ConfigError
 */
export const sharedEnginesOf = (settings: Read<typeof engineSettings>): EngineConfig => {
  if (settings.SAMENSPOOR_LOG === 'pglite')
    throw new ConfigError('SAMENSPOOR_LOG: postgres or esdb; what is embedded belongs to one process alone');
  if (settings.DATABASE_URL === undefined)
    throw new ConfigError('DATABASE_URL: is needed, since the views are shared with other processes');
  return enginesOf(settings);
};

export const webhooksOf = (settings: Read<typeof webhookSettings>): WebhookConfig => {
  const allowed = settings.SAMENSPOOR_WEBHOOKS_ALLOW?.split(',') ?? [];
  return {
    webhooksFile: settings.SAMENSPOOR_WEBHOOKS ?? null,
    webhooksAllow: {
      http: allowed.includes('http'),
      privateAddresses: allowed.includes('private-addresses'),
    },
  };
};

export const rulesOf = (settings: Read<typeof rulesSettings>): RulesConfig => ({
  rulesFolder: settings.SAMENSPOOR_RULES ?? null,
});

export const keysOf = (settings: Read<typeof keySettings>): KeyConfig => ({
  masterKey: settings.SAMENSPOOR_MASTER_KEY ?? null,
  masterKeyOld: settings.SAMENSPOOR_MASTER_KEY_OLD ?? null,
});

const checkEsdbUrl = (url: string | undefined): void => {
  if (url === undefined) throw new ConfigError('SAMENSPOOR_ESDB_URL: is needed with SAMENSPOOR_LOG=esdb');
  try {
    checkConnectionString(url);
  } catch (error) {
    throw new ConfigError(`SAMENSPOOR_ESDB_URL: ${error instanceof Error ? error.message : 'is refused'}`);
  }
};
