import { randomUUID } from 'node:crypto';
import { clearMark, type Mark, type MarkedPart, markOf, setMark } from '@samenspoor/hosting';
import { type DataKeyRecord, type KeyStore, LOG_IDENTITY } from '@samenspoor/privacy';
import { createSqlKeyStore, removeKeyStore } from '@samenspoor/privacy-sql';
import type { Database } from '@samenspoor/sql';
import { carryLog } from '../carrying/carry-log.js';
import { carriedCheckpoints, type NamedPosition } from '../carrying/checkpoints.js';
import { differenceOfRecords, keysIn } from '../carrying/compare-keys.js';
import type { Target } from '../carrying/copy-events.js';
import { beginning, eventsAfter } from '../carrying/event-source.js';
import { holdsKeys } from '../carrying/holds-keys.js';
import { MovingFault } from '../fault.js';
import { othersConnected } from '../move/fence.js';
import { whileMarked } from '../move/while-marked.js';
import type { KeysBackup, LogBackup } from './backup-files.js';

/** An empty installation, opened without upcasting; or one that an interrupted restore of the same began to fill. */
export interface RestoreTarget extends Target {
  readonly database: Database;
  /** The part that is marked until all is there. */
  readonly part: Extract<MarkedPart, 'log' | 'esdb-log'>;
}

/** What is restored: both, or one of them beside the other that is there already. */
export interface RestoredParts {
  readonly log: LogBackup | null;
  readonly keys: KeysBackup | null;
}

/** How far an earlier run of the same restore came, and what its mark is. `forgetting`: all stands as in the backup. */
export type Claimed = Mark & { readonly state: 'arriving' | 'forgetting' };

/**
 * Marks an installation as being filled. Log or keys that are to be restored must not be there yet.
 * @returns where to go on
 * @throws MovingFault
 */
export async function claim(target: RestoreTarget, { log, keys }: RestoredParts): Promise<Claimed> {
  const note = noteOf({ log, keys });
  const mark = await markOf(target.database, target.part);
  const { state } = mark ?? {};
  if (mark?.note === note && (state === 'arriving' || state === 'forgetting')) return { ...mark, state };
  if (mark !== null || (await markOf(target.database, 'keys')) !== null)
    throw new MovingFault(
      'This installation is, or was, part of a move or of another restore. Give an empty one.',
    );
  if ((await othersConnected(target.database)) > 0)
    throw new MovingFault(
      'Services are connected to this database: stop them. A restore needs it for itself.',
    );
  if (log !== null && (await target.log.head()) !== null)
    throw new MovingFault('The log is not empty: it holds events. A restore fills an empty one only.');
  if (keys !== null && (await holdsKeys(target.database)))
    throw new MovingFault('The key store is not empty: it holds keys. A restore fills an empty one only.');
  const claimed = { state: 'arriving', note, run: randomUUID() } as const;
  await setMark(target.database, [target.part], claimed);
  return claimed;
}

const noteOf = ({ log, keys }: RestoredParts): string =>
  `restore ${log?.manifest.file.sha256 ?? 'none'} ${keys?.manifest.file.sha256 ?? 'none'}`;

/** The target as long as it bears the mark of this restore. */
export const filledBy = (claimed: Claimed, target: RestoreTarget): RestoreTarget => ({
  ...target,
  database: whileMarked(target.database, target.part, claimed),
});

/**
 * Notes that all stands as in the backup: from here on keys are filed anew and destroyed, and neither log nor keys are
 * compared with the backup again.
 * @throws MovingFault where somebody else changed the mark meanwhile
 */
export async function noteRestored({ database, part }: RestoreTarget, claimed: Claimed): Promise<Claimed> {
  const restored = { ...claimed, state: 'forgetting' } as const;
  await setMark(database, [part], restored, { look: expecting(claimed) });
  return restored;
}

/**
 * Opens the installation for services: everything is there.
 * @throws MovingFault where somebody else changed the mark meanwhile
 */
export async function release({ database, part }: RestoreTarget, restored: Claimed): Promise<void> {
  await clearMark(database, [part], { look: expecting(restored) });
}

const expecting =
  ({ state, run }: Mark) =>
  (found: Mark | null): void => {
    if (found?.state !== state || found.run !== run) throw new MovingFault(changedMeanwhile);
  };

const changedMeanwhile =
  'Somebody else opened this installation, or began something with it, meanwhile: nothing more was changed. Begin again with an ' +
  'empty one.';

/**
 * Files the keys of a backup, and compares each with what stands then; how many.
 * @throws MovingFault when one does not stand as it was
 */
export async function restoreKeys(database: Database, keys: KeysBackup): Promise<number> {
  await removeKeyStore(database);
  const store = await createSqlKeyStore({ database });
  for (const secret of await keys.secrets()) await store.secret(secret.name, () => secret);
  let filed = 0;
  for await (const page of pagesOf(keys.keys(), 1_000)) {
    await store.file(page);
    filed += page.length;
  }
  await store.setMarker(LOG_IDENTITY, keys.manifest.logIdentity);
  const difference = await differenceOfRecords(keys.keys(), keysIn(store));
  if (difference !== null || filed !== keys.manifest.dataKeys)
    throw new MovingFault(`The keys do not stand as in the backup: ${difference ?? `${filed} were filed`}.`);
  await checkSecrets(store, keys);
  return filed;
}

const checkSecrets = async (store: KeyStore, keys: KeysBackup): Promise<void> => {
  const inOrder = (secrets: Awaited<ReturnType<KeyStore['secrets']>>) =>
    JSON.stringify(secrets.map(({ name, wrapped, masterKeyId }) => [name, wrapped, masterKeyId]).sort());
  if (inOrder(await store.secrets()) !== inOrder(await keys.secrets()))
    throw new MovingFault('The secrets of the application do not stand as in the backup.');
};

async function* pagesOf(keys: AsyncIterable<DataKeyRecord>, size: number) {
  let page: DataKeyRecord[] = [];
  for await (const key of keys) {
    page.push(key);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/**
 * Appends the events of a backup, reads them back and compares each; then sets how far publishing came. How many.
 * @throws MovingFault when one does not stand as it was
 */
export async function restoreLog(
  target: RestoreTarget,
  { events, manifest }: LogBackup,
  progress: (events: number) => void = () => {},
): Promise<number> {
  const cursor = await carryLog({ source: events, target, progress }, beginning);
  if (cursor.events !== manifest.file.lines)
    throw new MovingFault(
      `${cursor.events} events stand in the log where the manifest says ${manifest.file.lines}. Begin again with an empty one.`,
    );
  const all = Object.values(manifest.checkpoints).flat();
  const at = await positionsOf(target, new Set(all.map(({ events: count }) => count)));
  const placed = (kind: string): readonly NamedPosition[] =>
    (manifest.checkpoints[kind] ?? []).map(({ name, row, events: count }) => ({
      name,
      row,
      position: at.get(count) ?? null,
    }));
  await target.database.transaction(async (tx) => {
    for (const { kind, write } of carriedCheckpoints) await write(tx, placed(kind));
  });
  return cursor.events;
}

/** Where the nth events stand, counted from 1. */
const positionsOf = async ({ log }: Target, counts: ReadonlySet<number>) => {
  const found = new Map<number, NamedPosition['position']>();
  const last = Math.max(0, ...counts);
  let nth = 0;
  for await (const { position } of eventsAfter(log, null)) {
    if (nth >= last) break;
    nth += 1;
    if (counts.has(nth)) found.set(nth, position);
  }
  return found;
};
