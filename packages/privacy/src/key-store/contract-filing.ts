import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { idsOf, type KeyStoreCase, key, keys } from './contract-support.js';

export const filing: readonly KeyStoreCase[] = [
  {
    name: 'finds what was filed, and nothing for a key that is not there',
    async run({ first, second }) {
      const [a, b] = [key('p1'), key('p2')];
      await first.file([a, b]);
      const absent = randomUUID();
      const found = await second.find([a.keyId, absent, b.keyId]);
      assert.deepEqual([...found.keys()].sort(), idsOf([a, b]));
      assert.deepEqual(found.get(a.keyId), a);
      assert.deepEqual(found.get(b.keyId), b);
      assert.equal(await second.count(), 2);
    },
  },
  {
    name: 'takes and gives nothing for empty lists',
    async run({ first }) {
      await first.file([]);
      assert.equal((await first.find([])).size, 0);
      assert.equal(await first.move([], 'p1'), 0);
      assert.equal(await first.rewrapBatch([]), 0);
      assert.equal(await first.count(), 0);
    },
  },
  {
    name: 'filing a known key again changes its person and nothing else',
    async run({ first, second }) {
      const record = key('p1');
      await first.file([record]);
      await second.file([{ ...record, personId: 'p2', wrapped: 'another', masterKeyId: 'another' }]);
      assert.deepEqual((await first.find([record.keyId])).get(record.keyId), { ...record, personId: 'p2' });
      assert.deepEqual(await first.keysOf('p1'), []);
      assert.deepEqual(await first.keysOf('p2'), [record.keyId]);
      assert.equal(await first.count(), 1);
    },
  },
  {
    name: 'one batch may name a key twice: the last person counts',
    async run({ first }) {
      const record = key('p1');
      await first.file([record, { ...record, personId: 'p2' }]);
      assert.deepEqual(await first.keysOf('p2'), [record.keyId]);
      assert.equal(await first.count(), 1);
    },
  },
  {
    name: 'files and finds thousands in one call',
    async run({ first }) {
      const many = keys(5_000, 'p1');
      await first.file(many);
      assert.equal((await first.find(idsOf(many))).size, 5_000);
      assert.deepEqual(await first.keysOf('p1'), idsOf(many));
    },
  },
];

export const forgetting: readonly KeyStoreCase[] = [
  {
    name: 'destroys the keys of one person, for every caller, and no other',
    async run({ first, second }) {
      const [gone, kept] = [keys(3, 'p1'), keys(2, 'p2')];
      await first.file([...gone, ...kept]);
      assert.equal(await first.destroy('p1'), 3);
      assert.equal((await second.find(idsOf(gone))).size, 0);
      assert.equal((await second.find(idsOf(kept))).size, 2);
      assert.equal(await second.destroy('p1'), 0);
      assert.equal(await second.count(), 2);
    },
  },
  {
    name: 'a move brings no destroyed key back',
    async run({ first, second }) {
      const [gone, kept] = [key('p1'), key('p2')];
      await first.file([gone, kept]);
      await first.destroy('p1');
      assert.equal(await second.move([gone.keyId, kept.keyId, kept.keyId], 'p3'), 1);
      assert.deepEqual(await second.keysOf('p3'), [kept.keyId]);
      assert.equal(await second.count(), 1);
    },
  },
  {
    name: 'undoing a wrong link and forgetting one of the two harms nobody',
    async run({ first, second }) {
      const [ofA, ofB] = [keys(2, 'a'), keys(2, 'b')];
      await first.file([...ofA, ...ofB]);
      await first.move(idsOf(ofB), 'a');
      assert.deepEqual(await second.keysOf('a'), idsOf([...ofA, ...ofB]));
      await second.move(idsOf(ofB), 'b');
      assert.equal(await first.destroy('a'), 2);
      assert.deepEqual([...(await second.find(idsOf([...ofA, ...ofB]))).keys()].sort(), idsOf(ofB));
    },
  },
  {
    name: 'a key that went to another person in time is not destroyed with the first',
    async run({ first, second }) {
      const record = key('forgotten');
      await first.file([record]);
      await Promise.all([second.destroy('forgotten'), first.file([{ ...record, personId: 'present' }])]);
      assert.deepEqual(await first.keysOf('present'), [record.keyId]);
    },
  },
  {
    name: 'movers, filers and destroyers of the same keys in any order end without a deadlock',
    async run({ first, second }) {
      const shared = keys(60, 'a');
      await first.file(shared);
      const forwards = idsOf(shared);
      const backwards = [...forwards].reverse();
      await Promise.all(
        Array.from({ length: 12 }, (_, turn) => [
          first.move(forwards, turn % 2 === 0 ? 'a' : 'b'),
          second.move(backwards, turn % 3 === 0 ? 'a' : 'b'),
          second.file([...shared].reverse()),
        ]).flat(),
      );
      assert.equal(await first.count(), 60);
      await Promise.all([first.move(backwards, 'kept'), second.destroy('a'), second.destroy('b')]);
      assert.equal(await first.count(), (await second.keysOf('kept')).length);
    },
  },
];
