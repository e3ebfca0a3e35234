import { runService } from '@samenspoor/hosting';
import { version } from '@samenspoor/meldpunt';
import { type Config, readConfig, standaloneSettings } from './config.js';
import { demoTokensFile } from './demo/tokens.js';
import { start } from './start.js';

const whereDataIs = ({ log, databaseUrl, data }: Config): string => {
  if (log === 'pglite') return `${data} (embedded)`;
  if (log === 'postgres') return 'PostgreSQL';
  return `EventStoreDB; keys and views in ${databaseUrl === null ? `${data} (embedded)` : 'PostgreSQL'}`;
};

runService({
  name: 'standalone',
  summary: 'Samenspoor standalone: the whole contact point in one process.',
  settings: standaloneSettings,
  readConfig,
  version,
  start,
  welcome: (config, { url }) => [
    `Samenspoor is ready at ${url}`,
    `API reference:  ${url}/docs`,
    `Health:         ${url}/health/ready   Metrics: ${url}/metrics`,
    ...(config.demo && config.tokens === null ? [`Demo tokens:    ${demoTokensFile(config.data)}`] : []),
    `Data:           ${whereDataIs(config)}`,
    'Stop with Ctrl-C.',
  ],
});
