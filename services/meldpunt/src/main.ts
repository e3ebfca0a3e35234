import { openEngines, readOrganisations, readTokens, runService } from '@samenspoor/hosting';
import { meldpuntSettings, readConfig } from './config.js';
import { startContactPoint } from './contact-point.js';
import { version } from './version.js';

runService({
  name: 'meldpunt',
  summary:
    'Samenspoor contact point: takes reports and answers, one of any number on one log. A projector runs the views.',
  settings: meldpuntSettings,
  readConfig,
  start: async (config, logger) => {
    const organisations = await readOrganisations(config.organisationsFile);
    const tokens = await readTokens(config.tokens);
    const engines = await openEngines(config, logger);
    const parts = { engines, organisations, tokens, network: config.network, runsViews: false, version };
    return startContactPoint(parts, config, logger);
  },
  welcome: (_, { url }) => [`Samenspoor's contact point is ready at ${url}`],
});
