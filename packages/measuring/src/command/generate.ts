import { writeTextFile } from '../files/text-file.js';
import { presetNames } from '../generate/errors/rates.js';
import { type GenerateOptions, generateReports } from '../generate/generate.js';
import { usualPopulation } from '../generate/population.js';
import { type Arguments, number, oneOf, UsageError, wholeNumber } from './arguments.js';

export const generateHelp = `generate --out FOLDER/NAME [--seed 1] [--preset mild|usual|harsh] [--persons 5000]
         [--reports-per-person 2.4] [--numbers given|none] [--twin-names alike|chance]
    writes NAME.ndjson (reports) and NAME.truth.csv (who they are about, and the origin of the names)`;

/** Names of twins that are easily taken for each other: in three of ten pairs, or as often as chance has it. */
const twinNames = { alike: usualPopulation, chance: { ...usualPopulation, twinNamesAlike: 0 } };

/** Writes a generated set of reports and its truth. */
export async function generate(values: Arguments): Promise<void> {
  const { out } = values;
  if (out === undefined) throw new UsageError('generate: --out FOLDER/NAME says where to write.');
  const options: GenerateOptions = {
    seed: wholeNumber(values, 'seed', 1),
    persons: wholeNumber(values, 'persons', 5_000, 1),
    reportsPerPerson: number(values, 'reports-per-person', 2.4),
    preset: oneOf(values, 'preset', presetNames, 'usual'),
    numbers: oneOf(values, 'numbers', ['given', 'none'] as const, 'given'),
    shape: twinNames[oneOf(values, 'twin-names', ['alike', 'chance'] as const, 'alike')],
  };
  const reports = generateReports(options);
  const lines = reports.map(({ body }) => JSON.stringify(body));
  const truths = reports.map(
    ({ body, person }) => `${body.externalRef ?? ''},${person.trueId},${person.origin}`,
  );
  await writeTextFile(`${out}.ndjson`, `${lines.join('\n')}\n`);
  await writeTextFile(`${out}.truth.csv`, `${['externalRef,trueId,origin', ...truths].join('\n')}\n`);
  console.log(
    `${reports.length} reports about ${options.persons} young people: ${out}.ndjson, ${out}.truth.csv`,
  );
}
