import type * as Fs from 'node:fs';
import { statSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openPglite } from './pglite.js';

const { flushed, opened } = vi.hoisted(() => ({
  flushed: new Set<string>(),
  opened: new Map<number, string>(),
}));

// Only what this package flushes itself is seen here: the engine loads the file system on its own.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const openSync: typeof fs.openSync = (path, ...more) => {
    const fd = fs.openSync(path, ...more);
    opened.set(fd, String(path));
    return fd;
  };
  const fsyncSync: typeof fs.fsyncSync = (fd) => {
    fs.fsyncSync(fd);
    flushed.add(opened.get(fd) ?? '');
  };
  return { ...fs, openSync, fsyncSync };
});

describe('PGlite after an unclean stop', () => {
  it('has flushed all that its recovery wrote before it answers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pglite-'));
    const [running, left] = [join(folder, 'running'), join(folder, 'left')];
    const first = await openPglite({ folder: running });
    await first.exec('create table kept as select n from generate_series(1, 5000) n');
    // What a kill at this moment leaves behind.
    await cp(join(running, 'database'), join(left, 'database'), { recursive: true });
    await first.close();

    const database = join(left, 'database');
    const entries = await readdir(database, { recursive: true });
    const before = new Map(entries.map((name) => [name, statSync(join(database, name)).mtimeMs]));
    flushed.clear();
    const second = await openPglite({ folder: left });
    const written = (await readdir(database, { recursive: true })).filter(
      (name) => statSync(join(database, name)).mtimeMs !== before.get(name),
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written).toContain(join('global', 'pg_control'));
    expect(written.filter((name) => !flushed.has(resolve(database, name)))).toEqual([]);
    expect((await second.query('select count(*)::int as n from kept')).rows).toEqual([{ n: 5000 }]);
    await second.close();
    await rm(folder, { recursive: true });
  });
});
