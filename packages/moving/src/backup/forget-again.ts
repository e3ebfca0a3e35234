import { randomUUID } from 'node:crypto';
import { clockWaiting, forgetAgain, silentObserver } from '@samenspoor/casework';
import { registerStreamPrefix } from '@samenspoor/domain';
import type { EventLog, SnapshotStore } from '@samenspoor/event-log';
import { createKeyedHash, createSealer, type KeyRing, type KeyStore } from '@samenspoor/privacy';

export interface ForgettingParts {
  /** Opened with upcasting. */
  readonly log: EventLog;
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  readonly snapshotStore: SnapshotStore;
}

/** Events of the register in one part of its snapshot; parts that are there are only taken away. */
const eventsPerPart = 4_096;

/**
 * Destroys the keys of everybody that a log says is forgotten, in all its networks: what older keys brought back.
 * @returns how many persons are forgotten
 */
export async function forgetAgainIn({
  log,
  keyStore,
  keyRing,
  snapshotStore,
}: ForgettingParts): Promise<number> {
  let persons = 0;
  for (const network of await networksIn(log)) {
    persons += await forgetAgain({
      log,
      keyStore,
      sealer: createSealer({ keyStore, keyRing }),
      keyedHash: await createKeyedHash(keyStore, keyRing),
      snapshots: { store: snapshotStore, eventsPerPart },
      organisations: new Map(),
      network,
      now: () => new Date(),
      newId: () => randomUUID(),
      waiting: clockWaiting,
      observer: silentObserver,
    });
  }
  return persons;
}

const networksIn = async (log: EventLog): Promise<ReadonlySet<string>> => {
  const networks = new Set<string>();
  const stop = new AbortController();
  const filter = { streamPrefixes: [registerStreamPrefix] };
  for await (const item of log.subscribe({ after: null, filter, signal: stop.signal })) {
    if (item.kind === 'caught-up') break;
    networks.add(item.event.stream.slice(registerStreamPrefix.length));
  }
  stop.abort();
  return networks;
};
