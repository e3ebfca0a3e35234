import { readFile } from 'node:fs/promises';
import { daysInMonth } from '@samenspoor/domain';
import { readCsv } from './csv.js';
import type { LabelledReport } from './labelled-report.js';

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

/** Reads a FEBRL set; `rec-<n>-org` and `rec-<n>-dup-<k>` are about the same person. */
export function parseFebrl(text: string, options: FebrlOptions = {}): readonly FebrlRecord[] {
  return readCsv(text).map((row) => {
    const ref = row.get('rec_id') ?? '';
    const [, trueId] = /^(rec-\d+)-(?:org|dup-\d+)$/.exec(ref) ?? [];
    if (trueId === undefined) throw new Error(`${ref} is no id of a FEBRL record`);
    const anchor = row.get('soc_sec_id') || null;
    return { ref, trueId, origin: null, details: detailsOf(row, options), anchor };
  });
}

export async function readFebrl(file: string | URL, options?: FebrlOptions): Promise<readonly FebrlRecord[]> {
  return parseFebrl(await readFile(file, 'utf8'), options);
}
