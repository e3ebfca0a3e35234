import { randomUUID } from 'node:crypto';
import {
  type CaseworkEnvironment,
  createCasework,
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
  localMasterKey,
} from '@samenspoor/privacy';
import { testOrganisations } from './network.js';

/** The store that several processes share: one log, one key store, one master key. */
export const testStore = async (log: EventLog = createMemoryEventLog({ codec: eventCodec })) => {
  const keyStore = createMemoryKeyStore();
  const keyRing = createKeyRing({ current: localMasterKey(Buffer.alloc(32, 7)) });
  const sealer = createSealer({ keyStore, keyRing });
  const keyedHash = await createKeyedHash(keyStore, keyRing);
  const environment: CaseworkEnvironment = {
    log,
    sealer,
    keyedHash,
    filedUnder: (person) => keyStore.keysOf(person),
    organisations: testOrganisations,
    network: 'test',
    now: () => new Date(),
    newId: () => randomUUID(),
    observer: silentObserver,
  };
  return { log, keyStore, keyRing, sealer, keyedHash, environment };
};

/** One process on a store: several of them race as several API processes do. */
export const startCasework = async (environment: CaseworkEnvironment, followUps: FollowUps | null = null) => {
  const casework = createCasework(environment, followUps);
  await casework.start();
  return casework;
};
