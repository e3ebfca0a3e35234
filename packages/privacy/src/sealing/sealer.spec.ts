import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyStore } from '../key-store/key-store.js';
import { createMemoryKeyStore } from '../key-store/memory-key-store.js';
import { createKeyRing } from '../master-key/key-ring.js';
import { localMasterKey } from '../master-key/master-key.js';
import { type Envelope, ERASED, isEnvelope, isErased } from './envelope.js';
import { createSealer } from './sealer.js';

const ringOf = (byte: number) => createKeyRing({ current: localMasterKey(new Uint8Array(32).fill(byte)) });

function setUp(keyStore: KeyStore = createMemoryKeyStore()) {
  const sealer = createSealer({ keyStore, keyRing: ringOf(1) });
  const seal = async (personId: string, json: unknown): Promise<Envelope> => {
    const { envelope, record } = sealer.prepare(personId, json);
    await sealer.file([record]);
    return envelope;
  };
  return { keyStore, sealer, seal };
}

/** The envelope with one bit of one part turned over. */
function flip(envelope: Envelope, part: 'iv' | 'tag' | 'text', bit: number): Envelope {
  const bytes = Buffer.from(envelope[part], 'base64url');
  const at = Math.floor(bit / 8) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit % 8)), at);
  return { ...envelope, [part]: bytes.toString('base64url') };
}

describe('sealing and opening', () => {
  it('gives back any JSON, one by one and many at a time', async () => {
    const { sealer } = setUp();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ noUnicodeString: false }), { minLength: 1, maxLength: 8 }),
        async (entries) => {
          const prepared = entries.map((entry, index) => sealer.prepare(`p${index}`, entry));
          await sealer.file(prepared.map(({ record }) => record));
          const envelopes = prepared.map(({ envelope }) => envelope);
          const plain: unknown = JSON.parse(JSON.stringify(entries));
          expect(await sealer.openMany(envelopes)).toEqual(plain);
          expect(await Promise.all(envelopes.map((envelope) => sealer.open(envelope)))).toEqual(plain);
        },
      ),
    );
  });

  it('leaves no word of it in envelope or record, and survives a journey as JSON', async () => {
    const { sealer } = setUp();
    const { envelope, record } = sealer.prepare('p1', { familyName: 'Peeters-Invented' });
    const stored = JSON.stringify({ envelope, record });
    expect(stored).not.toContain('Peeters');
    expect(stored).not.toContain(Buffer.from('Peeters').toString('base64url').slice(0, 8));
    expect(isEnvelope(JSON.parse(stored).envelope)).toBe(true);
    await sealer.file([record]);
    expect(await sealer.open(JSON.parse(stored).envelope)).toEqual({ familyName: 'Peeters-Invented' });
  });

  it('uses a key of its own for every entry', () => {
    const { sealer } = setUp();
    const prepared = Array.from({ length: 500 }, () => sealer.prepare('p1', 'the same'));
    expect(new Set(prepared.map(({ envelope }) => envelope.keyId)).size).toBe(500);
    expect(new Set(prepared.map(({ envelope }) => envelope.text)).size).toBe(500);
  });

  it('reads through the given function, which types what comes out', async () => {
    const { sealer, seal } = setUp();
    const envelope = await seal('p1', { n: 41 });
    const next = await sealer.open(envelope, (json) =>
      typeof json === 'object' && json !== null && 'n' in json ? Number(json.n) + 1 : 0,
    );
    expect(next).toBe(42);
  });

  it('refuses to seal what JSON cannot say', () => {
    const { sealer } = setUp();
    expect(() => sealer.prepare('p1', undefined)).toThrow(TypeError);
    expect(() => sealer.prepare('p1', () => 1)).toThrow(TypeError);
  });

  it('looks all keys up once', async () => {
    const store = createMemoryKeyStore();
    const asked: number[] = [];
    const { sealer } = setUp({
      ...store,
      find: (keyIds) => {
        asked.push(keyIds.length);
        return store.find(keyIds);
      },
    });
    const prepared = Array.from({ length: 300 }, (_, index) => sealer.prepare('p1', index));
    await sealer.file(prepared.map(({ record }) => record));
    const envelopes = prepared.map(({ envelope }) => envelope);
    expect(await sealer.openMany([...envelopes, ...envelopes])).toHaveLength(600);
    expect(await sealer.openMany([])).toEqual([]);
    expect(asked).toEqual([300]);
  });
});

describe('bytes that belong to no one person', () => {
  it('come back as they were, as long as their own key is there', async () => {
    const { keyStore, sealer } = setUp();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { sealed, record } = sealer.prepareBytes(bytes);
        await sealer.file([record]);
        expect(Buffer.from((await sealer.openBytes(record.keyId, sealed)) as Buffer)).toEqual(
          Buffer.from(bytes),
        );
        expect(await keyStore.keysOf(record.keyId)).toEqual([record.keyId]);
        expect(await sealer.forget(record.keyId)).toBe(1);
        expect(await sealer.openBytes(record.keyId, sealed)).toBe(ERASED);
      }),
    );
  });

  it('say nothing while they are sealed, and do not open when they were altered or cut short', async () => {
    const { sealer } = setUp();
    const { sealed, record } = sealer.prepareBytes(Buffer.from('Peeters-Invented'));
    expect(Buffer.from(sealed).includes('Peeters')).toBe(false);
    await sealer.file([record]);
    for (const place of [0, 13, 30]) {
      const altered = Uint8Array.from(sealed, (byte, at) => (at === place ? byte ^ 1 : byte));
      await expect(sealer.openBytes(record.keyId, altered)).rejects.toMatchObject({
        code: 'envelope-tampered',
      });
    }
    await expect(sealer.openBytes(record.keyId, sealed.subarray(0, 20))).rejects.toMatchObject({
      code: 'envelope-tampered',
    });
  });
});

