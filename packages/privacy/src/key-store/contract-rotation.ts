import assert from 'node:assert/strict';
import { idsOf, type KeyStoreCase, key, keys, under } from './contract-support.js';
import type { DataKeyRecord } from './key-store.js';

export const secretsAndMarkers: readonly KeyStoreCase[] = [
  {
    name: 'creators of one secret that race all get the one that stands',
    async run({ first, second }) {
      const got = await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          (turn % 2 === 0 ? first : second).secret('of-all', () => under(`master-${turn}`)),
        ),
      );
      const standing = await first.secrets();
      assert.equal(standing.length, 1);
      for (const secret of got) assert.deepEqual(secret, standing[0]);
    },
  },
  {
    name: 'a secret that is there is not made again',
    async run({ first, second }) {
      const made = await first.secret('s', () => under('master-1'));
      const again = await second.secret('s', () => assert.fail('made twice'));
      assert.deepEqual(again, made);
      assert.deepEqual(
        (await Promise.all(['b', 'a'].map((name) => first.secret(name, () => under('m'))))).map(
          ({ name }) => name,
        ),
        ['b', 'a'],
      );
      assert.deepEqual(
        (await second.secrets()).map(({ name }) => name),
        ['a', 'b', 's'],
      );
    },
  },
  {
    name: 'a secret is rewrapped only from what it was',
    async run({ first, second }) {
      const { wrapped } = await first.secret('s', () => under('master-1'));
      const to = under('master-2');
      assert.equal(await first.rewrapSecret('s', 'something else', under('master-3')), false);
      assert.equal(await first.rewrapSecret('s', wrapped, to), true);
      assert.equal(await second.rewrapSecret('s', wrapped, under('master-3')), false);
      assert.deepEqual(await second.secrets(), [{ name: 's', ...to }]);
    },
  },
  {
    name: 'setters of one marker that race all get the value that stands',
    async run({ first, second }) {
      assert.equal(await first.marker('m'), null);
      const got = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => (turn % 2 === 0 ? first : second).setMarker('m', `v${turn}`)),
      );
      assert.equal(new Set(got).size, 1);
      assert.equal(await second.marker('m'), got[0]);
    },
  },
];

export const rotation: readonly KeyStoreCase[] = [
  {
    name: 'names every master key in use, of data keys and of secrets, once',
    async run({ first }) {
      assert.deepEqual(await first.masterKeyIds(), []);
      await first.file([...keys(3, 'p', { masterKeyId: 'm-c' }), ...keys(2, 'p', { masterKeyId: 'm-A' })]);
      await first.secret('s', () => under('m-b'));
      await first.secret('t', () => under('m-c'));
      assert.deepEqual(await first.masterKeyIds(), ['m-A', 'm-b', 'm-c']);
    },
  },
  {
    name: 'pages through the keys under one master key, each once, in order',
    async run({ first, second }) {
      const old = keys(25, 'p', { masterKeyId: 'old' });
      await first.file([...old, ...keys(7, 'p', { masterKeyId: 'new' })]);
      const seen: DataKeyRecord[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: readonly DataKeyRecord[] = await second.allWrappedWith('old', after, 10);
        assert.ok(page.length <= 10);
        seen.push(...page);
        after = page.at(-1)?.keyId ?? after;
        more = page.length > 0;
      }
      assert.deepEqual(
        seen.map((record) => record.keyId),
        idsOf(old),
      );
      assert.deepEqual(
        seen[0],
        old.find((record) => record.keyId === seen[0]?.keyId),
      );
    },
  },
  {
    name: 'rewraps what is as it was read, and leaves the changed, moved and destroyed right',
    async run({ first, second }) {
      const [plain, changed, moved, gone] = [key('p'), key('p'), key('p'), key('gone')];
      await first.file([plain, changed, moved, gone]);
      const already = under('master-2');
      await second.rewrapBatch([{ keyId: changed.keyId, was: changed.wrapped, to: already }]);
      await second.move([moved.keyId], 'elsewhere');
      await second.destroy('gone');
      const to = new Map([plain, changed, moved, gone].map(({ keyId }) => [keyId, under('master-3')]));
      const changes = [plain, changed, moved, gone].map(({ keyId, wrapped }) => ({
        keyId,
        was: wrapped,
        to: to.get(keyId) ?? assert.fail(),
      }));
      assert.equal(await first.rewrapBatch(changes), 2);
      const found = await second.find(idsOf([plain, changed, moved, gone]));
      assert.deepEqual(found.get(plain.keyId), { ...plain, ...to.get(plain.keyId) });
      assert.deepEqual(found.get(changed.keyId), { ...changed, ...already });
      assert.deepEqual(found.get(moved.keyId), { ...moved, personId: 'elsewhere', ...to.get(moved.keyId) });
      assert.equal(found.has(gone.keyId), false);
    },
  },
  {
    name: 'scrubbing loses nothing that is there',
    async run({ first, second }) {
      const [gone, kept] = [keys(50, 'gone'), keys(50, 'kept')];
      await first.file([...gone, ...kept]);
      const secret = await first.secret('s', () => under('master-1'));
      await first.destroy('gone');
      await first.scrub();
      assert.deepEqual(await second.keysOf('kept'), idsOf(kept));
      assert.equal(await second.count(), 50);
      assert.deepEqual(await second.secrets(), [secret]);
    },
  },
];
