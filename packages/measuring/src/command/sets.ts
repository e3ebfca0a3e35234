import { anchored, type FebrlOptions, readFebrl } from '../readers/febrl.js';
import type { LabelledReport, LabelledSet } from '../readers/labelled-report.js';
import { readReports, type SentReport } from '../readers/reports.js';
import { type Arguments, UsageError } from './arguments.js';

const data = new URL('../../../../tests/data/', import.meta.url);

async function setOf(name: string, reading: Promise<readonly LabelledReport[]>): Promise<LabelledSet> {
  return { name, reports: await reading };
}

/** What FEBRL's numbers can teach goes along, where they are not compared. */
async function febrlSet(name: string, file: string | URL, options: FebrlOptions): Promise<LabelledSet> {
  const records = await readFebrl(file, options);
  const set = { name, reports: records };
  return options.socialNumber === true ? set : { ...set, learnable: anchored(records) };
}

/** The invented Brussels reports of the repository. */
export function brussels(): Promise<readonly SentReport[]> {
  return readReports(new URL('brussels-reports.ndjson', data), new URL('brussels-reports.truth.csv', data));
}

async function usualSets(options: FebrlOptions): Promise<readonly LabelledSet[]> {
  return Promise.all([
    setOf('brussels', brussels()),
    febrlSet('febrl1', new URL('febrl1.csv', data), options),
    febrlSet('febrl3', new URL('febrl3.csv', data), options),
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
    ...febrl.map((file) => febrlSet(file, file, options)),
  ]);
}
