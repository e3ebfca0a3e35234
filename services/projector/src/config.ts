import {
  about,
  ConfigError,
  type EngineConfig,
  engineSettings,
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
  sharedEnginesOf,
  tracingSettings,
  type WebhookConfig,
  webhookSettings,
  webhooksOf,
} from '@samenspoor/hosting';
import { z } from 'zod';

/** Settings of the projector. It opens no key unless it tells others: pseudonyms are made under one. */
export const projectorSettings = z.object({
  ...listeningSettings,
  ...tracingSettings,
  ...engineSettings,
  ...rulesSettings,
  ...publishingSettings,
  ...webhookSettings,
  SAMENSPOOR_ORGANISATIONS: z
    .string()
    .min(1)
    .optional()
    .meta(about('file with the organisations of the network; needed with SAMENSPOOR_WEBHOOKS')),
  ...networkSettings,
  ...keySettings,
  SAMENSPOOR_MASTER_KEY: keySettings.SAMENSPOOR_MASTER_KEY.meta(
    about('the one of the contact points, to publish; else <data>/master.key, which they made', true),
  ),
});

export interface ProjectorConfig
  extends ListeningConfig,
    EngineConfig,
    RulesConfig,
    KeyConfig,
    WebhookConfig {
  /** `host:port` each; null where nothing is published. */
  readonly brokers: readonly string[] | null;
  readonly network: string;
  /** Where public events go; null: to the usual topic of the network. */
  readonly topic: string | null;
  /** There is one where there are webhooks. */
  readonly organisationsFile: string | null;
}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): ProjectorConfig => {
  const settings = readSettings(projectorSettings, environment);
  if (settings.SAMENSPOOR_WEBHOOKS !== undefined && settings.SAMENSPOOR_ORGANISATIONS === undefined)
    throw new ConfigError('SAMENSPOOR_ORGANISATIONS: is needed with SAMENSPOOR_WEBHOOKS');
  return {
    ...listeningOf(settings),
    ...sharedEnginesOf(settings),
    ...keysOf(settings),
    ...rulesOf(settings),
    ...webhooksOf(settings),
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS ?? null,
    brokers: settings.KAFKA_BROKERS?.split(',') ?? null,
    network: settings.SAMENSPOOR_NETWORK,
    topic: settings.SAMENSPOOR_TOPIC ?? null,
  };
};
