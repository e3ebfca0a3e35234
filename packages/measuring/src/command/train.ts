import { readFile, writeFile } from 'node:fs/promises';
import { reportBody } from '@samenspoor/contracts';
import {
  chosenSettings,
  type MatchingParameters,
  normalise,
  type TrainingReport,
  train,
} from '@samenspoor/matching';
import { anchorOf } from '../readers/anchor.js';
import { detailsOf } from '../readers/details.js';
import type { Arguments } from './arguments.js';

export const trainHelp = `train --reports FILE [--reports FILE …] [--version 2026-11] [--valid-from 2026-11-01] --out FILE.ts
    learns the matching parameters from reports (their national numbers anchor them; no truth is read) and writes them`;

/** Six significant digits: what is beyond them says nothing, and makes the file unreadable. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;

/** The data file as TypeScript, so that its shape is checked where it is used. */
const written = (
  parameters: MatchingParameters,
): string => `import type { MatchingParameters } from './parameters.js';

/** The parameters in force. Made by \`npm run train:matching\`; see docs/explanation/matching.md. Never edit by hand. */
export const currentParameters: MatchingParameters = ${JSON.stringify(parameters, rounded, 2)};
`;

async function readTraining(file: string): Promise<readonly TrainingReport[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const body = reportBody.parse(JSON.parse(line));
      return {
        anchor: anchorOf(body.youngPerson.nationalNumber),
        // Date and sex as written: the number would complete them, and so agree with itself.
        details: normalise({ ...detailsOf(body), nationalNumber: null }),
      };
    });
}

/** Learns the matching parameters and writes them as a data file. */
export async function trainCommand(values: Arguments): Promise<void> {
  const files = values.reports ?? [];
  if (files.length === 0 || values.out === undefined)
    throw new TypeError('train: --reports FILE says what to learn from, --out FILE.ts where to write.');
  const reports = (await Promise.all(files.map(readTraining))).flat();
  const { parameters, figures } = train(reports, {
    ...chosenSettings,
    version: values.version ?? chosenSettings.version,
    validFrom: values['valid-from'] ?? chosenSettings.validFrom,
  });
  await writeFile(values.out, written(parameters));
  console.log(`${values.out}: ${JSON.stringify(figures)}`);
}
