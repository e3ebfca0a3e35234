import type { Organisation, OrganisationId } from '@samenspoor/domain';
import {
  type Engines,
  openEngines,
  readOrganisations,
  readRuleBook,
  readTokens,
  tellReplacedVersions,
  type Watching,
  warnOfCalendars,
} from '@samenspoor/hosting';
import { type ContactPoint, engineObserver, startContactPoint, version } from '@samenspoor/meldpunt';
import type { PublishingTarget, WebhookParts } from '@samenspoor/projector';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from './config.js';
import { seedDemo } from './demo/seed.js';
import { demoTokens } from './demo/tokens.js';

/** How long the start waits for the views to know the demo reports; after that they come to know them by themselves. */
const DEMO_PATIENCE_MS = 30_000;

const demoOrganisations = new URL('../data/organisations.json', import.meta.url);

/** Starts everything in one process: engines, application, views, HTTP. */
export const start = async (config: Config, watching: Watching): Promise<ContactPoint> => {
  const organisations = await readOrganisations(
    config.demo || config.organisationsFile === null ? demoOrganisations : config.organisationsFile,
  );
  const rules = await readRuleBook(config.rulesFolder);
  tellReplacedVersions(rules, watching.logger);
  warnOfCalendars(rules, new Date(), watching.logger);
  const tokens = await readTokens(config.tokens ?? (await demoTokens(config.data, organisations.keys())));
  const endpoints = await endpointsOf(config, organisations);
  const metrics = new Registry();
  const engines = await openEngines(config, { ...watching, observer: engineObserver(metrics) });
  const { network, topic } = config;
  const parts = { engines, organisations, rules, tokens, network, runsViews: true, version, metrics };
  const contactPoint = await startContactPoint(parts, config, watching);
  const { brokers } = config;
  const whole = await beside(contactPoint, [
    ...(brokers === null ? [] : [() => publish(engines, { brokers, network, topic }, metrics, watching)]),
    ...(endpoints === null
      ? []
      : [() => tellPartners(engines, { endpoints, organisations, network }, metrics, watching.logger)]),
  ]);
  if (!config.demo) return whole;
  try {
    await seedDemo(contactPoint.casework, organisations);
    // Who is told that the service is ready finds the demo reports in every list and count.
    const head = await engines.log.head();
    if (head !== null) await contactPoint.views.waitFor(head, DEMO_PATIENCE_MS);
  } catch (error) {
    await whole.close();
    throw error;
  }
  return whole;
};

/** What runs beside the contact point, and ends before it. */
interface Beside {
  stop(): Promise<unknown>;
}

/** The contact point, and what is begun beside it, as long as it runs. */
const beside = async (
  contactPoint: ContactPoint,
  begin: readonly (() => Promise<Beside>)[],
): Promise<ContactPoint> => {
  const begun: Beside[] = [];
  const close = async () => {
    for (const each of begun.toReversed()) await each.stop();
    await contactPoint.close();
  };
  try {
    for (const each of begin) begun.push(await each());
    return { ...contactPoint, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Loaded where something is told to others: most tell nothing. */
const tellingParts = async () => ({
  ...(await import('@samenspoor/projector')),
  ...(await import('@samenspoor/metrics')),
  ...(await import('@samenspoor/webhooks')),
});

const publish = async (
  engines: Engines,
  to: PublishingTarget,
  metrics: Registry,
  watching: Watching,
): Promise<Beside> => {
  const { measurePublication, startPublishing } = await tellingParts();
  const publishing = await startPublishing(engines, to, watching);
  measurePublication(metrics, publishing);
  return publishing;
};

const endpointsOf = async (
  { webhooksFile, webhooksAllow }: Config,
  organisations: ReadonlyMap<OrganisationId, Organisation>,
): Promise<WebhookParts['endpoints'] | null> => {
  if (webhooksFile === null) return null;
  const { readEndpoints } = await tellingParts();
  return readEndpoints(webhooksFile, organisations, webhooksAllow);
};

const tellPartners = async (
  engines: Engines,
  parts: WebhookParts,
  metrics: Registry,
  logger: Logger,
): Promise<Beside> => {
  const { measureWebhooks, startWebhooks } = await tellingParts();
  const webhooks = await startWebhooks(engines, parts, logger);
  measureWebhooks(metrics, () => webhooks.status());
  return webhooks;
};
