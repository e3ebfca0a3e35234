import {
  about,
  type EngineConfig,
  engineSettings,
  type KeyConfig,
  keySettings,
  keysOf,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  readSettings,
  sharedEnginesOf,
} from '@samenspoor/hosting';
import { z } from 'zod';

const filled = z.string().min(1);

/** Name of the network; every contact point of one network shares an identity register. */
export const networkSetting = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and dashes, at most 40')
  .default('brussels')
  .meta({ ...about('name of the network; each has an identity register of its own (brussels)') });

/** Settings of the contact point as a service of its own. */
export const meldpuntSettings = z.object({
  ...listeningSettings,
  ...engineSettings,
  ...keySettings,
  SAMENSPOOR_NETWORK: networkSetting,
  SAMENSPOOR_ORGANISATIONS: filled.meta({ ...about('file with the organisations of the network') }),
  SAMENSPOOR_TOKENS: filled.meta({
    ...about('JSON { "<organisation>": "<token>" }, or a file that holds it', true),
  }),
});

export interface MeldpuntConfig extends ListeningConfig, EngineConfig, KeyConfig {
  readonly network: string;
  readonly organisationsFile: string;
  /** JSON text, or the path of a file that holds it. */
  readonly tokens: string;
}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): MeldpuntConfig => {
  const settings = readSettings(meldpuntSettings, environment);
  return {
    ...listeningOf(settings),
    ...sharedEnginesOf(settings),
    ...keysOf(settings),
    network: settings.SAMENSPOOR_NETWORK,
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS,
    tokens: settings.SAMENSPOOR_TOKENS,
  };
};
