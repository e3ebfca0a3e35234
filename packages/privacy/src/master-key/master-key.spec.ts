import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { masterKeyUnder, newMasterKeyUnder } from './key-management.js';
import { createKeyRing } from './key-ring.js';
import { localMasterKey, type MasterKeyPort } from './master-key.js';

describe('local master key', () => {
  it('unwraps what it wrapped, at once and through the port', async () => {
    const master = localMasterKey(randomBytes(32));
    const key = randomBytes(32);
    const wrapped = master.wrapNow(key, 'name');
    expect(wrapped.masterKeyId).toBe(master.id);
    expect(Buffer.from(master.unwrapNow(wrapped, 'name'))).toEqual(key);
    expect(Buffer.from(await master.unwrap(await master.wrap(key, 'name'), 'name'))).toEqual(key);
  });

  it('never wraps a key twice in the same way', () => {
    const master = localMasterKey(randomBytes(32));
    const key = randomBytes(32);
    expect(new Set(Array.from({ length: 100 }, () => master.wrapNow(key, 'n').wrapped)).size).toBe(100);
  });

  it('refuses what was wrapped under another name, cut short or by another key', () => {
    const master = localMasterKey(randomBytes(32));
    const wrapped = master.wrapNow(randomBytes(32), 'name');
    const refusal = expect.objectContaining({ code: 'wrapped-key-tampered' });
    expect(() => master.unwrapNow(wrapped, 'another')).toThrow(refusal);
    for (const length of [0, 10, 20, 40]) {
      const cut = { ...wrapped, wrapped: wrapped.wrapped.slice(0, length) };
      expect(() => master.unwrapNow(cut, 'name')).toThrow(refusal);
    }
    expect(() => localMasterKey(randomBytes(32)).unwrapNow(wrapped, 'name')).toThrow(refusal);
  });

  it('has the same fingerprint for the same bytes only, and shows nothing of them', () => {
    const bytes = randomBytes(32);
    const master = localMasterKey(bytes);
    expect(localMasterKey(Uint8Array.from(bytes)).id).toBe(master.id);
    expect(localMasterKey(randomBytes(32)).id).not.toBe(master.id);
    expect(master.id).toMatch(/^[A-Za-z0-9_-]{12}$/);
    const shown = inspect(master, { depth: 9, showHidden: true }) + JSON.stringify(master);
    for (const spelling of ['hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(bytes.toString(spelling).slice(0, 16));
    }
  });

  it('does not depend on the bytes it was made from', () => {
    const bytes = randomBytes(32);
    const master = localMasterKey(bytes);
    const wrapped = master.wrapNow(Buffer.alloc(32, 5), 'n');
    bytes.fill(0);
    expect(Buffer.from(master.unwrapNow(wrapped, 'n'))).toEqual(Buffer.alloc(32, 5));
  });

  it.each([0, 16, 31, 33])('refuses %i bytes', (length) => {
    expect(() => localMasterKey(new Uint8Array(length))).toThrow(
      expect.objectContaining({ code: 'master-key-malformed' }),
    );
  });
});

describe('key ring', () => {
  it('wraps with the current key and unwraps with either', () => {
    const [old, current] = [localMasterKey(randomBytes(32)), localMasterKey(randomBytes(32))];
    const ring = createKeyRing({ current, old });
    const key = randomBytes(32);
    expect(ring.wrap(key, 'n').masterKeyId).toBe(current.id);
    expect(Buffer.from(ring.unwrap(ring.wrap(key, 'n'), 'n'))).toEqual(key);
    expect(Buffer.from(ring.unwrap(old.wrapNow(key, 'n'), 'n'))).toEqual(key);
    expect([current.id, old.id, 'another'].map((id) => ring.has(id))).toEqual([true, true, false]);
  });

  it('names the keys it has and the one it lacks', () => {
    const [known, unknown] = [localMasterKey(randomBytes(32)), localMasterKey(randomBytes(32))];
    const ring = createKeyRing({ current: known, old: undefined });
    expect(() => ring.unwrap(unknown.wrapNow(randomBytes(32), 'n'), 'n')).toThrow(
      expect.objectContaining({ code: 'master-key-unknown', message: expect.stringContaining(unknown.id) }),
    );
  });
});

describe('master key under a key management service', () => {
  it('is the same at every start, asks the service once, and is not among what is kept', async () => {
    const calls: string[] = [];
    const inside = localMasterKey(randomBytes(32));
    const service: MasterKeyPort = {
      id: inside.id,
      wrap: (key, name) => {
        calls.push('wrap');
        return inside.wrap(key, name);
      },
      unwrap: (wrapped, name) => {
        calls.push('unwrap');
        return inside.unwrap(wrapped, name);
      },
    };
    const kept = await newMasterKeyUnder(service);
    const [first, second] = [await masterKeyUnder(service, kept), await masterKeyUnder(service, kept)];
    expect(first.id).toBe(second.id);
    expect(first.id).not.toBe(inside.id);
    const key = randomBytes(32);
    expect(Buffer.from(second.unwrapNow(first.wrapNow(key, 'n'), 'n'))).toEqual(key);
    expect(calls).toEqual(['wrap', 'unwrap', 'unwrap']);
    expect((await masterKeyUnder(service, await newMasterKeyUnder(service))).id).not.toBe(first.id);
  });
});
