import { api, apiHelp } from './api.js';
import { type Arguments, readArguments, UsageError } from './arguments.js';
import { generate, generateHelp } from './generate.js';
import { measure, measureHelp } from './measure.js';
import { scale, scaleHelp } from './scale.js';
import { trainCommand, trainHelp } from './train.js';

interface Command {
  readonly help: string;
  /** The options it takes; any other is a mistake, and not passed over. */
  readonly options: readonly (keyof Arguments)[];
  readonly carryOut: (values: Arguments) => Promise<void> | void;
}

/** Without a name, what is measured is the sets. */
const commands: ReadonlyMap<string | undefined, Command> = new Map<string | undefined, Command>([
  [
    undefined,
    {
      help: measureHelp,
      options: ['reports', 'truth', 'febrl', 'social-number', 'parameters', 'only', 'show', 'json'],
      carryOut: measure,
    },
  ],
  [
    'api',
    {
      help: apiHelp,
      options: ['url', 'token', 'start', 'database', 'reports', 'truth', 'json'],
      carryOut: api,
    },
  ],
  [
    'generate',
    {
      help: generateHelp,
      options: ['out', 'seed', 'preset', 'persons', 'reports-per-person', 'numbers', 'twin-names'],
      carryOut: generate,
    },
  ],
  [
    'scale',
    {
      help: scaleHelp,
      options: ['persons', 'seed', 'further', 'reports-per-person', 'only', 'json'],
      carryOut: scale,
    },
  ],
  [
    'train',
    {
      help: trainHelp,
      options: ['reports', 'febrl', 'learn-priors', 'version', 'valid-from', 'out'],
      carryOut: trainCommand,
    },
  ],
]);

const help = [
  'npm run measure:matching -- …',
  '',
  ...[...commands.values()].map((command) => command.help),
].join('\n');

async function carryOut(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help === true) return console.log(help);
  const [name, ...others] = positionals;
  if (others.length > 0)
    throw new UsageError(`Too many words: ${others.join(' ')}. One command, and options with --.\n\n${help}`);
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(`There is no command ${name}.\n\n${help}`);
  const given = Object.keys(values) as readonly (keyof Arguments)[];
  const foreign = given.find((option) => !command.options.includes(option));
  if (foreign !== undefined)
    throw new UsageError(`${name ?? 'Measuring sets'} takes no --${foreign}.\n\n${command.help}`);
  return command.carryOut(values);
}

/** Carries out a command line; resolves with the exit code. What was wrong with it is said in words, a fault whole. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await carryOut(args);
    return 0;
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    return 1;
  }
}
