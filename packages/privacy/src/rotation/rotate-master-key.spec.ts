import { describe, expect, it } from 'vitest';
import { createKeyedHash } from '../hashing/keyed-hash.js';
import type { KeyStore } from '../key-store/key-store.js';
import { createMemoryKeyStore } from '../key-store/memory-key-store.js';
import { createKeyRing } from '../master-key/key-ring.js';
import { localMasterKey } from '../master-key/master-key.js';
import { ERASED } from '../sealing/envelope.js';
import { createSealer } from '../sealing/sealer.js';
import { checkMasterKey } from '../start-up/check-master-key.js';
import { rotateMasterKey } from './rotate-master-key.js';

const keyOf = (byte: number) => localMasterKey(new Uint8Array(32).fill(byte));
const [formerKey, nextKey] = [keyOf(1), keyOf(2)];
const former = createKeyRing({ current: formerKey });
const both = createKeyRing({ current: nextKey, old: formerKey });
const next = createKeyRing({ current: nextKey });

async function setUp(entries: number) {
  const keyStore = createMemoryKeyStore();
  await checkMasterKey(keyStore, former);
  const before = (await createKeyedHash(keyStore, former)).hash('content');
  const sealer = createSealer({ keyStore, keyRing: former });
  const prepared = Array.from({ length: entries }, (_, index) => sealer.prepare(`p${index}`, index));
  await sealer.file(prepared.map(({ record }) => record));
  const envelopes = prepared.map(({ envelope }) => envelope);
  return { keyStore, before, sealer, envelopes, plain: envelopes.map((_, index) => index) };
}

const openedWith = (
  keyStore: KeyStore,
  keyRing: typeof next,
  envelopes: Awaited<ReturnType<typeof setUp>>['envelopes'],
) => createSealer({ keyStore, keyRing }).openMany(envelopes);

