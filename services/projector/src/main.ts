import { runService } from '@samenspoor/hosting';
import { projectorSettings, readConfig } from './config.js';
import { startProjector } from './projector.js';
import { version } from './version.js';

runService({
  name: 'projector',
  summary:
    'Samenspoor projector: brings the views up to date from the log. Of several, one runs each view, the others stand by.',
  settings: projectorSettings,
  readConfig,
  version,
  start: startProjector,
  welcome: (_, { url }) => [`Samenspoor's projector runs; health and metrics at ${url}`],
});
