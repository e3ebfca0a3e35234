import { type FebrlOptions, readFebrl } from '../readers/febrl.js';
import type { LabelledReport, LabelledSet } from '../readers/labelled-report.js';
import { readReports, type SentReport } from '../readers/reports.js';
import { type Arguments, UsageError } from './arguments.js';

const data = new URL('../../../../tests/data/', import.meta.url);

async function setOf(name: string, reading: Promise<readonly LabelledReport[]>): Promise<LabelledSet> {
  return { name, reports: await reading };
}

/** The invented Brussels reports of the repository. */
export function brussels(): Promise<readonly SentReport[]> {
  return readReports(new URL('brussels-reports.ndjson', data), new URL('brussels-reports.truth.csv', data));
}

async function usualSets(options: FebrlOptions): Promise<readonly LabelledSet[]> {
  return Promise.all([
    setOf('brussels', brussels()),
    setOf('febrl1', readFebrl(new URL('febrl1.csv', data), options)),
    setOf('febrl3', readFebrl(new URL('febrl3.csv', data), options)),
  ]);
}

/**
 * The sets named on the command line, else those of the repository.
 * @throws UsageError when a file of reports has no file of its truth
 */
export async function chosenSets(values: Arguments): Promise<readonly LabelledSet[]> {
  const { reports = [], truth = [], febrl = [] } = values;
  if (reports.length !== truth.length) throw new UsageError('Every --reports FILE needs a --truth FILE.');
  const options = { socialNumber: values['social-number'] === true };
  if (reports.length + febrl.length === 0) return usualSets(options);
  return Promise.all([
    ...reports.map((file, at) => setOf(file, readReports(file, truth[at] ?? ''))),
    ...febrl.map((file) => setOf(file, readFebrl(file, options))),
  ]);
}
