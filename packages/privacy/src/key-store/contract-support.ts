import { randomUUID } from 'node:crypto';
import type { DataKeyRecord, KeyStore, WrappedKey } from './key-store.js';

/** One empty store, reached by two callers that know nothing of each other (two processes, where there are). */
export interface StoreUnderTest {
  readonly first: KeyStore;
  readonly second: KeyStore;
}

export interface KeyStoreCase {
  readonly name: string;
  readonly run: (stores: StoreUnderTest) => Promise<void>;
}

export const key = (personId: string, part: Partial<DataKeyRecord> = {}): DataKeyRecord => ({
  keyId: randomUUID(),
  personId,
  wrapped: `wrapped-${randomUUID()}`,
  masterKeyId: 'master-1',
  ...part,
});
export const keys = (count: number, personId: string, part: Partial<DataKeyRecord> = {}): DataKeyRecord[] =>
  Array.from({ length: count }, () => key(personId, part));
export const idsOf = (records: readonly DataKeyRecord[]): string[] =>
  records.map((record) => record.keyId).sort();
export const under = (masterKeyId: string): WrappedKey => ({ wrapped: `again-${randomUUID()}`, masterKeyId });
