import {
  about,
  brokersSetting,
  type EngineConfig,
  engineSettings,
  type KeyConfig,
  keySettings,
  keysOf,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  networkSettings,
  readSettings,
  sharedEnginesOf,
} from '@samenspoor/hosting';
import { z } from 'zod';

/** Settings of the projector. It opens no key unless it publishes: pseudonyms are made under one. */
export const projectorSettings = z.object({
  ...listeningSettings,
  ...engineSettings,
  KAFKA_BROKERS: brokersSetting
    .optional()
    .meta(about('host:port of Kafka brokers, with commas, to publish to; nothing leaves without it')),
  ...networkSettings,
  ...keySettings,
  SAMENSPOOR_MASTER_KEY: keySettings.SAMENSPOOR_MASTER_KEY.meta(
    about('the one of the contact points, to publish; else <data>/master.key, which they made', true),
  ),
});

export interface ProjectorConfig extends ListeningConfig, EngineConfig, KeyConfig {
  /** `host:port` each; null where nothing is published. */
  readonly brokers: readonly string[] | null;
  readonly network: string;
}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): ProjectorConfig => {
  const settings = readSettings(projectorSettings, environment);
  return {
    ...listeningOf(settings),
    ...sharedEnginesOf(settings),
    ...keysOf(settings),
    brokers: settings.KAFKA_BROKERS?.split(',') ?? null,
    network: settings.SAMENSPOOR_NETWORK,
  };
};
