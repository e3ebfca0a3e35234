import { randomUUID } from 'node:crypto';
import { createMemorySnapshotStore, type SnapshotStore } from '@samenspoor/event-log';
import { describeWithPostgres, type PostgresForTest } from '@samenspoor/event-log-conformance';
import { type Database, openPglite, openPostgres } from '@samenspoor/sql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSqlSnapshotStore } from './sql-snapshot-store.js';

const part = (from: number, more = {}) => ({
  stream: 'identity-register-test',
  from,
  events: 4,
  lastEventId: randomUUID(),
  form: '1',
  keyId: randomUUID(),
  content: Uint8Array.from({ length: 3_000 }, (_, at) => at % 256),
  ...more,
});

/** What every store of snapshots does. */
const contract = (store: () => SnapshotStore) => {
  it('keeps parts in the order of their revisions, each stream its own', async () => {
    const [second, first, other] = [part(4), part(0), part(0, { stream: 'identity-register-other' })];
    for (const each of [second, first, other]) expect(await store().add(each)).toBe(true);
    const { content: _, ...name } = first;
    const parts = await store().parts(first.stream);
    expect(parts).toEqual([
      { ...name, confirmed: false },
      { ...parts[1], from: 4 },
    ]);
    expect(Buffer.from((await store().content(first)) ?? [])).toEqual(Buffer.from(first.content));
  });

  it('keeps the first of two from the same revision', async () => {
    const [first, late] = [part(0), part(0)];
    expect([await store().add(first), await store().add(late)]).toEqual([true, false]);
    expect(await store().content(late)).toBeNull();
    expect(await store().confirm(late)).toBe(false);
    await store().remove(late);
    expect((await store().parts(first.stream)).map(({ keyId }) => keyId)).toEqual([first.keyId]);
  });

  it('confirms what is still there, and nothing else', async () => {
    const [stays, goes] = [part(0), part(4)];
    for (const each of [stays, goes]) await store().add(each);
    await store().remove(goes);
    expect([await store().confirm(stays), await store().confirm(goes)]).toEqual([true, false]);
    expect((await store().parts(stays.stream)).map(({ from, confirmed }) => [from, confirmed])).toEqual([
      [0, true],
    ]);
    expect(await store().content(goes)).toBeNull();
  });
};

describe('snapshots in memory', () => {
  let store: SnapshotStore;
  beforeEach(() => {
    store = createMemorySnapshotStore();
  });
  contract(() => store);
});

describe('snapshots in PGlite', () => {
  let database: Database;
  let store: SnapshotStore;
  let count = 0;
  beforeAll(async () => {
    database = await openPglite({ folder: 'memory' });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    count += 1;
    store = await createSqlSnapshotStore({ database, schema: `snapshots_${count}` });
  });
  contract(() => store);

  it('refuses a schema name that would need quoting', async () => {
    await expect(createSqlSnapshotStore({ database, schema: 'a"b' })).rejects.toThrow(RangeError);
  });
});

describeWithPostgres('snapshots in PostgreSQL', (freshDatabase) => {
  let postgres: PostgresForTest;
  let database: Database;
  let store: SnapshotStore;
  beforeEach(async () => {
    postgres = await freshDatabase();
    database = await openPostgres({ url: postgres.url, maxConnections: 4 });
    store = await createSqlSnapshotStore({ database });
  });
  afterEach(async () => {
    await database.close();
    await postgres.drop();
  });
  contract(() => store);

  it('is made once by processes that start at once', async () => {
    const made = Array.from({ length: 6 }, () => createSqlSnapshotStore({ database, schema: 'at_once' }));
    for (const each of await Promise.all(made)) expect(await each.parts('any')).toEqual([]);
  });
});
