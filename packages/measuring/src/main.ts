import { api, apiHelp } from './command/api.js';
import { readArguments, UsageError } from './command/arguments.js';
import { generate, generateHelp } from './command/generate.js';
import { measure, measureHelp } from './command/measure.js';
import { scale, scaleHelp } from './command/scale.js';
import { trainCommand, trainHelp } from './command/train.js';

const help = `npm run measure:matching -- …

${measureHelp}
${apiHelp}
${generateHelp}
${scaleHelp}
${trainHelp}`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments(process.argv.slice(2));
  if (values.help === true) return console.log(help);
  const [command] = positionals;
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

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
});
