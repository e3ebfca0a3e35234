import {
  type EngineConfig,
  engineSettings,
  type ListeningConfig,
  listeningOf,
  listeningSettings,
  readSettings,
  sharedEnginesOf,
} from '@samenspoor/hosting';
import { z } from 'zod';

/** Settings of the projector. No key is among them: it never reads a personal detail. */
export const projectorSettings = z.object({ ...listeningSettings, ...engineSettings });

export interface ProjectorConfig extends ListeningConfig, EngineConfig {}

/** @throws ConfigError that names every setting that can't be */
export const readConfig = (environment: NodeJS.ProcessEnv): ProjectorConfig => {
  const settings = readSettings(projectorSettings, environment);
  return { ...listeningOf(settings), ...sharedEnginesOf(settings) };
};
