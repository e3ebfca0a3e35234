import { randomUUID } from 'node:crypto';
import type { Position } from '@samenspoor/event-log';
import { describeWithPostgres } from '@samenspoor/event-log-conformance';
import { createSqlEventLog } from '@samenspoor/event-log-sql';
import { markOf, refuseMarked } from '@samenspoor/hosting';
import { publicationCheckpoints, setPublicationCheckpoints } from '@samenspoor/integration';
import { checkKeysPresent } from '@samenspoor/privacy';
import { createSqlKeyStore } from '@samenspoor/privacy-sql';
import { type Database, openPostgres } from '@samenspoor/sql';
import { allEvents, audit } from '@samenspoor/testing';
import { deadLetterPlaces, endpointPlaces } from '@samenspoor/webhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { differenceOfKeys } from '../carrying/compare-keys.js';
import {
  appendTurns,
  Closing,
  inMemory,
  onServer,
  quiet,
  sourceOn,
  sqlTarget,
  standInTarget,
  withReports,
} from '../testing/installations.js';
import { cancelMove } from './cancel.js';
import type { MoveSource, MoveTarget } from './installation.js';
import { moveInstallation } from './move.js';

const closing = new Closing();
afterEach(() => closing.now());

/** A source that holds so many invented events and one key. */
const filled = async (source: MoveSource, events: number): Promise<MoveSource> => {
  await checkKeysPresent(source.keyStore, true);
  await source.keyStore.file([
    { keyId: '5f0c0000-0000-4000-8000-000000000001', personId: 'p', wrapped: 'w', masterKeyId: 'm' },
  ]);
  await appendTurns(source.log, events);
  return source;
};

const carriedOf = async (log: MoveSource['log']) =>
  (await allEvents(log)).map(({ position: _, recordedAt: __, ...carried }) => carried);

const late = () => ({ id: randomUUID(), type: 'Late', schemaVersion: 1, data: {}, meta: {} });

/** Appends as a service would that gives up soon. */
const appendLate = async (database: Database): Promise<void> => {
  const log = await createSqlEventLog({ database, retryForMs: 100 });
  await log.append(`late-${randomUUID()}`, [late()], 'none').finally(() => log.close());
};

/** Two endpoints, one of them disabled, and an event that one was not told of, at places of a log. */
const tablesOfWebhooks = async (database: Database, places: readonly Position[]) => {
  await database.transaction(async (tx) => {
    await endpointPlaces.write(tx, [
      {
        name: 'a',
        position: places[9] ?? null,
        row: '{"endpoint":"a","organisation":"clb-1","attempts":2,"caught_up":false}',
      },
      {
        name: 'b',
        position: null,
        row: '{"endpoint":"b","organisation":"caw-1","attempts":0,"caught_up":false,"disabled_at":"2026-01-02T00:00:00Z"}',
      },
    ]);
    await deadLetterPlaces.write(tx, [
      {
        name: 'a e',
        position: places[3] ?? null,
        row: '{"endpoint":"a","event_id":"e","stream":"s","revision":1,"event_type":"T","attempts":3,"failure":{"reason":"status"},"filed_at":"2026-01-01T00:00:00Z","due":false}',
      },
    ]);
  });
  return {
    standAt: async (there: readonly Position[], now: Database) => {
      const columns = 'endpoint, organisation, position, attempts, disabled_at is not null as disabled';
      const { rows } = await now.query(`select ${columns} from webhooks.endpoints order by 1`);
      expect(rows).toEqual([
        { endpoint: 'a', organisation: 'clb-1', position: there[9], attempts: 2, disabled: false },
        { endpoint: 'b', organisation: 'caw-1', position: null, attempts: 0, disabled: true },
      ]);
      const letters = await now.query(
        'select event_id, position, attempts, failure from webhooks.dead_letters',
      );
      expect(letters.rows).toEqual([
        { event_id: 'e', position: there[3], attempts: 3, failure: { reason: 'status' } },
      ]);
    },
  };
};

/** A target of which the append fails for ever after so many, as if the process had been killed there. */
const dyingAfter = (target: MoveTarget, appends: number): MoveTarget => {
  let left = appends;
  const append: MoveTarget['log']['append'] = async (...given) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return target.log.append(...given);
  };
  return { ...target, log: { ...target.log, append } };
};

