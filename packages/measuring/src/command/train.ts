import { readFile, writeFile } from 'node:fs/promises';
import { reportBody } from '@samenspoor/contracts';
import { chosenSettings, normalise, type TrainingReport, train } from '@samenspoor/matching';
import { anchorOf } from '../readers/anchor.js';
import { detailsOf } from '../readers/details.js';
import { readFebrl } from '../readers/febrl.js';
import { type Arguments, UsageError } from './arguments.js';
import { writtenParameters } from './parameters.js';

export const trainHelp = `train [--reports FILE | --febrl FILE]… [--learn-priors] [--version 2026-11] [--valid-from 2026-11-01] --out FILE.ts|FILE.json
    learns the matching parameters from reports (their numbers anchor them; no truth is read) and writes them; the number
    of a FEBRL set is an anchor only, and never compared; --learn-priors also counts how many members of a household, twins
    and namesakes there are, instead of keeping those chosen`;

async function readTraining(file: string): Promise<readonly TrainingReport[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const body = reportBody.parse(JSON.parse(line));
      return {
        anchor: anchorOf(body.youngPerson.nationalNumber),
        details: normalise(detailsOf(body)),
      };
    });
}

async function readFebrlTraining(file: string): Promise<readonly TrainingReport[]> {
  const records = await readFebrl(file);
  return records.map(({ anchor, details }) => ({ anchor, details: normalise(details) }));
}

/** Learns the matching parameters and writes them as a data file. @throws UsageError when a file is not named */
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
  await writeFile(out, writtenParameters(parameters, out));
  console.log(`${out}: ${JSON.stringify(figures)}`);
}
