import { daysInMonth } from '@samenspoor/domain';
import { normalise, type TrainingReport } from '@samenspoor/matching';
import { readTextFile } from '../files/text-file.js';
import { readCsv } from './csv.js';
import type { LabelledReport } from './labelled-report.js';
import { NamesOnce, wrongAt } from './wrong-at.js';

/** `YYYYMMDD` as far as it makes sense: an impossible day or month is left out, an implausible year makes it null. */
export function febrlDate(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  if (Number(year) < 1850 || Number(year) > 2030) return null;
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return year;
  return Number(day) >= 1 && Number(day) <= days ? `${year}-${month}-${day}` : `${year}-${month}`;
}

export interface FebrlOptions {
  /**
   * Take the social security number (seven digits) as national number, filled up to eleven digits. Default: not at
   * all, since it is none.
   */
  readonly socialNumber?: boolean;
}

function detailsOf(row: ReadonlyMap<string, string>, { socialNumber = false }: FebrlOptions) {
  const at = (name: string) => row.get(name) || null;
  const number = at('soc_sec_id');
  return {
    familyName: at('surname'),
    givenNames: at('given_name'),
    birthDate: febrlDate(row.get('date_of_birth') ?? ''),
    sex: null,
    nationalNumber: socialNumber && number !== null ? number.padStart(11, '0') : null,
    address: {
      street: at('address_1'),
      houseNumber: at('street_number'),
      postcode: at('postcode'),
      municipality: at('suburb'),
    },
    school: null,
  };
}

/** A record of a FEBRL set. */
export interface FebrlRecord extends LabelledReport {
  /** The social security number as written: what parameters can be learned from without comparing it. */
  readonly anchor: string | null;
}

/** The records to learn from: their numbers are anchors, and not compared. */
export function anchored(records: readonly FebrlRecord[]): readonly TrainingReport[] {
  return records.map(({ anchor, details }) => ({
    anchor,
    details: normalise({ ...details, nationalNumber: null }),
  }));
}

/** The columns that are read. */
const columns = [
  ...['rec_id', 'given_name', 'surname', 'street_number', 'address_1', 'suburb', 'postcode'],
  ...['date_of_birth', 'soc_sec_id'],
];

/**
 * Reads a FEBRL set; `rec-<n>-org` and `rec-<n>-dup-<k>` are about the same person.
 * @param name how messages call the file
 * @throws UsageError when a column is missing, or a row has no such id of its own
 */
export function parseFebrl(
  text: string,
  options: FebrlOptions = {},
  name = 'The file',
): readonly FebrlRecord[] {
  const names = new NamesOnce(name, 'rec_id');
  return readCsv({ name, text }, columns).map(({ line, values }) => {
    const ref = names.take(values.get('rec_id'), line);
    const [, trueId] = /^(rec-\d+)-(?:org|dup-\d+)$/.exec(ref) ?? [];
    if (trueId === undefined)
      throw wrongAt(name, line, 'its rec_id is none of FEBRL: rec-12-org, or rec-12-dup-0.');
    const anchor = values.get('soc_sec_id') || null;
    return { ref, trueId, origin: null, details: detailsOf(values, options), anchor };
  });
}

export async function readFebrl(file: string | URL, options?: FebrlOptions): Promise<readonly FebrlRecord[]> {
  const { name, text } = await readTextFile(file);
  return parseFebrl(text, options, name);
}