describe('rotation of the master key', () => {
  it('leaves everything readable with the new key alone, the keyed hash as it was, and the old key useless', async () => {
    const { keyStore, before, envelopes, plain } = await setUp(25);
    expect(await rotateMasterKey(keyStore, both, { batch: 10 })).toEqual({
      dataKeys: 25,
      secrets: 2,
      complete: true,
    });
    expect(await keyStore.masterKeyIds()).toEqual([nextKey.id]);
    await checkMasterKey(keyStore, next);
    expect(await openedWith(keyStore, next, envelopes)).toEqual(plain);
    expect((await createKeyedHash(keyStore, next)).hash('content')).toBe(before);
    await expect(checkMasterKey(keyStore, former)).rejects.toMatchObject({ code: 'master-key-does-not-fit' });
    await expect(openedWith(keyStore, former, envelopes)).rejects.toMatchObject({
      code: 'master-key-unknown',
    });
  });

  it('has nothing to do the second time', async () => {
    const { keyStore } = await setUp(3);
    await rotateMasterKey(keyStore, both);
    expect(await rotateMasterKey(keyStore, both)).toEqual({ dataKeys: 0, secrets: 0, complete: true });
  });

  it.each([0, 1, 2])(
    'after a crash in batch %i opens with both keys, refuses the new one alone, and resumes',
    async (crashAt) => {
      const { keyStore, before, envelopes, plain } = await setUp(25);
      let batches = 0;
      const crashing: KeyStore = {
        ...keyStore,
        rewrapBatch: async (changes) => {
          if (batches === crashAt) throw new Error('killed');
          batches += 1;
          return keyStore.rewrapBatch(changes);
        },
      };
      await expect(rotateMasterKey(crashing, both, { batch: 10 })).rejects.toThrow('killed');
      await checkMasterKey(keyStore, both);
      expect(await openedWith(keyStore, both, envelopes)).toEqual(plain);
      await expect(checkMasterKey(keyStore, next)).rejects.toMatchObject({ code: 'master-key-does-not-fit' });

      const resumed = await rotateMasterKey(keyStore, both, { batch: 10 });
      expect(resumed).toEqual({ dataKeys: 25 - crashAt * 10, secrets: 2, complete: true });
      await checkMasterKey(keyStore, next);
      expect(await openedWith(keyStore, next, envelopes)).toEqual(plain);
      expect((await createKeyedHash(keyStore, next)).hash('content')).toBe(before);
    },
  );

  it('after a crash before the last step still needs the old key, and then no more', async () => {
    const { keyStore } = await setUp(5);
    const crashing: KeyStore = {
      ...keyStore,
      rewrapSecret: async (name, was, to) => {
        if (name === 'master-key-check') throw new Error('killed');
        return keyStore.rewrapSecret(name, was, to);
      },
    };
    await expect(rotateMasterKey(crashing, both)).rejects.toThrow('killed');
    await expect(checkMasterKey(keyStore, next)).rejects.toMatchObject({ code: 'master-key-does-not-fit' });
    expect(await rotateMasterKey(keyStore, both)).toEqual({ dataKeys: 0, secrets: 1, complete: true });
    await checkMasterKey(keyStore, next);
  });

  it('takes along what others append, move and forget meanwhile', async () => {
    const { keyStore, sealer, envelopes } = await setUp(25);
    const late: typeof envelopes = [];
    let turns = 0;
    const busy: KeyStore = {
      ...keyStore,
      rewrapBatch: async (changes) => {
        turns += 1;
        if (turns <= 3) {
          const { envelope, record } = sealer.prepare('late', `late ${turns}`);
          await sealer.file([record]);
          late.push(envelope);
          await sealer.forget(`p${turns}`);
          await sealer.moveFiling([envelopes[10 + turns]?.keyId ?? ''], 'moved');
        }
        return keyStore.rewrapBatch(changes);
      },
    };
    expect(await rotateMasterKey(busy, both, { batch: 10 })).toMatchObject({ complete: true });
    expect(await openedWith(keyStore, next, late)).toEqual(['late 1', 'late 2', 'late 3']);
    const expected = envelopes.map((_, index) => (index >= 1 && index <= 3 ? ERASED : index));
    expect(await openedWith(keyStore, next, envelopes)).toEqual(expected);
    expect(await keyStore.keysOf('moved')).toHaveLength(3);
  });

  it('says that it is not complete while others go on wrapping with the old key, and keeps needing that', async () => {
    const { keyStore, sealer } = await setUp(1);
    const busy: KeyStore = {
      ...keyStore,
      rewrapBatch: async (changes) => {
        await sealer.file([sealer.prepare('late', 1).record]);
        return keyStore.rewrapBatch(changes);
      },
      allWrappedWith: async (id, after, limit) =>
        after === null ? keyStore.allWrappedWith(id, null, limit) : [],
    };
    expect(await rotateMasterKey(busy, both)).toMatchObject({ complete: false });
    const check = (await keyStore.secrets()).find(({ name }) => name === 'master-key-check');
    expect(check?.masterKeyId).toBe(formerKey.id);
    await expect(checkMasterKey(keyStore, next)).rejects.toMatchObject({ code: 'master-key-does-not-fit' });
    expect(await rotateMasterKey(keyStore, both)).toMatchObject({ complete: true });
  });

  it('by two at once ends as by one', async () => {
    const { keyStore, envelopes, plain } = await setUp(40);
    const turns = await Promise.all([1, 2].map(() => rotateMasterKey(keyStore, both, { batch: 7 })));
    expect(turns.map(({ complete }) => complete)).toEqual([true, true]);
    expect(turns.reduce((sum, { dataKeys }) => sum + dataKeys, 0)).toBe(40);
    expect(await openedWith(keyStore, next, envelopes)).toEqual(plain);
  });

  it('is refused without the old key, and with a batch of nothing', async () => {
    const { keyStore } = await setUp(2);
    await expect(rotateMasterKey(keyStore, next)).rejects.toMatchObject({ code: 'master-key-unknown' });
    await expect(rotateMasterKey(keyStore, both, { batch: 0 })).rejects.toThrow(RangeError);
  });

  it('lets a process that still wraps with the former key read what the next one wrote', async () => {
    const keyStore = createMemoryKeyStore();
    const ahead = createSealer({ keyStore, keyRing: both });
    const behind = createSealer({ keyStore, keyRing: createKeyRing({ current: formerKey, old: nextKey }) });
    const [fromAhead, fromBehind] = [ahead.prepare('p', 'ahead'), behind.prepare('p', 'behind')];
    await ahead.file([fromAhead.record, fromBehind.record]);
    expect(await behind.open(fromAhead.envelope)).toBe('ahead');
    expect(await ahead.open(fromBehind.envelope)).toBe('behind');
  });
});
