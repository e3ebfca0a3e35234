import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { presentVersion } from '@samenspoor/contracts';
import type { RegisterEvent, Sealed } from '@samenspoor/domain';
import { type NormalisedDetails, normalisedForm } from '@samenspoor/matching';
import type { ReadEvent } from '../register-reader.js';

/**
 * In what form parts are written: the versions of the events of the register, and how details are normalised. A part
 * of another form was written by other software, and is not read.
 */
export const partForm = [
  '2',
  ...(
    [
      'ReportIdentified',
      'PersonalDetailsCorrected',
      'MatchVerdictGiven',
      'PersonsLinked',
      'ReportsUnlinked',
      'PersonForgotten',
    ] satisfies readonly RegisterEvent['type'][]
  ).map((type) => presentVersion(type)),
  normalisedForm,
].join('.');

/** The details stand beside it, opened: of the envelope only the key's id is needed. */
const emptied = ({ alg, keyId }: Sealed): Sealed => ({ alg, keyId, iv: '', tag: '', text: '' });

const withoutEnvelope = (event: RegisterEvent): RegisterEvent => {
  if (event.type === 'ReportIdentified')
    return { ...event, data: { ...event.data, report: emptied(event.data.report) } };
  if (event.type === 'PersonalDetailsCorrected')
    return { ...event, data: { ...event.data, youngPerson: emptied(event.data.youngPerson) } };
  return event;
};

/** Values of which many are equal, each once, by their places. */
class Table<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  placeOf(value: Value | null): number | null {
    if (value === null) return null;
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Details in which names and school are places in the tables of their part. */
type ShortDetails = Omit<NormalisedDetails, 'familyName' | 'givenNames' | 'school'> & {
  readonly familyName: number | null;
  readonly givenNames: number | null;
  readonly school: number | null;
};

/** The first line of a part. */
interface Tables {
  readonly names: readonly NonNullable<NormalisedDetails['familyName']>[];
  readonly schools: readonly NonNullable<NormalisedDetails['school']>[];
}

/** Gathers the events of a part. */
export class PartContent {
  readonly #names = new Table<Tables['names'][number]>();
  readonly #schools = new Table<Tables['schools'][number]>();
  readonly #lines: string[] = [];

  /** How many events there are. */
  get events(): number {
    return this.#lines.length;
  }

  add({ event, details }: ReadEvent): void {
    this.#lines.push(JSON.stringify([withoutEnvelope(event), details && this.#short(details)]));
  }

  /** All of it, compressed: still to be sealed. */
  pack(): Promise<Uint8Array> {
    const tables: Tables = { names: this.#names.values, schools: this.#schools.values };
    const text = [JSON.stringify(tables), ...this.#lines].join('\n');
    return promisify(gzip)(Buffer.from(text, 'utf8'), { level: 1 });
  }

  #short({ familyName, givenNames, school, ...rest }: NormalisedDetails): ShortDetails {
    return {
      ...rest,
      familyName: this.#names.placeOf(familyName),
      givenNames: this.#names.placeOf(givenNames),
      school: this.#schools.placeOf(school),
    };
  }
}

const at = <Value>(values: readonly Value[], place: number | null): Value | null => {
  if (place === null) return null;
  const value = values[place];
  if (value === undefined) throw new RangeError('a table of the part is too short');
  return value;
};

/**
 * What `PartContent` packed. The bytes were sealed by this software and authenticated when they were opened: their shape
 * is not checked again.
 * @throws Error without any of the content when it can't be read
 */
export const unpackEvents = async (packed: Uint8Array): Promise<readonly ReadEvent[]> => {
  try {
    const text = (await promisify(gunzip)(packed)).toString('utf8');
    const [first = '', ...lines] = text.split('\n');
    const { names, schools }: Tables = JSON.parse(first);
    return lines.map((line) => {
      const [event, short]: [RegisterEvent, ShortDetails | null] = JSON.parse(line);
      if (short === null) return { event, details: null };
      const { birthDate, sex, nationalNumber, address } = short;
      const familyName = at(names, short.familyName);
      const givenNames = at(names, short.givenNames);
      const school = at(schools, short.school);
      return { event, details: { familyName, givenNames, birthDate, sex, nationalNumber, address, school } };
    });
  } catch {
    // What JSON.parse says of a fault may quote what it read.
    throw new Error('a part of the snapshot is not what was packed');
  }
};
