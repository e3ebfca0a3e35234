import type { DataKeyRecord, KeyStore, SecretRecord } from './key-store.js';

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A key store that lives as long as the process: for specs, and beside a log in memory. */
export function createMemoryKeyStore(): KeyStore {
  const keys = new Map<string, DataKeyRecord>();
  const secrets = new Map<string, SecretRecord>();
  const markers = new Map<string, string>();

  const filedUnder = (personId: string): string[] =>
    [...keys.values()]
      .filter((record) => record.personId === personId)
      .map((record) => record.keyId)
      .sort(ascending);

  return {
    async file(records) {
      for (const { keyId, personId, wrapped, masterKeyId } of records) {
        keys.set(keyId, { ...(keys.get(keyId) ?? { keyId, wrapped, masterKeyId }), personId });
      }
    },

    async find(keyIds) {
      const found = new Map<string, DataKeyRecord>();
      for (const keyId of keyIds) {
        const record = keys.get(keyId);
        if (record !== undefined) found.set(keyId, record);
      }
      return found;
    },

    async move(keyIds, toPersonId) {
      let moved = 0;
      for (const keyId of new Set(keyIds)) {
        const record = keys.get(keyId);
        if (record === undefined) continue;
        keys.set(keyId, { ...record, personId: toPersonId });
        moved += 1;
      }
      return moved;
    },

    async keysOf(personId) {
      return filedUnder(personId);
    },

    async destroy(personId) {
      const gone = filedUnder(personId);
      for (const keyId of gone) keys.delete(keyId);
      return gone.length;
    },

    async scrub() {},

    async secret(name, make) {
      const known = secrets.get(name);
      if (known !== undefined) return known;
      const { wrapped, masterKeyId } = make();
      const made = { name, wrapped, masterKeyId };
      secrets.set(name, made);
      return made;
    },

    async secrets() {
      return [...secrets.values()].sort((a, b) => ascending(a.name, b.name));
    },

    async rewrapSecret(name, was, to) {
      if (secrets.get(name)?.wrapped !== was) return false;
      secrets.set(name, { name, wrapped: to.wrapped, masterKeyId: to.masterKeyId });
      return true;
    },

    async marker(name) {
      return markers.get(name) ?? null;
    },

    async setMarker(name, value) {
      const standing = markers.get(name) ?? value;
      markers.set(name, standing);
      return standing;
    },

    async masterKeyIds() {
      const ids = [...keys.values(), ...secrets.values()].map((record) => record.masterKeyId);
      return [...new Set(ids)].sort(ascending);
    },

    async allWrappedWith(masterKeyId, after, limit) {
      return [...keys.values()]
        .filter((record) => record.masterKeyId === masterKeyId && (after === null || record.keyId > after))
        .sort((a, b) => ascending(a.keyId, b.keyId))
        .slice(0, limit);
    },

    async rewrapBatch(changes) {
      let rewrapped = 0;
      for (const { keyId, was, to } of changes) {
        const record = keys.get(keyId);
        if (record?.wrapped !== was) continue;
        keys.set(keyId, { ...record, wrapped: to.wrapped, masterKeyId: to.masterKeyId });
        rewrapped += 1;
      }
      return rewrapped;
    },

    async count() {
      return keys.size;
    },

    async close() {},
  };
}
