import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Database } from './database.js';
import { inTurn } from './in-turn.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';

const postgresUrl = process.env['SAMENSPOOR_TEST_POSTGRES_URL'];
if (postgresUrl === undefined)
  console.warn('SKIPPED: "turns on PostgreSQL" needs SAMENSPOOR_TEST_POSTGRES_URL.');
if (postgresUrl === undefined && process.env['SAMENSPOOR_REQUIRE_POSTGRES'] === '1') {
  it('turns on PostgreSQL', () => {
    expect.unreachable('SAMENSPOOR_REQUIRE_POSTGRES is 1, but SAMENSPOOR_TEST_POSTGRES_URL is not set.');
  });
}

const withTwo = async (work: (one: Database, other: Database) => Promise<void>): Promise<void> => {
  const url = postgresUrl ?? '';
  const [one, other] = await Promise.all([openPostgres({ url }), openPostgres({ url })]);
  try {
    await work(one, other);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
};

const turnOf = (name: string): string => `samenspoor turn ${name}`;
/** The advisory lock of a turn: a key of 64 bits stands in two columns of 32. */
const isTurn = `locktype = 'advisory' and granted and objsubid = 1
  and ((classid::bigint << 32) | objid::bigint) = hashtext($1)::bigint`;

const untilHeld = async (database: Database, name: string): Promise<void> => {
  const held = async () =>
    (await database.query(`select from pg_locks where ${isTurn}`, [turnOf(name)])).rowCount > 0;
  while (!(await held())) await pause(5);
};

describe.skipIf(postgresUrl === undefined)('turns on PostgreSQL', () => {
  it('are taken one after another, in the order they were asked for, by name', () =>
    withTwo(async (one, other) => {
      const name = `order ${Math.random()}`;
      const said: string[] = [];
      const saying = (word: string, ms: number) => async () => {
        said.push(`${word} begins`);
        await pause(ms);
        said.push(`${word} ends`);
      };
      const first = inTurn(one, name, 10_000, saying('first', 300));
      await untilHeld(other, name);
      const second = inTurn(other, name, 10_000, saying('second', 10));
      await inTurn(other, `${name} elsewhere`, 10_000, saying('another name', 0));
      await Promise.all([first, second]);
      expect(said).toEqual([
        'first begins',
        'another name begins',
        'another name ends',
        'first ends',
        'second begins',
        'second ends',
      ]);
    }));

  it('are not waited for any longer than was said', () =>
    withTwo(async (one, other) => {
      const name = `patience ${Math.random()}`;
      let isOver = false;
      const long = inTurn(one, name, 10_000, async () => {
        await pause(2_000);
        isOver = true;
      });
      await untilHeld(other, name);
      expect(await inTurn(other, name, 50, async () => isOver)).toBe(false);
      await long;
    }));

  it('give what the work gives and throw what it throws, once, also when the turn is lost meanwhile', () =>
    withTwo(async (one, other) => {
      const name = `outcome ${Math.random()}`;
      let runs = 0;
      const failing = async () => {
        runs += 1;
        throw new Error('of the work itself');
      };
      await expect(inTurn(one, name, 1_000, failing)).rejects.toThrow('of the work itself');
      const cutOff = async () => {
        runs += 1;
        const { rows } = await other.query<{ ended: boolean }>(
          `select pg_terminate_backend(pid) as ended from pg_locks where ${isTurn}`,
          [turnOf(name)],
        );
        expect(rows).toEqual([{ ended: true }]);
        return 'done';
      };
      expect(await inTurn(one, name, 1_000, cutOff)).toBe('done');
      expect(runs).toBe(2);
    }));
});

it('on the embedded engine it is always this process’s turn', async () => {
  const database = await openPglite({ folder: 'memory' });
  expect(await inTurn(database, 'any', 0, () => inTurn(database, 'any', 0, async () => 'done'))).toBe('done');
  await database.close();
});

it('goes ahead without a turn where the database is away', async () => {
  const database = await openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none' });
  expect(await inTurn(database, 'any', 100, async () => 'done')).toBe('done');
  await database.close();
});
