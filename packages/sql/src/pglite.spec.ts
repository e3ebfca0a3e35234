import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUseError } from './folder-lock.js';
import { openPglite } from './pglite.js';

describe('PGlite', () => {
  const folders: string[] = [];
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pglite-'));
    folders.push(folder);
    return folder;
  };
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it('keeps what was committed, belongs to one opening at a time, and is free again after close', async () => {
    const folder = join(await newFolder(), 'made', 'when', 'missing');
    const first = await openPglite({ folder });
    await first.exec('create table kept (n int); insert into kept values (1)');
    await expect(openPglite({ folder, ownerWaitMs: 0 })).rejects.toThrow(FolderInUseError);
    await first.close();
    const second = await openPglite({ folder, ownerWaitMs: 0 });
    expect((await second.query('select n from kept')).rows).toEqual([{ n: 1 }]);
    expect((await second.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
    await second.close();
    expect((await readdir(folder)).sort()).toEqual(['database', 'owner.lock']);
  });

  it('starts afresh over a database that was being made when its process was killed', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'database.unfinished'));
    await writeFile(join(folder, 'database.unfinished', 'PG_VERSION'), '18\n');
    const db = await openPglite({ folder });
    expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await db.close();
  });

  it('refuses, rather than waits for ever, a statement that its own transaction holds up', async () => {
    const db = await openPglite({ folder: 'memory' });
    await expect(db.transaction(() => db.query('select 1'))).rejects.toThrow(/its `tx`/);
    // What merely began inside a transaction may go on after it.
    let later: (() => Promise<unknown>) | undefined;
    let go = (): void => {};
    const over = new Promise<void>((resolve) => {
      go = resolve;
    });
    let outcome: Promise<unknown> | undefined;
    await db.transaction(async () => {
      later = () => db.query('select 2 as two');
      outcome = over.then(() => later?.());
    });
    go();
    await expect(outcome).resolves.toMatchObject({ rows: [{ two: 2 }] });
    await db.close();
  });

  it('finishes what was asked before close, and refuses what comes after', async () => {
    const db = await openPglite({ folder: 'memory' });
    const asked = Promise.all([
      db.query('select 1 as one'),
      db.transaction((tx) => tx.query('select 2 as two')),
    ]);
    await db.close();
    expect((await asked).map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ two: 2 }]]);
    await expect(db.query('select 1')).rejects.toThrow('closed');
  });
});
