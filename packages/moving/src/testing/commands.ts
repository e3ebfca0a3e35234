import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actor, allEvents } from '@samenspoor/testing';
import { type Logger, pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import { openSource, withOpened } from '../command/opening.js';
import { readConfig } from '../command/settings.js';
import type { MoveSource } from '../move/installation.js';
import { withReports } from './installations.js';

export const logger = pino({ level: 'silent' });
/** That of the test store, with which the reports are sealed. */
export const masterKey = Buffer.alloc(32, 7).toString('base64');

type Command = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  logger: Logger,
) => Promise<void>;

/** Commands and installations in a folder of each test's own. */
export const commandsInFolder = () => {
  let folder = '';
  const said: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'moving-'));
    said.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  const at = (...names: string[]) => join(folder, ...names);

  return {
    at,
    /** What the commands of this test said. */
    said,
    environmentOf: (name: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
      SAMENSPOOR_DATA: at(name),
      SAMENSPOOR_MASTER_KEY: masterKey,
      ...more,
    }),
    run: (command: Command, environment: NodeJS.ProcessEnv, ...args: string[]) =>
      command(args, environment, (line) => said.push(line), logger),
    /** Runs a command that is killed when it says something. */
    killedSaying: (what: RegExp, command: Command, environment: NodeJS.ProcessEnv, ...args: string[]) =>
      command(
        args,
        environment,
        (line) => {
          if (what.test(line)) throw new Error('killed');
        },
        logger,
      ),
  };
};

/** Works on an installation, opened as the commands open one. */
export const on = <Result>(environment: NodeJS.ProcessEnv, work: (source: MoveSource) => Promise<Result>) =>
  withOpened(async (opened) => work(await openSource(readConfig(environment), opened, logger)));

/** So many persons, each reported twice; their ids. */
export const reported = (environment: NodeJS.ProcessEnv, persons: number) =>
  on(environment, async (source) => {
    const { close, personIds } = await withReports(source, persons);
    await close();
    return personIds;
  });

/** Everything but where and when an engine stored it. */
export const carriedIn = (environment: NodeJS.ProcessEnv) =>
  on(environment, async ({ log }) =>
    (await allEvents(log)).map(({ position: _, recordedAt: __, ...carried }) => carried),
  );

export const forget = (environment: NodeJS.ProcessEnv, person: string) =>
  on(environment, async (source) => {
    const { casework, close } = await withReports(source, 0);
    const done = await casework
      .forget(actor('kans'), person, { reason: 'op vraag' }, { idempotencyKey: null })
      .finally(close);
    if (!done.ok) throw new Error(`forgetting was refused: ${done.refusal.rule}`);
  });

/** How many keys are filed under a person. */
export const keysOf = (environment: NodeJS.ProcessEnv, person: string) =>
  on(environment, async ({ keyStore }) => (await keyStore.keysOf(person)).length);
