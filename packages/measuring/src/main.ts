import { readArguments } from './command/arguments.js';
import { generate, generateHelp } from './command/generate.js';

const help = `npm run measure:matching -- <command>

${generateHelp}`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments(process.argv.slice(2));
  if (values.help === true) return console.log(help);
  const [command] = positionals;
  switch (command) {
    case 'generate':
      return generate(values);
    default:
      throw new TypeError(`There is no command ${command ?? '(none)'}.\n\n${help}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? error.message : error);
  process.exitCode = 1;
});
