import { openLogAndViews, type Running } from '@samenspoor/hosting';
import { createViews } from '@samenspoor/views';
import type { Logger } from 'pino';
import type { ProjectorConfig } from './config.js';
import { operationsApp } from './operations-app.js';

/** Starts bringing the views up to date, here or standing by, and a port with health and metrics. */
export const startProjector = async (config: ProjectorConfig, logger: Logger): Promise<Running> => {
  const engines = await openLogAndViews(config, logger);
  try {
    const views = await createViews(engines);
    const app = operationsApp(views);
    views.start();
    const close = async () => {
      await app.close();
      await views.stop();
      await engines.close();
    };
    try {
      return { url: await app.listen({ port: config.port, host: config.host }), close };
    } catch (error) {
      await views.stop();
      throw error;
    }
  } catch (error) {
    await engines.close();
    throw error;
  }
};
