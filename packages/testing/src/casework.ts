import { randomUUID } from 'node:crypto';
import {
  type CaseworkEnvironment,
  clockWaiting,
  createCasework,
  type DueTimers,
  type FollowUps,
  silentObserver,
} from '@samenspoor/casework';
import { eventCodec } from '@samenspoor/contracts';
import { createMemoryEventLog, type EventLog } from '@samenspoor/event-log';
import {
  createKeyedHash,
  createKeyRing,
  createMemoryKeyStore,
  createSealer,
  type KeyStore,
  localMasterKey,
} from '@samenspoor/privacy';
import { readRules } from '@samenspoor/rules';
import { testOrganisations } from './network.js';

/**
 * What one process stands on. Several of them share a log and a key store, each with its own connection to them, or
 * in memory the very same ones.
 */
export const testStore = async (
  log: EventLog = createMemoryEventLog({ codec: eventCodec }),
  keyStore: KeyStore = createMemoryKeyStore(),
) => {
  const keyRing = createKeyRing({ current: localMasterKey(Buffer.alloc(32, 7)) });
  const sealer = createSealer({ keyStore, keyRing });
  const keyedHash = await createKeyedHash(keyStore, keyRing);
  const environment: CaseworkEnvironment = {
    log,
    sealer,
    keyedHash,
    keyStore,
    snapshots: null,
    organisations: testOrganisations,
    rules: await readRules(),
    network: 'test',
    now: () => new Date(),
    newId: () => randomUUID(),
    waiting: clockWaiting,
    observer: silentObserver,
  };
  return { log, keyStore, keyRing, sealer, keyedHash, environment };
};

export type TestStore = Awaited<ReturnType<typeof testStore>>;

/** One process on a store: several of them race as several API processes do. */
export const startCasework = async (
  environment: CaseworkEnvironment,
  followUps: FollowUps | null = null,
  timers: DueTimers | null = null,
) => {
  const casework = createCasework(environment, followUps, timers);
  await casework.start();
  return casework;
};
