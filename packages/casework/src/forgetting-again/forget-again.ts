import type { EventLog, SnapshotStore, StreamName } from '@samenspoor/event-log';
import type { KeyStore } from '@samenspoor/privacy';
import { idsOf } from '../trajectories/whereabouts.js';
import { fileAnew } from './file-anew.js';
import {
  type ForgottenPerson,
  type LogReading,
  ownersOf,
  type ReadRegister,
  readLog,
} from './log-reading.js';

export interface ForgettingAgain {
  readonly log: EventLog;
  readonly keyStore: Pick<KeyStore, 'find' | 'move' | 'destroy' | 'scrub'>;
  readonly snapshotStore: Pick<SnapshotStore, 'parts' | 'remove'>;
}

export interface ForgottenAgain {
  /** How many persons the log says are forgotten, whose keys are destroyed. */
  readonly persons: number;
  /**
   * Persons who are to be forgotten, while a link or an unlink of them is not carried out yet: which words are theirs is
   * not settled before. A service carries out both, in this order, when it starts.
   */
  readonly left: number;
  /** How many keys were filed under somebody else than the log says. */
  readonly filedAnew: number;
}

/**
 * Files the keys as the log says, and destroys those of everybody that it says is forgotten, in all its networks: also where
 * it was noted long ago that all was done. Keys that come from another time than the log are filed as things were then,
 * and hold what was destroyed since.
 *
 * Writes nothing to the log, opens nothing that is sealed, and needs no organisations: what a forgetting leaves to be
 * written, a service writes when it starts. May be repeated. Run it before anybody is answered: it goes by the log as it is when
 * it begins.
 */
export const forgetAgain = async ({
  log,
  keyStore,
  snapshotStore,
}: ForgettingAgain): Promise<ForgottenAgain> => {
  const reading = await readLog(log);
  const filedAnew = await fileAnew(ownersOf(reading), keyStore);
  let persons = 0;
  let left = 0;
  for (const [stream, register] of reading.registers) {
    const forgotten: ForgottenPerson[] = [];
    for (const each of register.forgotten)
      if (await isSettled(log, stream, reading, each)) forgotten.push(each);
    for (const { event } of forgotten)
      for (const id of idsOf(register.state, event.data.personId)) await keyStore.destroy(id);
    await forgetInSnapshot({ keyStore, snapshotStore }, stream, register, forgotten);
    persons += forgotten.length;
    left += register.forgotten.length - forgotten.length;
  }
  if (persons > 0) await keyStore.scrub();
  return { persons, left, filedAnew };
};

/**
 * Whether everything that was decided about a person before was carried out when the log was read, by which the keys are
 * filed: so that what is filed under it is its own. What was carried out since says nothing of that.
 */
const isSettled = async (
  log: EventLog,
  stream: StreamName,
  { registers, followed }: LogReading,
  { event, eventId, revision }: ForgottenPerson,
): Promise<boolean> => {
  if (followed.has(eventId)) return true;
  for (const earlier of registers.get(stream)?.changes.before(revision, [event.data.personId]) ?? []) {
    const [change] = await log.readStream(stream, { from: earlier, max: 1 });
    if (change && !followed.has(change.id)) return false;
  }
  return true;
};

/** Parts of the snapshot that hold a forgotten report go, the key first: without it the rest says nothing to anybody. */
const forgetInSnapshot = async (
  { keyStore, snapshotStore }: Pick<ForgettingAgain, 'keyStore' | 'snapshotStore'>,
  stream: StreamName,
  { state, changes }: ReadRegister,
  forgotten: readonly ForgottenPerson[],
): Promise<void> => {
  const revisions = forgotten
    .flatMap(({ event }) => event.data.reportIds)
    .flatMap((reportId) => [
      ...[state.reports.get(reportId)?.revision ?? []].flat(),
      ...changes.correctionsOf(reportId),
    ]);
  for (const part of await snapshotStore.parts(stream)) {
    if (!revisions.some((revision) => part.from <= revision && revision < part.from + part.events)) continue;
    await keyStore.destroy(part.keyId);
    await snapshotStore.remove(part);
  }
};