describe('a move from PGlite', () => {
  it('to EventStoreDB leaves the keys where they are, carries publishing, and closes the source', async () => {
    const database = await inMemory(closing);
    const source = await filled(await sourceOn(database, closing), 60);
    const before = await carriedOf(source.log);
    const positions = (await allEvents(source.log)).map(({ position }) => position);
    await setPublicationCheckpoints(database, [
      { name: 'whole', position: positions.at(-1) ?? null },
      { name: 'part', position: positions[41] ?? null },
      { name: 'none', position: null },
    ]);
    const webhooks = await tablesOfWebhooks(database, positions);
    await database.exec('create schema views; create table views.checkpoints (position text)');
    const { target, standIn } = await standInTarget(null, closing);
    const moved = await moveInstallation(source, target, quiet);
    expect(moved).toMatchObject({ events: 60, dataKeys: null });
    expect(await carriedOf(target.log)).toEqual(before);
    expect(standIn.log.events.filter(({ stream }) => !stream.startsWith('$'))).toHaveLength(60);

    const there = (await allEvents(target.log)).map(({ position }) => position);
    expect(await publicationCheckpoints(database)).toEqual([
      { name: 'none', position: null },
      { name: 'part', position: there[41] },
      { name: 'whole', position: there.at(-1) },
    ]);
    await webhooks.standAt(there, database);
    const { rows } = await database.query(`select 1 from pg_namespace where nspname = 'views'`);
    expect(rows).toEqual([]);
    await expect(refuseMarked(database, 'pglite')).rejects.toThrow(/moved to EventStoreDB/);
    await refuseMarked(database, 'esdb');
    await expect(appendLate(database)).rejects.toThrow(/could not be reached/);
    await expect(moveInstallation(source, target, quiet)).rejects.toThrow(/was moved to EventStoreDB before/);
    await expect(cancelMove(database)).rejects.toThrow(/may have taken reports/);
    // The keys are still written to: they serve the new log.
    await source.keyStore.move(['5f0c0000-0000-4000-8000-000000000001'], 'q');
  }, 60_000);

  it('refuses a target that is not empty, and changes nothing there or here', async () => {
    const source = await filled(await sourceOn(await inMemory(closing), closing), 5);
    const database = await inMemory(closing);
    const target = await sqlTarget(database, closing);
    await appendTurns(target.log, 1);
    await expect(moveInstallation(source, target, quiet)).rejects.toThrow(/target is not empty.*events/);
    expect(await carriedOf(target.log)).toHaveLength(1);
    await refuseMarked(source.database, 'pglite');
    const withKeys = await inMemory(closing);
    await checkKeysPresent(await createSqlKeyStore({ database: withKeys }), true);
    await expect(moveInstallation(source, await sqlTarget(withKeys, closing), quiet)).rejects.toThrow(
      /target is not empty.*keys/,
    );
    const nothing = await sourceOn(await inMemory(closing), closing);
    await expect(moveInstallation(nothing, target, quiet)).rejects.toThrow(/nothing to move/);
  }, 60_000);

  it.each([0, 1, 17, 33])(
    'killed after %i appends goes on where it was',
    async (appends) => {
      const source = await filled(await sourceOn(await inMemory(closing), closing), 60);
      const before = await carriedOf(source.log);
      const { target, standIn } = await standInTarget(await inMemory(closing), closing);
      await expect(moveInstallation(source, dyingAfter(target, appends), quiet)).rejects.toThrow('killed');
      // Neither serves wrongly meanwhile: the source goes on, the target does not begin.
      await refuseMarked(source.database, 'pglite');
      if (target.database)
        await expect(refuseMarked(target.database, 'esdb')).rejects.toThrow(/being filled/);
      expect(await moveInstallation(source, target, quiet)).toMatchObject({ events: 60, dataKeys: 1 });
      expect(await carriedOf(target.log)).toEqual(before);
      expect(standIn.log.events.filter(({ stream }) => !stream.startsWith('$'))).toHaveLength(60);
      if (target.database) await refuseMarked(target.database, 'esdb');
    },
    60_000,
  );

  it('refuses an event that EventStoreDB does not take, by its id, while the source still serves', async () => {
    const source = await filled(await sourceOn(await inMemory(closing), closing), 3);
    const large = { ...late(), data: { text: 'x'.repeat(1_100_000) } };
    await source.log.append('large', [large], 'none');
    const { target } = await standInTarget(null, closing);
    await expect(moveInstallation(source, target, quiet)).rejects.toThrow(`Event ${large.id} alone takes`);
    await refuseMarked(source.database, 'pglite');
    await appendLate(source.database);
  }, 60_000);

  it('finds an event that is another one in the target, and says which', async () => {
    const source = await filled(await sourceOn(await inMemory(closing), closing), 30);
    const database = await inMemory(closing);
    const target = await sqlTarget(database, closing);
    await expect(moveInstallation(source, dyingAfter(target, 20), quiet)).rejects.toThrow('killed');
    const [tampered] = (await allEvents(target.log)).slice(11);
    await database.exec(`alter table log.events disable trigger append_only;
      update log.events set data = '{"nth":11,"text":"ander"}' where id = '${tampered?.id}'`);
    const again = moveInstallation(source, target, quiet);
    await expect(again).rejects.toThrow(`event 12: its data is not the same on both sides (${tampered?.id}`);
    await expect(again).rejects.not.toThrow(/ander/);
    await refuseMarked(source.database, 'pglite');
  }, 60_000);

  it('that died closing the source is finished by the same again, or cancelled', async () => {
    const source = await filled(await sourceOn(await inMemory(closing), closing), 10);
    const database = await inMemory(closing);
    const target = await sqlTarget(database, closing);
    const lines: string[] = [];
    const dies = {
      patienceMs: 0,
      say: (line: string) => {
        lines.push(line);
        if (line.includes('the same on both sides, in the same order')) throw new Error('killed');
      },
    };
    await expect(moveInstallation(source, target, dies)).rejects.toThrow('killed');
    await expect(refuseMarked(source.database, 'pglite')).rejects.toThrow(/being moved to PostgreSQL/);
    await expect(source.keyStore.destroy('p')).rejects.toThrow();
    await cancelMove(source.database);
    await refuseMarked(source.database, 'pglite');
    await source.keyStore.destroy('p');
    await appendLate(source.database);
    expect(await moveInstallation(source, target, quiet)).toMatchObject({ events: 11, dataKeys: 0 });
    expect(await differenceOfKeys(source.keyStore, await createSqlKeyStore({ database }))).toBeNull();
    expect(await markOf(database, 'log')).toBeNull();
  }, 60_000);
});

