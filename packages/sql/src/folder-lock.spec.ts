import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.js';

const addon = createRequire(import.meta.url).resolve('fs-native-extensions');
/** Holds the lock as lockFolder does, until it is killed. */
const holder = `
  const { openSync, writeSync } = require('node:fs');
  const file = openSync(process.argv[1] + '/owner.lock', 'a+');
  if (!require(${JSON.stringify(addon)}).tryLock(file)) throw new Error('not free');
  writeSync(file, process.pid + '\\n');
  console.log('held');
  setInterval(() => {}, 1000);`;

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function holdElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
  return child;
}

describe('the lock on a data folder', () => {
  it('is refused while another process lives, after the wait asked for, saying which and what to do', async () => {
    const owner = await holdElsewhere();
    const started = performance.now();
    const refused = lockFolder(folder, 300);
    await expect(refused).rejects.toThrow(FolderInUseError);
    await expect(refused).rejects.toThrow(new RegExp(`process ${owner.pid}.*stop the other one`, 's'));
    expect(performance.now() - started).toBeGreaterThanOrEqual(300);
  });

  it('is had as soon as a live owner lets go', async () => {
    const owner = await lockFolder(folder, 0);
    const waiting = lockFolder(folder, 15_000);
    owner.release();
    (await waiting).release();
  });

  it('is had at once after its owner was killed', async () => {
    const owner = await holdElsewhere();
    const gone = once(owner, 'exit');
    owner.kill('SIGKILL');
    await gone;
    // No wait is allowed: the kernel let go with the process.
    (await lockFolder(folder, 0)).release();
  });

  it('is exclusive within one process as well', async () => {
    const first = await lockFolder(folder, 0);
    await expect(lockFolder(folder, 0)).rejects.toThrow(FolderInUseError);
    first.release();
    (await lockFolder(folder, 0)).release();
  });
});
