import { readTextFile, type TextFile } from '../files/text-file.js';
import { readBodies } from './bodies.js';
import { readCsv } from './csv.js';
import { detailsOf } from './details.js';
import type { LabelledReport } from './labelled-report.js';
import { NamesOnce, wrongAt } from './wrong-at.js';

interface Truth {
  readonly trueId: string;
  readonly origin: string | null;
}

/** Reads `externalRef,trueId[,origin]`; the header decides which columns there are. */
function readTruth(file: TextFile): ReadonlyMap<string, Truth> {
  const names = new NamesOnce(file.name, 'externalRef');
  return new Map(
    readCsv(file, ['externalRef', 'trueId']).map(({ line, values }) => {
      const trueId = values.get('trueId');
      if (!trueId) throw wrongAt(file.name, line, 'there is no trueId: whom the report is about.');
      return [names.take(values.get('externalRef'), line), { trueId, origin: values.get('origin') || null }];
    }),
  );
}

/** A report as sent, beside what is true of it. */
export interface SentReport extends LabelledReport {
  /** The line as it would be imported. */
  readonly line: string;
}

/**
 * Reads reports (one body a line) with their truth, in the order of the file.
 * @throws UsageError when a line is no report, has no name of its own, or no truth
 */
export function parseReports(reports: TextFile, truthFile: TextFile): readonly SentReport[] {
  const truth = readTruth(truthFile);
  const names = new NamesOnce(reports.name, 'externalRef');
  return readBodies(reports).map(({ line, text, body }) => {
    const ref = names.take(body.externalRef, line);
    const known = truth.get(ref);
    if (known === undefined)
      throw wrongAt(reports.name, line, `${truthFile.name} has no row with its externalRef.`);
    return { ref, ...known, details: detailsOf(body), line: text };
  });
}

/** Reads a file of reports and the file of its truth. */
export async function readReports(
  reports: string | URL,
  truth: string | URL,
): Promise<readonly SentReport[]> {
  return parseReports(...(await Promise.all([readTextFile(reports), readTextFile(truth)])));
}
