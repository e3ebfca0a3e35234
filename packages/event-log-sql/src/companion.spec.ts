import { randomUUID } from 'node:crypto';
import { type Companion, type Database, openPglite } from '@samenspoor/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSqlEventLog, type SqlEventLog } from './sql-event-log.js';

interface Row {
  readonly name: string;
  readonly number: number;
}

const beside = (schema: string): Companion<Row> => ({
  columns: [
    ['name', 'text'],
    ['number', 'integer'],
  ],
  valuesOf: ({ name, number }) => [name, number],
  insert: `insert into ${schema}.beside (name, number) select name, number from beside`,
});

const anEvent = (id: string = randomUUID()) => ({
  id,
  type: 'Written',
  schemaVersion: 1,
  data: {},
  meta: {},
});

describe('rows that are stored with an append', () => {
  let database: Database;
  let log: SqlEventLog<Row>;
  let schema: string;
  let run = 0;

  beforeAll(async () => {
    database = await openPglite({ folder: 'memory' });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    run += 1;
    schema = `companion_${run}`;
    log = await createSqlEventLog({ database, schema, companion: beside(schema) });
    await database.exec(`create table ${schema}.beside (name text, number integer check (number < 100))`);
  });

  const stored = async () => {
    const { rows } = await database.query<Row>(`select name, number from ${schema}.beside order by number`);
    return rows.map(({ name, number }) => `${name} ${number}`);
  };

  it('are there when it is', async () => {
    const rows = [
      { name: 'a', number: 1 },
      { name: 'a', number: 2 },
    ];
    expect(await log.appendWith('s', [anEvent(), anEvent()], 'none', rows)).toMatchObject({ ok: true });
    expect(await stored()).toEqual(['a 1', 'a 2']);
  });

  it('are left by a conflict', async () => {
    await log.append('s', [anEvent()], 'none');
    const refused = await log.appendWith('s', [anEvent()], 'none', [{ name: 'a', number: 1 }]);
    expect(refused).toEqual({ ok: false, actual: 0 });
    expect(await stored()).toEqual([]);
  });

  it('are not stored again with the same append, though they were removed since', async () => {
    const event = anEvent();
    const rows = [{ name: 'a', number: 1 }];
    const first = await log.appendWith('s', [event], 'none', rows);
    await database.exec(`delete from ${schema}.beside`);
    expect(await log.appendWith('s', [event], 'none', rows)).toEqual(first);
    expect(await stored()).toEqual([]);
  });

  it('take their events with them when they are refused, and nobody else of the batch', async () => {
    const append = (stream: string, number: number) =>
      log.appendWith(stream, [anEvent()], 'none', [{ name: stream, number }]);
    // The first is on its way alone; the others wait for it, and so travel together.
    const answers = await Promise.allSettled([
      append('a', 1),
      append('b', 2),
      append('c', 100),
      append('d', 4),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toEqual(['a 1', 'b 2', 'd 4']);
    expect(await log.readStream('c')).toEqual([]);
  });

  it('are those of the appends of a batch that stored something now, whatever the batch', async () => {
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const given = fc.record({
      stream: fc.constantFrom('a', 'b', 'c'),
      expected: fc.constantFrom('none' as const, 'any' as const, 0, 1),
      event: fc.nat(ids.length - 1),
      rows: fc.nat(2),
    });
    let left = 0;
    let all = 0;
    const holds = async (appends: readonly (typeof given extends fc.Arbitrary<infer T> ? T : never)[]) => {
      const prefix = randomUUID();
      const expected: string[] = [];
      const before = all;
      const answered = await Promise.all(
        appends.map(async ({ stream, expected: revision, event, rows: count }, nth) => {
          const rows = Array.from({ length: count }, () => ({ name: `${prefix} ${nth}`, number: 1 }));
          all += count;
          return {
            rows,
            id: ids[event] ?? '',
            stream,
            result: await log.appendWith(`${prefix} ${stream}`, [anEvent(ids[event])], revision, rows),
          };
        }),
      );
      // The first to succeed with an event in a stream stored it; later ones were told of it.
      const known = new Set<string>();
      for (const { rows, id, stream, result } of answered) {
        if (!result.ok || known.has(`${stream} ${id}`)) continue;
        known.add(`${stream} ${id}`);
        expected.push(...rows.map(({ name }) => name));
      }
      left += all - before - expected.length;
      const { rows } = await database.query<Row>(`select name from ${schema}.beside where name like $1`, [
        `${prefix}%`,
      ]);
      expect(rows.map(({ name }) => name).sort()).toEqual(expected.sort());
    };
    await fc.assert(fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 8 }), holds), {
      numRuns: 100,
    });
    expect(left).toBeGreaterThan(50);
  }, 60_000);

  it('are refused by a log that was given no companion', async () => {
    const plain = await createSqlEventLog({ database, schema });
    await expect(plain.appendWith('s', [anEvent()], 'none', [{} as never])).rejects.toThrow(/no companion/);
  });
});