describeWithPostgres('a move', (freshDatabase) => {
  it('carries where endpoints of webhooks stand to another database, with all that is known of them', async () => {
    const { url, drop } = await freshDatabase();
    const source = await filled(await sourceOn(await inMemory(closing), closing), 60);
    const places = (await allEvents(source.log)).map(({ position }) => position);
    const webhooks = await tablesOfWebhooks(source.database, places);
    const database = await onServer(url, closing);
    const target = await sqlTarget(database, closing);
    await moveInstallation(source, target, quiet);
    await webhooks.standAt(
      (await allEvents(target.log)).map(({ position }) => position),
      database,
    );
    await closing.now();
    await drop();
  }, 60_000);

  it('from PGlite to PostgreSQL carries what the application made, and the audit is the same', async () => {
    const { url, drop } = await freshDatabase();
    const source = await sourceOn(await inMemory(closing), closing);
    const reports = await withReports(source, 4);
    const before = await audit(reports.store.log);
    await reports.close();
    const database = await onServer(url, closing);
    const target = await sqlTarget(database, closing);
    expect(await moveInstallation(source, target, quiet)).toMatchObject({ dataKeys: 8 });
    expect(await carriedOf(target.log)).toEqual(await carriedOf(source.log));
    const moved = await sourceOn(database, closing);
    expect(await differenceOfKeys(source.keyStore, moved.keyStore)).toBeNull();
    const after = await withReports(moved, 4);
    const there = await audit(after.store.log);
    expect(there.broken).toEqual([]);
    // The same reports again are the same persons: everything sealed opens there.
    expect(after.personIds).toEqual(reports.personIds);
    expect([...there.trajectories.keys()]).toEqual([...before.trajectories.keys()]);
    await after.close();
    await closing.now();
    await drop();
  }, 60_000);

  it('from PostgreSQL copies while it serves, waits for services to stop, and loses nothing', async () => {
    const { url, drop } = await freshDatabase();
    const source = await filled(await sourceOn(await onServer(url, closing), closing), 200);
    const service = await openPostgres({ url });
    const serving = await createSqlEventLog({ database: service });
    await serving.head();
    const { target } = await standInTarget(null, closing);
    await expect(moveInstallation(source, target, quiet)).rejects.toThrow(/Services are connected/);
    await refuseMarked(source.database, 'postgres');
    let written = 0;
    const moving = moveInstallation(source, target, {
      patienceMs: 30_000,
      say: async (line) => {
        if (!line.startsWith('Stop all services')) return;
        for (; written < 25; written += 1) await serving.append(`late-${written}`, [late()], 'none');
        await serving.close();
        await service.close();
      },
    });
    expect(await moving).toMatchObject({ events: 225 });
    expect(await carriedOf(target.log)).toEqual(await carriedOf(source.log));
    await expect(appendLate(source.database)).rejects.toThrow(/could not be reached/);
    await closing.now();
    await drop();
  }, 60_000);
});
