import {
  openEngines,
  readOrganisations,
  readRuleBook,
  readTokens,
  runService,
  tellReplacedVersions,
  warnOfCalendars,
} from '@samenspoor/hosting';
import { Registry } from 'prom-client';
import { meldpuntSettings, readConfig } from './config.js';
import { startContactPoint } from './contact-point.js';
import { engineObserver } from './observer.js';
import { version } from './version.js';

runService({
  name: 'meldpunt',
  summary:
    'Samenspoor contact point: takes reports and answers, one of any number on one log. A projector runs the views.',
  settings: meldpuntSettings,
  readConfig,
  version,
  start: async (config, watching) => {
    const organisations = await readOrganisations(config.organisationsFile);
    const rules = await readRuleBook(config.rulesFolder);
    tellReplacedVersions(rules, watching.logger);
    warnOfCalendars(rules, new Date(), watching.logger);
    const tokens = await readTokens(config.tokens);
    const metrics = new Registry();
    const engines = await openEngines(config, { ...watching, observer: engineObserver(metrics) });
    const parts = {
      engines,
      organisations,
      rules,
      tokens,
      metrics,
      network: config.network,
      runsViews: false,
      version,
    };
    return startContactPoint(parts, config, watching);
  },
  welcome: (_, { url }) => [`Samenspoor's contact point is ready at ${url}`],
});
