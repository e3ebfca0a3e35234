import { join } from 'node:path';
import type { EventLog } from '@samenspoor/event-log';
import { type KeyStore, LOG_IDENTITY } from '@samenspoor/privacy';
import type { Database } from '@samenspoor/sql';
import { carriedCheckpoints } from '../carrying/checkpoints.js';
import { eventsAfter } from '../carrying/event-source.js';
import { MovingFault } from '../fault.js';
import { writeLines, writeWhole } from './line-file.js';
import { formatVersion, type LogManifest, manifestName } from './manifest.js';

export interface BackedUpParts {
  readonly database: Database;
  readonly log: EventLog;
  readonly keyStore: KeyStore;
}

const fileName = 'events.ndjson';

/**
 * Writes all events of a log, as they are stored, to a file of lines with a manifest beside it. Others may write to
 * the log meanwhile: it ends where the log ended when that was reached. Holds a bounded number of events.
 * @throws MovingFault when the folder holds a backup, or the installation has no keys
 */
export async function backUpLog(parts: BackedUpParts, folder: string): Promise<LogManifest> {
  const begunAt = new Date().toISOString();
  const logIdentity = await identityOf(parts.keyStore);
  const checkpoints = await checkpointCounts(parts);
  const written = await writeLines(join(folder, fileName), counted(parts.log, checkpoints));
  const manifest: LogManifest = {
    kind: 'samenspoor-log',
    formatVersion,
    logIdentity,
    begunAt,
    completedAt: new Date().toISOString(),
    file: { name: fileName, ...written },
    checkpoints: Object.fromEntries(
      checkpoints.map(({ kind, all }) => [kind, all.map(({ name, events, row }) => ({ name, events, row }))]),
    ),
  };
  await writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** @throws MovingFault for a key store that was never begun */
export const identityOf = async (keyStore: KeyStore): Promise<string> => {
  const identity = await keyStore.marker(LOG_IDENTITY);
  if (identity !== null) return identity;
  throw new MovingFault(
    'There is nothing to back up: the key store was never begun. Look at the settings that name the installation.',
  );
};

/** Checkpoints, read before the log is, with the count of events up to each, to be filled in. */
const checkpointCounts = async ({ database }: BackedUpParts) =>
  Promise.all(
    carriedCheckpoints.map(async ({ kind, read }) => ({
      kind,
      all: (await read(database)).map((each) => ({ ...each, events: 0 })),
    })),
  );

/** The events as lines; counts for each checkpoint how many lie up to it. */
async function* counted(log: EventLog, checkpoints: Awaited<ReturnType<typeof checkpointCounts>>) {
  const waiting = checkpoints
    .flatMap(({ all }) =>
      all.flatMap((each) => (each.position === null ? [] : [{ each, at: each.position }])),
    )
    .sort((a, b) => log.compare(b.at, a.at));
  let events = 0;
  for await (const { position, ...line } of eventsAfter(log, null)) {
    for (let next = waiting.at(-1); next && log.compare(position, next.at) > 0; next = waiting.at(-1)) {
      next.each.events = events;
      waiting.pop();
    }
    events += 1;
    yield line;
  }
  for (const { each } of waiting) each.events = events;
}
