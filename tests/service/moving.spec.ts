import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { StandIn } from '@samenspoor/event-log-esdb/testing';
import { expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { inFolder, type Service, startService } from '../support/service.js';

const moving = fileURLToPath(new URL('../../packages/moving/bin/moving.js', import.meta.url));

/** Runs a program to its end; its exit code and all that it printed. */
const run = async (command: string, args: readonly string[], environment: Record<string, string> = {}) => {
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], ...environment } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const [code] = await once(child, 'close');
  return { code, printed };
};

const command = (environment: Record<string, string>, ...args: string[]) =>
  run(process.execPath, [moving, ...args], environment);

const given = (name: string) => reportOf({ givenNames: name }, { externalRef: name });

/** What a person would look at, to see that nothing is missing: lists, one report with its details, the figures. */
const seenAt = async (service: Service) => {
  const get = async (path: string) => {
    const answer = await call(service, 'kans', 'GET', path);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  // The figures say when they were asked for, which is another moment each time.
  const { at: _, ...overview } = await get('/v1/overview/network');
  return {
    reports: await get('/v1/reports?limit=500'),
    worklist: await get('/v1/worklist?limit=500'),
    overview,
    matches: await get('/v1/matches?limit=500'),
  };
};

const started = async (folder: string, settings: Record<string, string>): Promise<Service> => {
  const service = await startService(folder, settings);
  await service.ready();
  return service;
};

const refusedStart = async (folder: string, settings: Record<string, string>): Promise<string> => {
  const service = await startService(folder, settings);
  await expect(service.ready()).rejects.toThrow(/the service ended/);
  return service.output();
};

describeWithPostgres('an installation', (freshDatabase) => {
  it('moved from the embedded database to PostgreSQL and on to EventStoreDB answers as before', async () => {
    const { url, drop } = await freshDatabase();
    const standIn = new StandIn();
    await standIn.start();
    await inFolder(async (folder) => {
      const embedded = { SAMENSPOOR_DATA: folder };
      const first = await started(folder, {});
      const told = await call(first, 'school-12', 'POST', '/v1/reports', given('Lente'));
      expect(told.status).toBe(201);
      const before = await seenAt(first);
      expect(JSON.stringify(before.reports)).toContain('Lente');
      await first.stop();

      const toPostgres = await command(embedded, 'move', '--to', 'postgres', '--database-url', url);
      expect(toPostgres.printed).toMatch(/Moved \d+ events to PostgreSQL/);
      expect(toPostgres.code).toBe(0);
      expect(await refusedStart(folder, {})).toContain('moved to PostgreSQL');
      const onPostgres = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url };
      const second = await started(folder, onPostgres);
      expect(await seenAt(second)).toEqual(before);
      const again = await call(second, 'school-12', 'POST', '/v1/reports', given('Lente'));
      expect(again).toMatchObject({ status: 200, body: told.body });

      // While it still serves the move waits, and then leaves it as it was.
      const settings = { ...embedded, ...onPostgres };
      const toEsdb = ['move', '--to', 'esdb', '--esdb-url', standIn.connectionString];
      const early = await command(settings, ...toEsdb, '--wait', '0');
      expect(early.printed).toContain('Services are connected to the source still');
      expect(early.code).toBe(1);
      expect((await call(second, 'school-12', 'POST', '/v1/reports', given('Zomer'))).status).toBe(201);
      const later = await seenAt(second);
      await second.stop();
      const moved = await command(settings, ...toEsdb);
      expect(moved.printed).toMatch(/Moved \d+ events to EventStoreDB/);
      expect(await refusedStart(folder, onPostgres)).toContain('moved to EventStoreDB');
      const onEsdb = {
        SAMENSPOOR_LOG: 'esdb',
        SAMENSPOOR_ESDB_URL: standIn.connectionString,
        DATABASE_URL: url,
      };
      const third = await started(folder, onEsdb);
      expect(await seenAt(third)).toEqual(later);
      await third.stop();
    });
    standIn.stop();
    await drop();
  }, 180_000);

  it('restored from pg_dump opens, and a report can be read; from older keys only after forget-again', async () => {
    const [{ url, drop }, fresh] = [await freshDatabase(), await freshDatabase()];
    await inFolder(async (folder) => {
      const settings = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: url };
      const service = await started(folder, settings);
      const told = await call(service, 'school-12', 'POST', '/v1/reports', given('Lente'));
      const dump = (schema: string) =>
        run('pg_dump', ['--format=custom', `--schema=${schema}`, `--file=${join(folder, schema)}`, url]);
      // Keys first, and somebody is forgotten before the log is dumped: what an operator should not do, and might.
      expect(await dump('keys')).toMatchObject({ code: 0 });
      const person = String(told.body['personId']);
      const forgotten = await call(service, 'kans', 'POST', `/v1/persons/${person}/forget`, {
        reason: 'op vraag',
      });
      expect(forgotten.status).toBe(200);
      expect(await dump('log')).toMatchObject({ code: 0 });
      const before = await seenAt(service);
      await service.stop();

      for (const schema of ['log', 'keys'])
        expect(await run('pg_restore', [`--dbname=${fresh.url}`, join(folder, schema)])).toMatchObject({
          code: 0,
        });
      const restored = { ...settings, DATABASE_URL: fresh.url };
      const again = await command({ SAMENSPOOR_DATA: folder, ...restored }, 'forget-again');
      expect(again.printed).toMatch(/1 persons are forgotten in this log; [1-9]\d* of their keys were there/);
      const second = await started(folder, restored);
      expect(await seenAt(second)).toEqual(before);
      expect(JSON.stringify(await seenAt(second))).toContain('familyName');
      await second.stop();
    });
    await drop();
    await fresh.drop();
  }, 120_000);
});
