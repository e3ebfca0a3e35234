import { resolve } from 'node:path';
import { topicName } from '@samenspoor/contracts';
import {
  about,
  brokersSetting,
  ConfigError,
  callerSettings,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  networkName,
  readSettings,
  topicSetting,
  tracingSettings,
} from '@samenspoor/hosting';
import { z } from 'zod';

const filled = z.string().min(1);

/** Settings of the overview of a region. It is given no key: what it reads is pseudonymous. */
export const overviewSettings = z.object({
  ...listeningSettings,
  ...tracingSettings,
  KAFKA_BROKERS: brokersSetting.meta(about('host:port of Kafka brokers, with commas, to read from')),
  SAMENSPOOR_NETWORKS: filled
    .transform((text) => text.split(','))
    .refine((names) => names.every((each) => networkName.test(each)), 'names of networks, with commas')
    .refine((names) => new Set(names).size === names.length, 'each network once')
    .meta(about('networks of the installations that are added up, with commas')),
  SAMENSPOOR_TOPICS: z
    .string()
    .transform((text) => text.split(',').map((pair) => pair.split(':')))
    .refine(
      (pairs) =>
        pairs.every(([, topic, ...more]) => more.length === 0 && topicSetting.safeParse(topic).success),
      '<network>:<topic>, with commas',
    )
    .transform(
      (pairs): ReadonlyMap<string, string> =>
        new Map(pairs.map(([network = '', topic = '']) => [network, topic])),
    )
    .optional()
    .meta(
      about('topics of those that publish to another than the usual one, as <network>:<topic>, with commas'),
    ),
  KAFKA_GROUP: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/, 'letters, digits, dots, dashes, at most 100')
    .default('samenspoor-overview')
    .meta(
      about('what its consumer groups begin with; each database has a name of its own (samenspoor-overview)'),
    ),
  DATABASE_URL: filled
    .optional()
    .meta(about('PostgreSQL database of its own; else embedded, in the data folder', true)),
  SAMENSPOOR_DATA: filled.default('.data').meta(about('folder of the embedded database (.data)')),
  ...callerSettings,
});

export interface OverviewConfig extends ListeningConfig {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  readonly networks: readonly string[];
  /** The topic of each, by its network. */
  readonly topics: ReadonlyMap<string, string>;
  readonly group: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly data: string;
  readonly organisationsFile: string;
  /** JSON text, or the path of a file that holds it. */
  readonly tokens: string;
}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): OverviewConfig => {
  const settings = readSettings(overviewSettings, environment);
  return {
    ...listeningOf(settings),
    brokers: settings.KAFKA_BROKERS.split(','),
    networks: settings.SAMENSPOOR_NETWORKS,
    topics: topicsOf(settings.SAMENSPOOR_NETWORKS, settings.SAMENSPOOR_TOPICS ?? new Map()),
    group: settings.KAFKA_GROUP,
    databaseUrl: settings.DATABASE_URL ?? null,
    data: resolve(settings.SAMENSPOOR_DATA),
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS,
    tokens: settings.SAMENSPOOR_TOKENS,
  };
};

const topicsOf = (
  networks: readonly string[],
  named: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  for (const network of named.keys())
    if (!networks.includes(network))
      throw new ConfigError('SAMENSPOOR_TOPICS: names a network that SAMENSPOOR_NETWORKS does not');
  const topics = new Map(networks.map((network) => [network, named.get(network) ?? topicName(network)]));
  if (new Set(topics.values()).size < topics.size)
    throw new ConfigError('SAMENSPOOR_TOPICS: two networks have the same topic');
  return topics;
};
