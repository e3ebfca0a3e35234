import { join } from 'node:path';
import type { DataKeyRecord, SecretRecord } from '@samenspoor/privacy';
import { z } from 'zod';
import type { EventSource } from '../carrying/event-source.js';
import { MovingFault } from '../fault.js';
import { checkFile, readLines } from './line-file.js';
import { type KeysManifest, keysManifest, type LogManifest, logManifest, readManifest } from './manifest.js';

const json = z.record(z.string(), z.json());

const eventLine = z.object({
  id: z.uuid(),
  type: z.string(),
  schemaVersion: z.number().int().positive(),
  data: json,
  meta: json,
  stream: z.string(),
  revision: z.number().int().nonnegative(),
});

const wrapped = { wrapped: z.string(), masterKeyId: z.string() };
const keyLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('secret'), name: z.string(), ...wrapped }),
  z.object({ kind: z.literal('key'), keyId: z.uuid(), personId: z.string(), ...wrapped }),
]);

/** A backup of a log, found whole. */
export interface LogBackup {
  readonly manifest: LogManifest;
  readonly events: EventSource;
}

/** A backup of keys, found whole. */
export interface KeysBackup {
  readonly manifest: KeysManifest;
  secrets(): Promise<readonly SecretRecord[]>;
  /** In the order in which a key store gives them. */
  keys(): AsyncIterable<DataKeyRecord>;
}

/** Opens a backup of a log and holds all of it against its manifest. @throws MovingFault */
export async function openLogBackup(folder: string): Promise<LogBackup> {
  const manifest = await readManifest(folder, logManifest, 'log');
  const path = join(folder, manifest.file.name);
  await checkFile(path, manifest.file);
  return { manifest, events: { after: ({ events }) => eventsIn(path, events) } };
}

async function* eventsIn(path: string, skipped: number) {
  let line = 0;
  for await (const value of readLines(path)) {
    line += 1;
    if (line <= skipped) continue;
    const event = eventLine.safeParse(value);
    if (!event.success) throw new MovingFault(`${path}, line ${line} is no event of this format.`);
    yield { ...event.data, position: null };
  }
}

/** Opens a backup of keys and holds all of it against its manifest. @throws MovingFault */
export async function openKeysBackup(folder: string): Promise<KeysBackup> {
  const manifest = await readManifest(folder, keysManifest, 'keys');
  const path = join(folder, manifest.file.name);
  await checkFile(path, manifest.file);
  return {
    manifest,
    async secrets() {
      const found: SecretRecord[] = [];
      for await (const { kind, ...record } of keyLinesIn(path)) {
        if (kind !== 'secret' || !('name' in record)) break;
        found.push(record);
      }
      return found;
    },
    async *keys() {
      for await (const { kind, ...record } of keyLinesIn(path))
        if (kind === 'key' && 'keyId' in record) yield record;
    },
  };
}

async function* keyLinesIn(path: string) {
  let line = 0;
  for await (const value of readLines(path)) {
    line += 1;
    const read = keyLine.safeParse(value);
    if (!read.success) throw new MovingFault(`${path}, line ${line} is no key of this format.`);
    yield read.data;
  }
}
