import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryKeyStore } from '../key-store/memory-key-store.js';
import { createSecret } from '../key-store/secret.js';
import { createKeyRing } from '../master-key/key-ring.js';
import { localMasterKey } from '../master-key/master-key.js';
import { canonicalJson } from './canonical-json.js';
import { createKeyedHash } from './keyed-hash.js';

const ring = createKeyRing({ current: localMasterKey(new Uint8Array(32).fill(1)) });
const anyString = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('keyed hash', () => {
  it('is what it was ever: hashes stand in events', async () => {
    const store = createMemoryKeyStore();
    await store.secret('keyed-hash', () => createSecret(ring, 'keyed-hash', new Uint8Array(32).fill(5)));
    const { hash } = await createKeyedHash(store, ring);
    expect(hash()).toBe('3xKeJRcnpcBeVhSUBxYq5yPk6OJg2E2nCPBGzNW5vY4');
    expect(hash('report-name', 'é\ud800', '')).toBe('hSCUtMAk7DQ43MuHeRd6J4WnM5MBKwEKw2a_7SXp2kE');
  });

  it('is the same for the same parts on every process, and for no other parts', async () => {
    const store = createMemoryKeyStore();
    const [here, there] = await Promise.all([createKeyedHash(store, ring), createKeyedHash(store, ring)]);
    fc.assert(
      fc.property(fc.array(anyString), fc.array(anyString), (a, b) => {
        expect(here.hash(...a)).toBe(there.hash(...a));
        expect(here.hash(...a) === here.hash(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('counts where one part ends and the next begins', async () => {
    const { hash } = await createKeyedHash(createMemoryKeyStore(), ring);
    const all = [hash('a', 'bc'), hash('ab', 'c'), hash('abc'), hash('abc', ''), hash('', 'abc'), hash()];
    expect(new Set(all).size).toBe(all.length);
    expect(hash('\ud800')).not.toBe(hash('\ufffd'));
  });

  it('cannot be worked out without the secret', async () => {
    const [one, two] = [
      await createKeyedHash(createMemoryKeyStore(), ring),
      await createKeyedHash(createMemoryKeyStore(), ring),
    ];
    expect(one.hash('a')).not.toBe(two.hash('a'));
    expect(one.hash('a')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('canonical JSON', () => {
  it('is JSON of the same content, whatever the order of the members', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, shuffled(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('spells as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1.0, 1e21, -0], a: 'é\n', c: undefined, A: null })).toBe(
      '{"A":null,"a":"é\\n","b":[1,1e+21,0]}',
    );
  });

  it('refuses what has no canonical text, without repeating it', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      'secret \ud800',
      circle,
      { a: [Number.NaN] },
    ]) {
      expect(() => canonicalJson(value)).toThrow('This value has no canonical JSON text (RFC 8785).');
    }
  });
});
