import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetAgain } from '@samenspoor/casework';
import { type EventLog, passThroughCodec } from '@samenspoor/event-log';
import { createSqlSnapshotStore } from '@samenspoor/event-log-sql';
import { checkAnswers, openDatabase, openKeyRing, openLog } from '@samenspoor/hosting';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import type { Database } from '@samenspoor/sql';
import type { Logger } from 'pino';
import { type KeysBackup, openKeysBackup, openLogBackup } from '../backup/backup-files.js';
import { checkMasterKeyFits, checkTogether, secretsOf } from '../backup/check-backup.js';
import {
  type Claimed,
  claim,
  filledBy,
  noteRestored,
  type RestoredParts,
  type RestoreTarget,
  release,
  restoreKeys,
  restoreLog,
} from '../backup/restore.js';
import { countSealed } from '../backup/sealed-entries.js';
import { holdsKeys } from '../carrying/holds-keys.js';
import { progressOf } from '../carrying/progress.js';
import { MovingFault } from '../fault.js';
import { type Alone, alone } from '../move/alone.js';
import { movingName } from '../move/fence.js';
import { UsageError, understood } from './arguments.js';
import { saidOf } from './forget-again-command.js';
import { type Opened, withOpened } from './opening.js';
import { type CommandConfig, readConfig } from './settings.js';

export const restoreHelp = `npm run restore -- --from FOLDER | [--log FOLDER] [--keys FOLDER]
Restores a backup into an empty installation, which the settings name, with its master key. Everything is held against the
manifests before, and compared after. Who was forgotten stays forgotten.

  --from FOLDER   both parts: FOLDER/log and FOLDER/keys
  --log FOLDER    the log, where it is kept apart
  --keys FOLDER   the keys, where they are kept apart
  --older-keys    take keys that are older than the log, when there are no others
`;

const options = {
  from: { type: 'string' },
  log: { type: 'string' },
  keys: { type: 'string' },
  'older-keys': { type: 'boolean', default: false },
} as const;

type Say = (line: string) => void;

interface Told {
  readonly say: Say;
  readonly logger: Logger;
}

/** `npm run restore`. @throws UsageError, ConfigError, MovingFault, PrivacyFault and what the engines throw */
export const restore = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: Say,
  logger: Logger,
): Promise<void> => {
  const given = understood(() => parseArgs({ args: [...args], options }));
  const folders = foldersOf(given);
  const config = readConfig(environment);
  const parts: RestoredParts = {
    log: folders.log === null ? null : await openLogBackup(folders.log),
    keys: folders.keys === null ? null : await openKeysBackup(folders.keys),
  };
  const { log, keys } = parts;
  if (log !== null && keys !== null) checkTogether(log, keys, given['older-keys']);
  if (keys !== null) await checkMasterKeyOf(config, keys);
  await withOpened(async (opened) => {
    const database = opened.keep(await openDatabase(config, movingName));
    await checkAnswers(database);
    const target = await openTarget(config, database, opened, logger);
    if (log === null) await checkLogIsThere(target);
    await alone(database, (held) => bring(config, { target, parts, held }, opened, { say, logger }));
    say(nextStep(parts));
  });
};

interface Bringing {
  readonly target: RestoreTarget;
  readonly parts: RestoredParts;
  readonly held: Alone;
}

/** Everything that is done between the first mark and the last. */
const bring = async (
  config: CommandConfig,
  { target, parts, held }: Bringing,
  opened: Opened,
  told: Told,
): Promise<void> => {
  const { log, keys } = parts;
  const { say } = told;
  let claimed = await claim(target, parts);
  if (claimed.state === 'arriving') {
    const filled = filledBy(claimed, target);
    if (keys !== null) say(`${await restoreKeys(filled.database, keys)} data keys restored.`);
    if (log !== null)
      say(
        `${await restoreLog(filled, log, progressOf(say))} events restored, the same as in the backup and in the same order.`,
      );
    await held.check();
    claimed = await noteRestored(target, claimed);
  }
  if (await holdsKeys(target.database)) await forgetAndCount(config, { target, claimed }, opened, told);
  await held.check();
  await release(target, claimed);
};

interface Folders {
  readonly log: string | null;
  readonly keys: string | null;
}

const foldersOf = ({ from, log, keys }: { from?: string; log?: string; keys?: string }): Folders => {
  if (from !== undefined) {
    if (log !== undefined || keys !== undefined)
      throw new UsageError('--from stands for both parts: give it alone.');
    return { log: join(resolve(from), 'log'), keys: join(resolve(from), 'keys') };
  }
  if (log === undefined && keys === undefined)
    throw new UsageError('Give --from, or --log and --keys. See --help.');
  return { log: log === undefined ? null : resolve(log), keys: keys === undefined ? null : resolve(keys) };
};

const checkMasterKeyOf = async (config: CommandConfig, keys: KeysBackup): Promise<void> => {
  const secrets = await secretsOf(keys);
  await checkMasterKeyFits(keys, secrets, await openKeyRing(config, secrets, false));
};

const openTarget = async (
  config: CommandConfig,
  database: Database,
  opened: Opened,
  logger: Logger,
): Promise<RestoreTarget> => {
  const log: EventLog = opened.keep(await openLog(config, database, { logger, codec: passThroughCodec }));
  const inEsdb = config.log === 'esdb';
  return { database, log, keepsOrder: !inEsdb, part: inEsdb ? 'esdb-log' : 'log' };
};

/** Only a log says whose keys must not come back; and only beside one are keys held against what they are to open. */
const checkLogIsThere = async ({ log }: RestoreTarget): Promise<void> => {
  if ((await log.head()) !== null) return;
  throw new MovingFault(
    'There is no log there yet: restore it first, or both with one command. The log says who was forgotten, and whose ' +
      'keys must not come back.',
  );
};

/** Who the log says is forgotten loses the keys that came back; then it is told what can't be opened. */
const forgetAndCount = async (
  config: CommandConfig,
  { target, claimed }: { readonly target: RestoreTarget; readonly claimed: Claimed },
  opened: Opened,
  { say, logger }: Told,
): Promise<void> => {
  const { log } = target;
  const { database } = filledBy(claimed, target);
  const keyStore = await createSqlKeyStore({ database });
  const snapshotStore = await createSqlSnapshotStore({ database });
  const decoded = opened.keep(await openLog(config, target.database, { logger }));
  const { persons, ...rest } = await forgetAgain({ log: decoded, keyStore, snapshotStore });
  if (persons > 0) say(`${persons} persons are forgotten in this log: their keys are destroyed.`);
  for (const line of saidOf(rest)) say(line);
  const { entries, withoutKey, first } = await countSealed(log, keyStore);
  say(`${entries - withoutKey} of ${entries} sealed entries have their key.`);
  if (first !== null)
    say(
      `${withoutKey} have none and read as erased, first in event ${first}: expected of who was forgotten, else a loss.`,
    );
};

const nextStep = ({ keys }: RestoredParts): string => {
  if (keys === null) return 'Restore the keys too, with --keys: a log without them is refused at the start.';
  return 'Start the services with the same settings. The views are built anew.';
};
