import { CsvError, parse } from 'csv-parse/sync';

/** The encoding that a line turned out to have. What is no UTF-8 is read as Western European, as spreadsheets write it. */
export type Encoding = 'utf-8' | 'windows-1252';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const western = new TextDecoder('windows-1252');

/** Reads the bytes of one line. A byte order mark is left out. */
export const textOf = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  try {
    return { text: utf8.decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: western.decode(bytes), encoding: 'windows-1252' };
  }
};

const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter of a file: that which stands most often in the names of its columns. */
export const delimiterOf = (header: string): Delimiter => {
  const count = (each: string) => header.split(each).length;
  return delimiters.reduce((most, each) => (count(each) > count(most) ? each : most));
};

/** The cells of one line, or null when its quotes don't close: a record stands on one line. */
export const cellsOf = (line: string, delimiter: Delimiter): readonly string[] | null => {
  try {
    const [cells = []] = parse(line, { delimiter, relax_column_count: true, trim: true, to: 1 });
    return cells;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
};
