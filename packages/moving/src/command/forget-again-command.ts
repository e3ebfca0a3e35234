import { parseArgs } from 'node:util';
import { type ForgottenAgain, forgetAgain as forgetAgainIn } from '@samenspoor/casework';
import { type Engines, openEngines, refuseMarked, unwatched } from '@samenspoor/hosting';
import type { Logger } from 'pino';
import { MovingFault } from '../fault.js';
import { alone } from '../move/alone.js';
import { movingName, othersConnected } from '../move/fence.js';
import { understood } from './arguments.js';
import { readConfig, refuseMissingFolder } from './settings.js';

export const forgetAgainHelp = `npm run forget-again
Files keys as the log says, and destroys those of everybody that it says is forgotten: after keys came back from another time
than the log.
\`npm run restore\` does so by itself. The settings name the installation; its services must be stopped.
`;

/** `npm run forget-again`. @throws UsageError, ConfigError, MovingFault, PrivacyFault and what the engines throw */
export const forgetAgain = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  logger: Logger,
): Promise<void> => {
  understood(() => parseArgs({ args: [...args], options: {} }));
  const config = readConfig(environment);
  refuseMissingFolder(config);
  const named = { keepsKeys: false, applicationName: movingName };
  const engines = await openEngines(config, unwatched(logger), named);
  try {
    await alone(engines.database, async () => {
      // It may have been moved, or begun to be, before others were kept off.
      await refuseMarked(engines.database, config.log);
      await refuseServices(engines);
      await forgetIn(engines, say);
    });
  } finally {
    await engines.close();
  }
};

/** What a service files meanwhile would be filed back by the log as it was before, and be destroyed with it. */
const refuseServices = async ({ database }: Pick<Engines, 'database'>): Promise<void> => {
  if ((await othersConnected(database)) === 0) return;
  throw new MovingFault(
    'Services are connected to this database: stop them. Keys are filed by what the log says at one moment, and nobody may ' +
      'write to it meanwhile. Nothing was changed.',
  );
};

const forgetIn = async (engines: Engines, say: (line: string) => void): Promise<void> => {
  const before = await engines.keyStore.count();
  const { persons, left, filedAnew } = await forgetAgainIn(engines);
  const destroyed = before - (await engines.keyStore.count());
  say(
    `${persons} persons are forgotten in this log; ${destroyed} of their keys were there, and are destroyed.`,
  );
  for (const line of saidOf({ left, filedAnew })) say(line);
};

/** What else is to be told about filing keys anew and forgetting. */
export const saidOf = ({
  left,
  filedAnew,
}: Pick<ForgottenAgain, 'left' | 'filedAnew'>): readonly string[] => [
  ...(filedAnew > 0 ? [`${filedAnew} keys were filed under somebody else, and now as the log says.`] : []),
  ...(left > 0
    ? [
        `${left} persons are to be forgotten once a link or unlink before it is carried out: a contact point does both when it ` +
          'starts. Start one.',
      ]
    : []),
];
