import {
  callerSettings,
  type EngineConfig,
  engineSettings,
  type KeyConfig,
  keySettings,
  keysOf,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  networkSettings,
  type RulesConfig,
  readSettings,
  rulesOf,
  rulesSettings,
  sharedEnginesOf,
  tracingSettings,
} from '@samenspoor/hosting';
import { z } from 'zod';

/** Settings of the contact point as a service of its own. */
export const meldpuntSettings = z.object({
  ...listeningSettings,
  ...tracingSettings,
  ...engineSettings,
  ...keySettings,
  ...networkSettings,
  ...callerSettings,
  ...rulesSettings,
});

export interface MeldpuntConfig extends ListeningConfig, EngineConfig, KeyConfig, RulesConfig {
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
    ...rulesOf(settings),
    network: settings.SAMENSPOOR_NETWORK,
    organisationsFile: settings.SAMENSPOOR_ORGANISATIONS,
    tokens: settings.SAMENSPOOR_TOKENS,
  };
};
