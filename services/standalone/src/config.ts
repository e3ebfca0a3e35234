import {
  about,
  ConfigError,
  type EngineConfig,
  engineSettings,
  enginesOf,
  type KeyConfig,
  keySettings,
  keysOf,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  networkSettings,
  publishingSettings,
  type RulesConfig,
  readSettings,
  rulesOf,
  rulesSettings,
  tracingSettings,
  type WebhookConfig,
  webhookSettings,
  webhooksOf,
} from '@samenspoor/hosting';
import { z } from 'zod';

const filled = z.string().min(1);

/** Settings of everything in one process. */
export const standaloneSettings = z.object({
  ...listeningSettings,
  ...tracingSettings,
  ...engineSettings,
  ...keySettings,
  SAMENSPOOR_DEMO: z
    .enum(['on', 'off'])
    .optional()
    .meta(
      about(
        'on: the demo network and a few invented reports; off: only what is configured (on, unless SAMENSPOOR_ORGANISATIONS is given)',
      ),
    ),
  ...networkSettings,
  SAMENSPOOR_ORGANISATIONS: filled
    .optional()
    .meta(about("file with the organisations, in the shape of the demo network's")),
  SAMENSPOOR_TOKENS: filled
    .optional()
    .meta(
      about(
        'JSON { "<organisation>": "<token>" }, or a file that holds it; else <data>/demo-tokens.json, made once with mode 0600',
        true,
      ),
    ),
  ...rulesSettings,
  ...publishingSettings,
  ...webhookSettings,
});

export interface Config extends ListeningConfig, EngineConfig, KeyConfig, RulesConfig, WebhookConfig {
  /** Whether the demo network and a few invented reports are there. */
  readonly demo: boolean;
  readonly network: string;
  /** Where public events go; null: to the usual topic of the network. */
  readonly topic: string | null;
  readonly organisationsFile: string | null;
  /** `host:port` each; null where nothing is published. */
  readonly brokers: readonly string[] | null;
  /** JSON text, or the path of a file that holds it. */
  readonly tokens: string | null;
}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const settings = readSettings(standaloneSettings, environment);
  const engines = enginesOf(settings);
  const demo = settings.SAMENSPOOR_DEMO ?? (settings.SAMENSPOOR_ORGANISATIONS === undefined ? 'on' : 'off');
  if (demo === 'off' && settings.SAMENSPOOR_ORGANISATIONS === undefined)
    throw new ConfigError('SAMENSPOOR_ORGANISATIONS: is needed with SAMENSPOOR_DEMO=off');
  if (demo === 'off' && settings.SAMENSPOOR_TOKENS === undefined)
    throw new ConfigError('SAMENSPOOR_TOKENS: is needed with SAMENSPOOR_DEMO=off');
  return {
    ...listeningOf(settings),
    ...engines,
    ...keysOf(settings),
    ...rulesOf(settings),
    ...webhooksOf(settings),
    demo: demo === 'on',
    network: settings.SAMENSPOOR_NETWORK,
    topic: settings.SAMENSPOOR_TOPIC ?? null,
    brokers: settings.KAFKA_BROKERS?.split(',') ?? null,
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS ?? null,
    tokens: settings.SAMENSPOOR_TOKENS ?? null,
  };
};
