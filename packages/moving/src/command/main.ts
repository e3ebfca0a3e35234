import { EventLogUnavailableError } from '@samenspoor/event-log';
import { AppendTooLargeError, EsdbAccessDeniedError } from '@samenspoor/event-log-esdb/before-connecting';
import { ConfigError } from '@samenspoor/hosting';
import { PrivacyFault } from '@samenspoor/privacy';
import { FolderInUseError } from '@samenspoor/sql';
import { pino } from 'pino';
import { MovingFault } from '../fault.js';
import { UsageError } from './arguments.js';
import { backup, backupHelp } from './backup-command.js';
import { forgetAgain, forgetAgainHelp } from './forget-again-command.js';
import { move, moveHelp } from './move-command.js';
import { restore, restoreHelp } from './restore-command.js';

const commands = {
  backup: { run: backup, help: backupHelp },
  restore: { run: restore, help: restoreHelp },
  'forget-again': { run: forgetAgain, help: forgetAgainHelp },
  move: { run: move, help: moveHelp },
} as const;

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** Runs the command that the first argument names; resolves with the exit code: 1 when it could not be done as asked. */
export const main = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (!isCommand(name)) {
    process.stderr.write(`Give a command: ${Object.keys(commands).join(', ')}.\n`);
    return 1;
  }
  const command = commands[name];
  if (args.includes('--help')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    await command.run(args, process.env, say, pino({ level: 'warn' }, pino.destination(2)));
    return 0;
  } catch (error) {
    if (!(error instanceof Error && isExplained(error))) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Faults that a person can mend are told in words; what else goes wrong keeps its trace. */
const isExplained = (error: Error): boolean =>
  error instanceof MovingFault ||
  error instanceof UsageError ||
  error instanceof ConfigError ||
  error instanceof PrivacyFault ||
  error instanceof FolderInUseError ||
  error instanceof EsdbAccessDeniedError ||
  error instanceof EventLogUnavailableError ||
  error instanceof AppendTooLargeError;
