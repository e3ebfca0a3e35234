import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { UsageError } from '../command/arguments.js';
import type { TextFile } from '../files/text-file.js';
import { wrongAt } from './wrong-at.js';

/** A row by the names of the header. */
export interface CsvRow {
  /** On which line of the file it ends, counted from 1. */
  readonly line: number;
  /** Without the blanks around them. */
  readonly values: ReadonlyMap<string, string>;
}

const wrongs: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS:
    'it has another number of values than the header has columns. Put a value that holds a comma in double quotes.',
  CSV_QUOTE_NOT_CLOSED: 'a double quote opens here and closes nowhere.',
};

/** The library's own words may quote the file. */
function inOurWords(file: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const otherwise = 'a double quote is out of place. Double it within a quoted value.';
  return wrongAt(file, Number(error['lines']), wrongs[error.code] ?? otherwise);
}

function demand(file: string, needed: readonly string[], header: readonly string[]): void {
  const wrong = needed.find((column) => header.filter((name) => name === column).length !== 1);
  if (wrong === undefined) return;
  const missing = header.includes(wrong) ? `more than one ${wrong}` : `no ${wrong}`;
  throw wrongAt(
    file,
    1,
    `there is ${missing}. The header names these columns, with commas between them: ${needed.join(', ')}.`,
  );
}

/**
 * Reads a comma-separated file of which the header names at least these columns.
 * @throws UsageError when a column is missing, a row does not fit the header, or there is no row
 */
export function readCsv({ name: file, text }: TextFile, needed: readonly string[]): readonly CsvRow[] {
  try {
    const rows = parse<CsvRow, Record<string, string>>(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: (header: string[]) => {
        demand(file, needed, header);
        return header;
      },
      on_record: (record: Record<string, string>, { lines }: InfoRecord) => ({
        line: lines,
        values: new Map(Object.entries(record)),
      }),
    });
    if (rows.length === 0) throw new UsageError(`${file} has no rows below a header: ${needed.join(', ')}.`);
    return rows;
  } catch (error) {
    throw inOurWords(file, error);
  }
}
