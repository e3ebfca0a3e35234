import { access } from 'node:fs/promises';
import { readFebrl } from '../readers/febrl.js';
import type { LabelledReport, LabelledSet } from '../readers/labelled-report.js';
import { readReports } from '../readers/reports.js';
import type { Arguments } from './arguments.js';

const data = new URL('../../../../tests/data/', import.meta.url);

async function setOf(name: string, reading: Promise<readonly LabelledReport[]>): Promise<LabelledSet> {
  return { name, reports: await reading };
}

async function usualSets(): Promise<readonly LabelledSet[]> {
  await access(data);
  return Promise.all([
    setOf(
      'brussels',
      readReports(new URL('brussels-reports.ndjson', data), new URL('brussels-reports.truth.csv', data)),
    ),
    setOf('febrl1', readFebrl(new URL('febrl1.csv', data))),
    setOf('febrl3', readFebrl(new URL('febrl3.csv', data))),
  ]);
}

/**
 * The sets named on the command line, else those of the repository.
 * @throws TypeError when a file of reports has no file of its truth
 */
export async function chosenSets(values: Arguments): Promise<readonly LabelledSet[]> {
  const { reports = [], truth = [], febrl = [] } = values;
  if (reports.length !== truth.length) throw new TypeError('Every --reports FILE needs a --truth FILE.');
  if (reports.length + febrl.length === 0) return usualSets();
  const options = { socialNumber: values['social-number'] === true };
  return Promise.all([
    ...reports.map((file, at) => setOf(file, readReports(file, truth[at] ?? ''))),
    ...febrl.map((file) => setOf(file, readFebrl(file, options))),
  ]);
}
