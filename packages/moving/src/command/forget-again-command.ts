import { parseArgs } from 'node:util';
import { openEngines, unwatched } from '@samenspoor/hosting';
import type { Logger } from 'pino';
import { forgetAgainIn } from '../backup/forget-again.js';
import { understood } from './arguments.js';
import { readConfig, refuseMissingFolder } from './settings.js';

export const forgetAgainHelp = `npm run forget-again
Destroys the keys of everybody that the log says is forgotten: after keys came back from a dump that was older than the log.
\`npm run restore\` does so by itself. The settings name the installation; run it before services are started.
`;

/** `npm run forget-again`. @throws UsageError, ConfigError, PrivacyFault and what the engines throw */
export const forgetAgain = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  logger: Logger,
): Promise<void> => {
  understood(() => parseArgs({ args: [...args], options: {} }));
  const config = readConfig(environment);
  refuseMissingFolder(config);
  const engines = await openEngines(config, unwatched(logger), { keepsKeys: false });
  try {
    const before = await engines.keyStore.count();
    const persons = await forgetAgainIn(engines);
    const destroyed = before - (await engines.keyStore.count());
    say(
      `${persons} persons are forgotten in this log; ${destroyed} of their keys were there, and are destroyed.`,
    );
  } finally {
    await engines.close();
  }
};
