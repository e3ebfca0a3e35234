import { readFile } from 'node:fs/promises';
import { reportBody } from '@samenspoor/contracts';
import { readCsv } from './csv.js';
import { detailsOf } from './details.js';
import type { LabelledReport } from './labelled-report.js';

export interface Truth {
  readonly trueId: string;
  readonly origin: string | null;
}

/** Reads `externalRef,trueId[,origin]`; the header decides which columns there are. */
export function readTruth(text: string): ReadonlyMap<string, Truth> {
  return new Map(
    readCsv(text).map((row) => [
      row.get('externalRef') ?? '',
      { trueId: row.get('trueId') ?? '', origin: row.get('origin') || null },
    ]),
  );
}

/** A report as sent, beside what is true of it. */
export interface SentReport extends LabelledReport {
  /** The line as it would be imported. */
  readonly line: string;
}

/**
 * Reads reports (one body a line) with their truth, in the order of the file.
 * @throws Error when a line is no report, or has no truth
 */
export function parseReports(ndjson: string, truthCsv: string): readonly SentReport[] {
  const truth = readTruth(truthCsv);
  return ndjson
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const body = reportBody.parse(JSON.parse(line));
      const ref = body.externalRef ?? '';
      const known = truth.get(ref);
      if (known === undefined) throw new Error(`line ${at + 1}: there is no truth about report ${ref}`);
      return { ref, ...known, details: detailsOf(body), line };
    });
}

/** Reads a file of reports and the file of its truth. */
export async function readReports(
  reports: string | URL,
  truth: string | URL,
): Promise<readonly SentReport[]> {
  const [ndjson, csv] = await Promise.all([readFile(reports, 'utf8'), readFile(truth, 'utf8')]);
  return parseReports(ndjson, csv);
}
