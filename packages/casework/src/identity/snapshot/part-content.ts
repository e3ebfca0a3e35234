import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { presentVersion } from '@samenspoor/contracts';
import type { RegisterEvent, Sealed } from '@samenspoor/domain';
import { normalisedForm } from '@samenspoor/matching';
import type { ReadEvent } from '../register-reader.js';

/**
 * In what form parts are written: the versions of the events of the register, and how details are normalised. A part
 * of another form was written by other software, and is not read.
 */
export const partForm = [
  '1',
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

/** One event as a line of a part. */
export const lineOf = ({ event, details }: ReadEvent): string =>
  JSON.stringify([withoutEnvelope(event), details]);

/** The lines of a part, compressed: still to be sealed. */
export const packLines = (lines: readonly string[]): Promise<Uint8Array> =>
  promisify(gzip)(Buffer.from(lines.join('\n'), 'utf8'), { level: 1 });

/**
 * What `packLines` packed. The bytes were sealed by this software and authenticated when they were opened: their shape
 * is not checked again.
 * @throws Error without any of the content when it can't be read
 */
export const unpackEvents = async (packed: Uint8Array): Promise<readonly ReadEvent[]> => {
  try {
    const text = (await promisify(gunzip)(packed)).toString('utf8');
    return text.split('\n').map((line) => {
      const [event, details] = JSON.parse(line);
      return { event, details };
    });
  } catch {
    // What JSON.parse says of a fault may quote what it read.
    throw new Error('a part of the snapshot is not what was packed');
  }
};
