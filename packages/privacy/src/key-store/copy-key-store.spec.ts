import { describe, expect, it } from 'vitest';
import { createKeyedHash } from '../hashing/keyed-hash.js';
import { createKeyRing } from '../master-key/key-ring.js';
import { localMasterKey } from '../master-key/master-key.js';
import { createSealer } from '../sealing/sealer.js';
import { checkKeysPresent } from '../start-up/check-keys-present.js';
import { checkMasterKey } from '../start-up/check-master-key.js';
import { copyKeyStore } from './copy-key-store.js';
import { createMemoryKeyStore } from './memory-key-store.js';

const keyOf = (byte: number) => localMasterKey(new Uint8Array(32).fill(byte));

describe('copy of a key store', () => {
  it('opens, forgets and hashes as the first one did, also in the middle of a rotation', async () => {
    const [from, to] = [createMemoryKeyStore(), createMemoryKeyStore()];
    const [former, both] = [
      createKeyRing({ current: keyOf(1) }),
      createKeyRing({ current: keyOf(2), old: keyOf(1) }),
    ];
    const identity = await checkKeysPresent(from, true);
    await checkMasterKey(from, former);
    const { hash } = await createKeyedHash(from, former);
    const prepared = [former, both].flatMap((keyRing) =>
      Array.from({ length: 12 }, (_, index) =>
        createSealer({ keyStore: from, keyRing }).prepare(`p${index}`, index),
      ),
    );
    await from.file(prepared.map(({ record }) => record));

    expect(await copyKeyStore(from, to, 5)).toBe(24);
    expect(await copyKeyStore(from, to, 5)).toBe(24);

    expect(await to.count()).toBe(24);
    expect(await checkKeysPresent(to, false)).toBe(identity);
    await checkMasterKey(to, both);
    expect((await createKeyedHash(to, both)).hash('x')).toBe(hash('x'));
    const sealer = createSealer({ keyStore: to, keyRing: both });
    expect(await sealer.openMany(prepared.map(({ envelope }) => envelope))).toEqual(
      prepared.map((_, index) => index % 12),
    );
    expect(await sealer.forget('p3')).toBe(2);
  });
});
