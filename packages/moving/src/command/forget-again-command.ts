import { parseArgs } from 'node:util';
import { type ForgottenAgain, forgetAgain as forgetAgainIn } from '@samenspoor/casework';
import { openEngines, unwatched } from '@samenspoor/hosting';
import type { Logger } from 'pino';
import { understood } from './arguments.js';
import { readConfig, refuseMissingFolder } from './settings.js';

export const forgetAgainHelp = `npm run forget-again
Files keys as the log says, and destroys those of everybody that it says is forgotten: after keys came back from another time
than the log.
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
    const { persons, left, filedAnew } = await forgetAgainIn(engines);
    const destroyed = before - (await engines.keyStore.count());
    say(
      `${persons} persons are forgotten in this log; ${destroyed} of their keys were there, and are destroyed.`,
    );
    for (const line of saidOf({ left, filedAnew })) say(line);
  } finally {
    await engines.close();
  }
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
