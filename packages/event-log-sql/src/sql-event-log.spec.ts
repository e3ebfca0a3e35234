import { randomBytes, randomUUID } from 'node:crypto';
import { type Database, openPglite } from '@samenspoor/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionFrom } from './position.js';
import { createSqlEventLog } from './sql-event-log.js';

const anEvent = (text = '') => ({
  id: randomUUID(),
  type: 'Written',
  schemaVersion: 1,
  data: { text },
  meta: {},
});

describe('the SQL event log', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openPglite({ folder: 'memory' });
  });
  afterAll(() => database.close());

  it('refuses to change or remove what is logged, to the owner of the tables too', async () => {
    const log = await createSqlEventLog({ database, schema: 'kept' });
    await log.append('s', [anEvent()], 'none');
    for (const change of [
      'update kept.events set revision = 7',
      'delete from kept.events',
      'truncate kept.events',
    ]) {
      await expect(database.query(change)).rejects.toThrow(/append-only/);
    }
    expect(await log.readStream('s')).toHaveLength(1);
  });

  it('keeps logs in schemas of one database apart', async () => {
    const [one, two] = [
      await createSqlEventLog({ database, schema: 'one' }),
      await createSqlEventLog({ database, schema: 'two' }),
    ];
    await one.append('s', [anEvent()], 'none');
    expect(await two.append('s', [anEvent()], 'none')).toMatchObject({ ok: true, position: '1' });
  });

  it.each(['Log', 'log;drop', '', '1log'])('refuses %j as a schema', async (schema) => {
    await expect(createSqlEventLog({ database, schema })).rejects.toThrow(RangeError);
  });

  it('gathers what comes in within 20 ms, for whoever follows it', async () => {
    let pages = 0;
    const counting: Database = {
      ...database,
      query: (sql, params, options) => {
        if (sql.includes('with bounds')) pages += 1;
        return database.query(sql, params, options);
      },
    };
    const log = await createSqlEventLog({ database: counting, schema: 'gathered' });
    const events = 200;
    const abort = new AbortController();
    let seen = 0;
    const following = (async () => {
      for await (const item of log.subscribe({ after: null, signal: abort.signal }))
        if (item.kind === 'event') seen += 1;
        else if (seen === events) abort.abort();
    })();
    const began = performance.now();
    for (let nth = 0; nth < events; nth += 1) await log.append('s', [anEvent()], 'any');
    await following;
    expect(seen).toBe(events);
    expect(pages).toBeLessThanOrEqual((performance.now() - began) / 20 + 2);
  });

  it('says that a checkpoint is of another log when it lies past the end', async () => {
    const log = await createSqlEventLog({ database, schema: 'short' });
    await log.append('s', [anEvent()], 'none');
    const subscription = log.subscribe({ after: positionFrom('99'), signal: new AbortController().signal });
    await expect(subscription[Symbol.asyncIterator]().next()).rejects.toThrow(/past the end.*rebuilt/s);
  });

  it('gives positions without gaps, also after a conflict and a fault', async () => {
    const log = await createSqlEventLog({ database, schema: 'gapless' });
    await log.append('s', [anEvent()], 'none');
    await log.append('s', [anEvent()], 'none');
    await expect(
      database.query(`select gapless.append_v5('{s}', '{-3}', '{1}', '{x}', '{T}', '{1}', '{{}}', '{{}}')`),
    ).rejects.toThrow();
    expect(await log.append('s', [anEvent()], 0)).toMatchObject({ ok: true, position: '2' });
  });

  it('pages through large events without holding them all', async () => {
    const log = await createSqlEventLog({ database, schema: 'large' });
    const text = randomBytes(300_000).toString('base64');
    for (let number = 0; number < 150; number += 1)
      await log.append('s', [anEvent(text)], number === 0 ? 'none' : number - 1);
    const pages: number[] = [];
    const counted: Database = {
      ...database,
      async query<Row extends object>(...args: Parameters<Database['query']>) {
        const result = await database.query<Row>(...args);
        if (args[0].includes('candidates')) pages.push(result.rows.length);
        return result;
      },
    };
    const reader = await createSqlEventLog({ database: counted, schema: 'large' });
    const abort = new AbortController();
    let events = 0;
    for await (const item of reader.subscribe({ after: null, signal: abort.signal })) {
      if (item.kind === 'event') events += 1;
      else abort.abort();
    }
    expect(events).toBe(150);
    expect(Math.max(...pages)).toBeLessThanOrEqual(25);
  });
});