describe('what was altered', () => {
  it('is a fault for any bit of any part, and the message tells nothing of it', async () => {
    const { sealer, seal } = setUp();
    const envelope = await seal('p1', { familyName: 'Peeters-Invented' });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('iv' as const, 'tag' as const, 'text' as const),
        fc.nat(2_000),
        async (part, bit) => {
          const fault = await sealer.open(flip(envelope, part, bit)).catch((error: unknown) => error);
          expect(fault).toMatchObject({ code: 'envelope-tampered' });
          expect(String(fault)).not.toContain('Peeters');
        },
      ),
    );
  });

  it('is a fault when a short tag, another envelope or another key is put in its place', async () => {
    const { keyStore, sealer, seal } = setUp();
    const [a, b] = [await seal('p1', 'a'), await seal('p2', 'b')];
    const tampered = { code: 'envelope-tampered' };
    await expect(sealer.open({ ...a, tag: a.tag.slice(0, 16) })).rejects.toMatchObject(tampered);
    await expect(sealer.open({ ...a, keyId: b.keyId })).rejects.toMatchObject(tampered);
    await expect(sealer.open({ ...a, text: b.text })).rejects.toMatchObject(tampered);
    const keys = await keyStore.find([a.keyId, b.keyId]);
    const [keyA, keyB] = [keys.get(a.keyId), keys.get(b.keyId)];
    if (keyA === undefined || keyB === undefined) throw new Error('The keys were filed.');
    await keyStore.rewrapBatch([{ keyId: a.keyId, was: keyA.wrapped, to: keyB }]);
    await expect(sealer.open(a)).rejects.toMatchObject({ code: 'wrapped-key-tampered' });
  });

  it('is no envelope when its form is wrong', async () => {
    const { sealer, seal } = setUp();
    const good = await seal('p1', 1);
    for (const bad of [
      { ...good, keyId: "' or 1=1" },
      { ...good, iv: '!!' },
    ]) {
      expect(isEnvelope(bad)).toBe(false);
      await expect(sealer.openMany([good, bad])).rejects.toMatchObject({ code: 'envelope-malformed' });
    }
    for (const bad of [null, 'text', 7, [], {}, { ...good, alg: 'none' }])
      expect(isEnvelope(bad)).toBe(false);
  });

  it('does not open with another master key', async () => {
    const { keyStore, seal } = setUp();
    const envelope = await seal('p1', 1);
    const stranger = createSealer({ keyStore, keyRing: ringOf(2) });
    await expect(stranger.open(envelope)).rejects.toMatchObject({ code: 'master-key-unknown' });
  });
});

describe('forgetting', () => {
  it('gives ERASED for the forgotten and the rest as it was, never an exception', async () => {
    const { sealer, seal } = setUp();
    const [a, b] = [await seal('a', 'of a'), await seal('b', 'of b')];
    expect(await sealer.forget('a')).toBe(1);
    expect(await sealer.openMany([a, b, a])).toEqual([ERASED, 'of b', ERASED]);
    expect(isErased(await sealer.open(a))).toBe(true);
    expect(await sealer.forget('a')).toBe(0);
  });

  it('holds at once for another process that opened the same envelope before', async () => {
    const { keyStore, sealer, seal } = setUp();
    const elsewhere = createSealer({ keyStore, keyRing: ringOf(1) });
    const envelope = await seal('a', 'of a');
    expect(await elsewhere.open(envelope)).toBe('of a');
    await sealer.forget('a');
    expect(await elsewhere.open(envelope)).toBe(ERASED);
  });

  it('after a conflict takes the person of the decision taken anew', async () => {
    const { sealer } = setUp();
    const { envelope, record } = sealer.prepare('first-thought', 'mine');
    await sealer.file([record]);
    await sealer.refile([{ ...record, personId: 'second-thought' }]);
    await sealer.forget('first-thought');
    expect(await sealer.open(envelope)).toBe('mine');
    await sealer.forget('second-thought');
    expect(await sealer.open(envelope)).toBe(ERASED);
  });

  it('follows any history of links, unlinks and forgettings: a key is gone if and only if its person was', async () => {
    const people = ['a', 'b', 'c'] as const;
    const person = fc.constantFrom(...people);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), entry: fc.nat(5), to: person }),
      fc.record({ kind: fc.constant('forget' as const), person }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 6, maxLength: 6 }),
        fc.array(step),
        async (owners, steps) => {
          const { sealer, seal } = setUp();
          const envelopes = await Promise.all(owners.map((owner, index) => seal(owner, index)));
          const filed: (string | null)[] = [...owners];
          for (const move of steps) {
            if (move.kind === 'forget') {
              await sealer.forget(move.person);
              for (const [index, owner] of filed.entries()) if (owner === move.person) filed[index] = null;
            } else {
              await sealer.moveFiling([envelopes[move.entry]?.keyId ?? ''], move.to);
              if (filed[move.entry] !== null) filed[move.entry] = move.to;
            }
          }
          expect(await sealer.openMany(envelopes)).toEqual(
            filed.map((owner, index) => (owner === null ? ERASED : index)),
          );
        },
      ),
    );
  });
});
