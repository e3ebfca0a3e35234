import { describe, expect, it } from 'vitest';
import type { KeyStore } from '../key-store/key-store.js';
import { createMemoryKeyStore } from '../key-store/memory-key-store.js';
import { createKeyRing } from '../master-key/key-ring.js';
import { localMasterKey } from '../master-key/master-key.js';
import { createSealer } from '../sealing/sealer.js';
import { checkKeysPresent } from './check-keys-present.js';
import { checkMasterKey } from './check-master-key.js';

const keyOf = (byte: number) => localMasterKey(new Uint8Array(32).fill(byte));
const [one, two] = [keyOf(1), keyOf(2)];

describe('master key at start-up', () => {
  it('fits when it is the one of the first start', async () => {
    const store = createMemoryKeyStore();
    await checkMasterKey(store, createKeyRing({ current: one }));
    await checkMasterKey(store, createKeyRing({ current: one }));
    expect(await store.secrets()).toHaveLength(1);
  });

  it('is refused when it is another, with both fingerprints and what to do', async () => {
    const store = createMemoryKeyStore();
    await checkMasterKey(store, createKeyRing({ current: one }));
    const refusal = checkMasterKey(store, createKeyRing({ current: two }));
    await expect(refusal).rejects.toMatchObject({ code: 'master-key-does-not-fit' });
    await expect(refusal).rejects.toThrow(one.id);
    await expect(refusal).rejects.toThrow(two.id);
    await expect(refusal).rejects.toThrow('SAMENSPOOR_MASTER_KEY_OLD');
  });

  it('fits when the former one is on the ring as old', async () => {
    const store = createMemoryKeyStore();
    await checkMasterKey(store, createKeyRing({ current: one }));
    await checkMasterKey(store, createKeyRing({ current: two, old: one }));
  });

  it('is refused when some data key still needs the former one', async () => {
    const store = createMemoryKeyStore();
    await checkMasterKey(store, createKeyRing({ current: two }));
    const late = createSealer({ keyStore: store, keyRing: createKeyRing({ current: one }) });
    await late.file([late.prepare('p', 1).record]);
    await expect(checkMasterKey(store, createKeyRing({ current: two }))).rejects.toThrow(one.id);
    await checkMasterKey(store, createKeyRing({ current: two, old: one }));
  });

  it('is refused when another process with another key was first by a moment', async () => {
    const store = createMemoryKeyStore();
    const late: KeyStore = {
      ...store,
      masterKeyIds: async () => {
        const before = await store.masterKeyIds();
        await checkMasterKey(store, createKeyRing({ current: one }));
        return before;
      },
    };
    await expect(checkMasterKey(late, createKeyRing({ current: two }))).rejects.toMatchObject({
      code: 'master-key-does-not-fit',
    });
  });
});

describe('keys at start-up', () => {
  it('begin with an empty log and are known ever after', async () => {
    const store = createMemoryKeyStore();
    const identity = await checkKeysPresent(store, true);
    expect(identity).not.toBe('');
    expect(await checkKeysPresent(store, false)).toBe(identity);
    expect(await checkKeysPresent(store, true)).toBe(identity);
  });

  it('are missed when the log holds events and the store was never initialised', async () => {
    const store = createMemoryKeyStore();
    const refusal = checkKeysPresent(store, false);
    await expect(refusal).rejects.toMatchObject({ code: 'keys-missing' });
    await expect(refusal).rejects.toThrow('Restore the backup');
    await expect(checkKeysPresent(store, false)).rejects.toMatchObject({ code: 'keys-missing' });
  });

  it('may all have been destroyed since', async () => {
    const store = createMemoryKeyStore();
    const sealer = createSealer({ keyStore: store, keyRing: createKeyRing({ current: one }) });
    await checkKeysPresent(store, true);
    await sealer.file([sealer.prepare('p', 1).record]);
    await sealer.forget('p');
    await checkKeysPresent(store, false);
  });

  it('are refused when they are of another log', async () => {
    const store = createMemoryKeyStore();
    expect(await checkKeysPresent(store, true, 'log-1')).toBe('log-1');
    await expect(checkKeysPresent(store, false, 'log-2')).rejects.toMatchObject({
      code: 'keys-of-another-log',
    });
    expect(await checkKeysPresent(store, false, 'log-1')).toBe('log-1');
  });

  it('have one identity for processes that start together', async () => {
    const store = createMemoryKeyStore();
    const identities = await Promise.all(Array.from({ length: 8 }, () => checkKeysPresent(store, true)));
    expect(new Set(identities).size).toBe(1);
  });
});
