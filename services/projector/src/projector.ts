import {
  type Engines,
  openEngines,
  openLogAndViews,
  type Running,
  readOrganisations,
  readRuleBook,
  viewsObserver,
  type Watching,
} from '@samenspoor/hosting';
import {
  measureConnections,
  measurePublication,
  measureTimers,
  measureViews,
  measureWaiting,
} from '@samenspoor/metrics';
import { createViews } from '@samenspoor/views';
import { measureWebhooks, type Webhooks } from '@samenspoor/webhooks';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { ProjectorConfig } from './config.js';
import { operationsApp } from './operations-app.js';
import { type Publishing, startPublishing } from './publishing.js';
import { readEndpoints, startWebhooks, type WebhookParts } from './webhooks.js';

/** What tells others, each where it is asked for. */
interface Telling {
  readonly publish: (() => Promise<Publishing>) | null;
  readonly deliver: (() => Promise<Webhooks>) | null;
}

/** It appends nothing. */
const silent = { appended: () => {}, committed: () => {} };

/**
 * Starts bringing the views up to date, publishing where brokers are given, and telling partners where there are
 * endpoints, here or standing by; and a port with health and metrics.
 */
export const startProjector = async (config: ProjectorConfig, watching: Watching): Promise<Running> => {
  const { brokers, network, topic } = config;
  const webhooks = await webhookPartsOf(config);
  const engineWatching = { ...watching, observer: silent };
  if (brokers === null && webhooks === null) {
    const engines = await openLogAndViews(config, engineWatching);
    return run(config, engines, watching, { publish: null, deliver: null });
  }
  const engines = await openEngines(config, engineWatching, { keepsKeys: false });
  return run(config, engines, watching, {
    publish: brokers === null ? null : () => startPublishing(engines, { brokers, network, topic }, watching),
    deliver: webhooks === null ? null : () => startWebhooks(engines, webhooks, watching.logger),
  });
};

const webhookPartsOf = async ({
  webhooksFile,
  webhooksAllow,
  organisationsFile,
  network,
}: ProjectorConfig): Promise<WebhookParts | null> => {
  if (webhooksFile === null || organisationsFile === null) return null;
  const organisations = await readOrganisations(organisationsFile);
  return {
    endpoints: await readEndpoints(webhooksFile, organisations, webhooksAllow),
    organisations,
    network,
  };
};

const run = async (
  { port, host, rulesFolder }: ProjectorConfig,
  engines: Pick<Engines, 'database' | 'log' | 'close'>,
  { logger, tracing }: Watching,
  { publish, deliver }: Telling,
): Promise<Running> => {
  const observer = viewsObserver(logger);
  const views = await readRuleBook(rulesFolder)
    .then((rules) => createViews({ ...engines, rules, tracing, observer }))
    .catch(async (error: unknown) => {
      await engines.close();
      throw error;
    });
  let publishing: Publishing | null = null;
  let webhooks: Webhooks | null = null;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  measureConnections(metrics, engines.database);
  measureViews(metrics, views);
  measureWaiting(metrics, views.queries.network);
  measureTimers(metrics, views.queries.clocks, () => new Date());
  const app = operationsApp(views, metrics);
  measureWebhooks(metrics, () => webhooks?.status() ?? null);
  const close = async () => {
    // One that can't be stopped keeps none of the others from it.
    const stopped = await Promise.allSettled([
      app.close(),
      publishing?.stop(),
      webhooks?.stop(),
      views.stop(),
    ]);
    await engines.close();
    for (const each of stopped) if (each.status === 'rejected') throw each.reason;
  };
  try {
    views.start();
    publishing = (await publish?.()) ?? null;
    if (publishing !== null) measurePublication(metrics, publishing);
    webhooks = (await deliver?.()) ?? null;
    return { url: await app.listen({ port, host }), close };
  } catch (error) {
    await close();
    throw error;
  }
};
