import { runService } from '@samenspoor/hosting';
import { overviewSettings, readConfig } from './config.js';
import { startOverview } from './overview.js';
import { version } from './version.js';

runService({
  name: 'overview',
  summary:
    'Samenspoor overview of a region: reads what several installations publish to Kafka, and shows its figures.',
  settings: overviewSettings,
  readConfig,
  version,
  start: startOverview,
  welcome: ({ networks }, { url }) => [
    `Samenspoor's overview of ${networks.join(', ')} answers at ${url}`,
    `API reference:  ${url}/docs`,
  ],
});
