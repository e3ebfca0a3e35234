import type { Database } from '@samenspoor/sql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

/** What code that is written once for both engines relies on. Run by the spec of each. */
export function describeDatabase(name: string, open: () => Promise<Database>): void {
  describe(`database: ${name}`, () => {
    let db: Database;

    beforeAll(async () => {
      db = await open();
      await db.exec('create table numbers (n bigint primary key); create table other (n bigint)');
    });
    afterAll(async () => {
      await db.close();
    });

    const count = async () =>
      Number((await db.query<{ n: string }>('select count(*) as n from numbers')).rows[0]?.n);

    it('hands column types over alike', async () => {
      const { rows } = await db.query(
        `select 9007199254740993::int8 as int8, array[9007199254740993]::int8[] as int8s, 7::int4 as int4,
           1.50::numeric as numeric, 0.5::float8 as float8, true as bool, null::text as nothing,
           '2026-11-22 05:06:07.891999+02'::timestamptz as moment, array['2026-01-01Z'::timestamptz] as moments,
           '2026-11-22'::date as day, '{"a":[1,null]}'::jsonb as jsonb, '{"b":"é"}'::json as json,
           array['a','b"c',null] as texts, 'aa7b3ff1-08e6-4d4e-9d3a-d1b8a8a9a2c4'::uuid as uuid`,
      );
      expect(rows).toEqual([
        {
          int8: '9007199254740993',
          int8s: ['9007199254740993'],
          int4: 7,
          numeric: '1.50',
          float8: 0.5,
          bool: true,
          nothing: null,
          moment: '2026-11-22T03:06:07.891Z',
          moments: ['2026-01-01T00:00:00.000Z'],
          day: '2026-11-22',
          jsonb: { a: [1, null] },
          json: { b: 'é' },
          texts: ['a', 'b"c', null],
          uuid: 'aa7b3ff1-08e6-4d4e-9d3a-d1b8a8a9a2c4',
        },
      ]);
    });

    it('takes parameters alike', async () => {
      const { rows } = await db.query(
        `select $1::int8 as big, $2::timestamptz as moment, $3::jsonb as json, $4::text[] as texts, $5::bytea as bytes,
           $6::text as nothing, $7::int4[] as numbers, $8::text as text`,
        [
          2n ** 60n,
          new Date(0),
          { a: "it's" },
          ['a"b', '{}', ''],
          Uint8Array.of(0, 255),
          null,
          [1, -2],
          'é\\',
        ],
      );
      const { bytes, ...rest } = rows[0] ?? {};
      expect(rest).toEqual({
        big: '1152921504606846976',
        moment: '1970-01-01T00:00:00.000Z',
        json: { a: "it's" },
        texts: ['a"b', '{}', ''],
        nothing: null,
        numbers: [1, -2],
        text: 'é\\',
      });
      expect(bytes instanceof Uint8Array && [...bytes]).toEqual([0, 255]);
    });

    it('counts rows of reads and of changes', async () => {
      await db.query('insert into other select generate_series(1, 5)');
      expect((await db.query('select * from other')).rowCount).toBe(5);
      expect((await db.query('update other set n = n + 1 where n < 3')).rowCount).toBe(2);
      expect((await db.query('delete from other where n > 100')).rowCount).toBe(0);
      expect((await db.query('insert into other values (9) returning n')).rows).toEqual([{ n: '9' }]);
    });

    it('commits when the work returns, undoes everything when it throws', async () => {
      const before = await count();
      expect(
        await db.transaction(async (tx) => (await tx.query('insert into numbers values (1)')).rowCount),
      ).toBe(1);
      const failed = db.transaction(async (tx) => {
        await tx.query('insert into numbers values (2)');
        throw new Error('on second thoughts');
      });
      await expect(failed).rejects.toThrow('on second thoughts');
      expect(await count()).toBe(before + 1);
    });

    it('says so when a failed statement was swallowed and nothing was committed', async () => {
      const before = await count();
      const swallowed = db.transaction(async (tx) => {
        await tx.query('insert into numbers values (50)');
        await tx.query('select * from nowhere').catch(() => {});
      });
      await expect(swallowed).rejects.toThrow();
      expect(await count()).toBe(before);
    });

    it('lets no query of others into an open transaction', async () => {
      const before = await count();
      let inside = (): void => {};
      const open = new Promise<void>((resolve) => {
        inside = resolve;
      });
      let finish = (): void => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const undone = db.transaction(async (tx) => {
        await tx.query('insert into numbers values (60)');
        inside();
        await finished;
        throw new Error('undone');
      });
      await open;
      const outside = db.query('insert into numbers values (61)');
      finish();
      await expect(undone).rejects.toThrow('undone');
      await outside;
      expect(await count()).toBe(before + 1);
    });

    it('runs transactions that start together one by one or apart, never through each other', async () => {
      const before = await count();
      const all = Array.from({ length: 20 }, (_, index) =>
        db.transaction(async (tx) => {
          await tx.query('insert into numbers values ($1)', [1_000 + index]);
          if (index % 2 === 1) throw new Error('undone');
        }),
      );
      await Promise.allSettled(all);
      expect(await count()).toBe(before + 10);
    });

    it('refuses a statement on a transaction that is over', async () => {
      const tx = await db.transaction(async (inner) => inner);
      await expect(tx.query('select 1')).rejects.toThrow('over');
    });

    it('gives errors with their SQLSTATE', async () => {
      await expect(db.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' });
    });

    it('tells listeners of committed notifications, until they stop', async () => {
      const heard = vi.fn();
      const alsoHeard = vi.fn();
      const stop = await db.listen('some_channel', heard);
      await db.listen('some_channel', alsoHeard);
      await vi.waitFor(async () => {
        await db.query("select pg_notify('some_channel', '')");
        expect(heard).toHaveBeenCalled();
        expect(alsoHeard).toHaveBeenCalled();
      });
      await stop();
      const heardBefore = heard.mock.calls.length;
      const alsoHeardBefore = alsoHeard.mock.calls.length;
      await db.query("select pg_notify('some_channel', '')");
      await vi.waitFor(() => expect(alsoHeard.mock.calls.length).toBeGreaterThan(alsoHeardBefore));
      expect(heard.mock.calls.length).toBe(heardBefore);
    });
  });
}
