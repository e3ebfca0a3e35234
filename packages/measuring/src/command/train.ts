import { chosenSettings, normalise, type TrainingReport, train } from '@samenspoor/matching';
import { readTextFile, writeTextFile } from '../files/text-file.js';
import { anchorOf } from '../readers/anchor.js';
import { readBodies } from '../readers/bodies.js';
import { detailsOf } from '../readers/details.js';
import { anchored, readFebrl } from '../readers/febrl.js';
import { type Arguments, UsageError } from './arguments.js';
import { writtenParameters } from './parameters.js';

export const trainHelp = `train [--reports FILE | --febrl FILE]… [--learn-priors] [--version 2026-11] [--valid-from 2026-11-01] --out FILE.ts|FILE.json
    learns the matching parameters from reports (their numbers anchor them; no truth is read) and writes them; the number
    of a FEBRL set is an anchor only, and never compared; --learn-priors also counts how many members of a household, twins
    and namesakes there are, instead of keeping those chosen`;

async function readTraining(file: string): Promise<readonly TrainingReport[]> {
  return readBodies(await readTextFile(file)).map(({ body }) => ({
    anchor: anchorOf(body.youngPerson.nationalNumber),
    // Date and sex as written: the number would complete them, and so agree with itself.
    details: normalise({ ...detailsOf(body), nationalNumber: null }),
  }));
}

async function readFebrlTraining(file: string): Promise<readonly TrainingReport[]> {
  return anchored(await readFebrl(file));
}

/**
 * Learns the matching parameters and writes them as a data file.
 * @throws UsageError when no file is named, or the reports anchor no pair as one person, or none as two
 */
export async function trainCommand(values: Arguments): Promise<void> {
  const { reports: files = [], febrl = [], out } = values;
  if (files.length + febrl.length === 0 || out === undefined)
    throw new UsageError(
      'train: --reports FILE or --febrl FILE says what to learn from, --out FILE.ts or FILE.json where to write.',
    );
  const read = await Promise.all([...files.map(readTraining), ...febrl.map(readFebrlTraining)]);
  const settings = {
    ...chosenSettings,
    version: values.version ?? chosenSettings.version,
    validFrom: values['valid-from'] ?? chosenSettings.validFrom,
  };
  const priors = values['learn-priors'] === true ? 'learned' : 'chosen';
  const { parameters, figures } = train(read.flat(), settings, { priors });
  if (figures.samePairs === 0 || figures.strangerPairs === 0)
    throw new UsageError(
      `train: nothing can be learned from ${[...files, ...febrl].join(', ')}: it takes reports that share a valid national number, and others with another one. Nothing was written.`,
    );
  await writeTextFile(out, writtenParameters(parameters, out));
  console.log(`${out}: ${JSON.stringify(figures)}`);
}
