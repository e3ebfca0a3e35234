import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openPglite } from '@samenspoor/sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqlEventLog } from './sql-event-log.js';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durability-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the writers of append-until-killed.child.ts; Vite gives the child the same module resolution as the specs. */
function startWriters(writers: number): { child: ChildProcess; answered: AsyncIterable<string> } {
  const module = fileURLToPath(new URL('./append-until-killed.child.ts', import.meta.url));
  const program = `
    import { createViteServer } from 'vitest/node';
    const conditions = ['@samenspoor/source', 'node', 'default'];
    const vite = await createViteServer({
      configFile: false, logLevel: 'error', appType: 'custom',
      server: { middlewareMode: true, ws: false, watch: null },
      resolve: { conditions }, ssr: { resolve: { conditions } },
    });
    const { appendUntilKilled } = await vite.ssrLoadModule(${JSON.stringify(module)});
    await appendUntilKilled(${JSON.stringify(folder)}, ${writers});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return { child, answered: createInterface({ input: child.stdout }) };
}

async function storedIds(): Promise<readonly string[]> {
  const database = await openPglite({ folder, ownerWaitMs: 0 });
  const { rows } = await database.query<{ id: string }>('select id from log.events order by position');
  await database.close();
  return rows.map(({ id }) => id);
}

describe('the embedded log', () => {
  it('loses no answered append when its process is killed, three times in a row, and opens at once after', async () => {
    const answered: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const { child, answered: lines } = startWriters(8);
      const gone = once(child, 'exit');
      for await (const id of lines) {
        answered.push(id);
        if (answered.length === round * 250) child.kill('SIGKILL');
      }
      await gone;
      // No wait for an owner is allowed here: a killed one leaves nothing to wait for.
      const stored = await storedIds();
      expect(new Set(stored).size).toBe(stored.length);
      expect(answered.filter((id) => !stored.includes(id))).toEqual([]);
    }
    expect(answered.length).toBeGreaterThanOrEqual(750);
  }, 120_000);

  it('has the disk flushed before each answer', async () => {
    const flushes: string[] = [];
    const original = fs.fdatasyncSync;
    const database = await openPglite({ folder });
    const log = await createSqlEventLog({ database });
    fs.fdatasyncSync = (fd) => {
      original(fd);
      flushes.push(fs.readlinkSync(`/proc/self/fd/${fd}`));
    };
    try {
      const { syncBuiltinESMExports } = await import('node:module');
      syncBuiltinESMExports();
      for (let revision = 0; revision < 10; revision += 1) {
        const before = flushes.length;
        const id = crypto.randomUUID();
        await log.append('s', [{ id, type: 'T', schemaVersion: 1, data: {}, meta: {} }], 'any');
        expect(flushes.slice(before).some((file) => file.includes('pg_wal'))).toBe(true);
      }
    } finally {
      fs.fdatasyncSync = original;
      await log.close();
      await database.close();
    }
  });
});
