import { openEngines, readOrganisations, readTokens } from '@samenspoor/hosting';
import { type ContactPoint, startContactPoint, version } from '@samenspoor/meldpunt';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { seedDemo } from './demo/seed.js';
import { demoTokens } from './demo/tokens.js';

/** How long the start waits for the views to know the demo reports; after that they come to know them by themselves. */
const DEMO_PATIENCE_MS = 30_000;

const demoOrganisations = new URL('../data/organisations.json', import.meta.url);

/** Starts everything in one process: engines, application, views, HTTP. */
export const start = async (config: Config, logger: Logger): Promise<ContactPoint> => {
  const organisations = await readOrganisations(
    config.demo || config.organisationsFile === null ? demoOrganisations : config.organisationsFile,
  );
  const tokens = await readTokens(config.tokens ?? (await demoTokens(config.data, organisations.keys())));
  const engines = await openEngines(config, logger);
  const parts = { engines, organisations, tokens, network: config.network, runsViews: true, version };
  const contactPoint = await startContactPoint(parts, config, logger);
  if (!config.demo) return contactPoint;
  try {
    await seedDemo(contactPoint.casework, organisations);
    // Who is told that the service is ready finds the demo reports in every list and count.
    const head = await engines.log.head();
    if (head !== null) await contactPoint.views.waitFor(head, DEMO_PATIENCE_MS);
  } catch (error) {
    await contactPoint.close();
    throw error;
  }
  return contactPoint;
};
