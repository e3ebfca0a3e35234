import { api, apiHelp } from './api.js';
import { readArguments, UsageError } from './arguments.js';
import { generate, generateHelp } from './generate.js';
import { measure, measureHelp } from './measure.js';
import { scale, scaleHelp } from './scale.js';
import { trainCommand, trainHelp } from './train.js';

const help = `npm run measure:matching -- …

${measureHelp}
${apiHelp}
${generateHelp}
${scaleHelp}
${trainHelp}`;

async function carryOut(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help === true) return console.log(help);
  const [command, ...others] = positionals;
  if (others.length > 0)
    throw new UsageError(`Too many words: ${others.join(' ')}. One command, and options with --.\n\n${help}`);
  switch (command) {
    case undefined:
      return measure(values);
    case 'api':
      return api(values);
    case 'generate':
      return generate(values);
    case 'scale':
      return scale(values);
    case 'train':
      return trainCommand(values);
    default:
      throw new UsageError(`There is no command ${command}.\n\n${help}`);
  }
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
