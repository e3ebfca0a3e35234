import { type Engines, openEngines, openLogAndViews, type Running } from '@samenspoor/hosting';
import { createViews } from '@samenspoor/views';
import type { Logger } from 'pino';
import type { ProjectorConfig } from './config.js';
import { operationsApp } from './operations-app.js';
import { type Publishing, startPublishing } from './publishing.js';

/**
 * Starts bringing the views up to date, and publishing where brokers are given, here or standing by; and a port with
 * health and metrics.
 */
export const startProjector = async (config: ProjectorConfig, logger: Logger): Promise<Running> => {
  const { brokers, network } = config;
  if (brokers === null) {
    const engines = await openLogAndViews(config, logger);
    return run(config, engines, null);
  }
  const engines = await openEngines(config, logger, { keepsKeys: false });
  return run(config, engines, () => startPublishing(engines, { brokers, network }, logger));
};

const run = async (
  { port, host }: ProjectorConfig,
  engines: Pick<Engines, 'database' | 'log' | 'close'>,
  publish: (() => Promise<Publishing>) | null,
): Promise<Running> => {
  const views = await createViews(engines).catch(async (error: unknown) => {
    await engines.close();
    throw error;
  });
  let publishing: Publishing | null = null;
  const app = operationsApp(views, () => publishing?.status() ?? null);
  const close = async () => {
    // One that can't be stopped keeps none of the others from it.
    const stopped = await Promise.allSettled([app.close(), publishing?.stop(), views.stop()]);
    await engines.close();
    for (const each of stopped) if (each.status === 'rejected') throw each.reason;
  };
  try {
    views.start();
    publishing = (await publish?.()) ?? null;
    return { url: await app.listen({ port, host }), close };
  } catch (error) {
    await close();
    throw error;
  }
};
