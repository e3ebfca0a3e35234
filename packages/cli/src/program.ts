import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { importFile } from './import/import-command.js';
import type { Io } from './io.js';
import { matches, organisations, reports } from './lists/lists.js';
import { type WorklistOptions, worklist, worklists } from './lists/worklist.js';
import { overview } from './overview.js';
import { rebuildViews } from './rebuild-views.js';
import { review } from './review/review-command.js';
import { type Verdict, verdict } from './review/verdict.js';
import { type GlobalOptions, openSession, type Session } from './session.js';

interface Limited {
  readonly limit: number;
}

/**
 * The commands and their options.
 *
 * @param exit takes the exit code of a command that is done but not with 0
 */
export function createProgram(io: Io, exit: (code: 0 | 1) => void): Command {
  const program = new Command('samenspoor')
    .description('Work with a Samenspoor service from the command line.')
    .addOption(
      new Option(
        '--url <address>',
        'where the service answers (SAMENSPOOR_URL; default http://127.0.0.1:8080)',
      ),
    )
    .addOption(new Option('--token <token>', 'token of the organisation that asks (SAMENSPOOR_TOKEN)'))
    .addOption(
      new Option(
        '--as <organisation>',
        'ask as this organisation, with its token from the data folder',
      ).conflicts('token'),
    )
    .addOption(
      new Option('--data <folder>', 'data folder of a service here (SAMENSPOOR_DATA; default .data)'),
    )
    .addOption(new Option('--language <language>', 'of messages').choices(['nl', 'fr', 'en']))
    .addOption(new Option('--json', 'answer in JSON, for other programs'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showSuggestionAfterError();
  const session = (): Promise<Session> => openSession(program.opts<GlobalOptions>(), io);

  program
    .command('import')
    .description('send reports, one JSON report a line; sending the same again is safe')
    .argument('<file>', 'a file, or - for standard input')
    .action(async (file: string) => exit(await importFile(await session(), file)));
  limited(program.command('worklist').description('what waits for the organisation'))
    .option('--list <name>', 'one of the lists of the organisation, as `worklists` names them')
    .option('--reason <reason...>', 'only where one of these holds')
    .option('--status <status>', 'open or closed')
    .option('--phase <phase>', '0 to 3')
    .option('--municipality <code>', 'NIS code')
    .option('--coordinator <organisation>', 'me, none, or an organisation')
    .option('--overdue', 'only where something is late')
    .option('--since <day>', 'only where somebody did something on this day or later')
    .option('--search <names>', 'beginnings of names, in any order and spelling')
    .option('--sort <order>', 'urgency, due, activity, opened or name')
    .action(async ({ limit, ...asked }: Limited & WorklistOptions) =>
      worklist(await session(), limit, asked),
    );
  program
    .command('worklists')
    .description('the lists of the organisation, and how many stand on each')
    .action(async () => worklists(await session()));
  limited(program.command('reports').description('reports that the organisation may see, the last first'))
    .option('--mine', 'only those registered by or for the organisation')
    .action(async ({ limit, mine }: Limited & { mine?: boolean }) =>
      reports(await session(), limit, mine === true),
    );
  limited(program.command('matches').description('possible matches that wait for a verdict, and why')).action(
    async ({ limit }: Limited) => matches(await session(), limit),
  );
  limited(program.command('review').description('go through the possible matches and give verdicts')).action(
    async ({ limit }: Limited) => review(await session(), limit),
  );
  program
    .command('verdict')
    .description('say whether both of a match are one young person')
    .argument('<match>', 'id of the match')
    .addArgument(new Argument('<verdict>').choices(['same', 'different']))
    .requiredOption('--reason <words>', 'why')
    .action(async (match: string, given: Verdict, { reason }: { reason: string }) =>
      verdict(await session(), match, given, reason),
    );
  program
    .command('overview')
    .description('figures of the network')
    .action(async () => overview(await session()));
  program
    .command('organisations')
    .description('who is in the network')
    .action(async () => organisations(await session()));
  program
    .command('rebuild-views')
    .description('have views built anew from the log, beside what is read')
    .argument('[view]', 'name of one view; all when absent')
    .action(async (view: string | undefined) => rebuildViews(await session(), view));
  return program;
}

function limited(command: Command): Command {
  return command.option('--limit <number>', 'how many at most', limitOf, 50);
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,9}$/.test(text) || limit < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return limit;
}
