import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from 'fs-native-extensions';

export interface FolderLock {
  release(): void;
}

/** Another live process (or another opening in this one) kept the folder longer than we were willing to wait. */
export class FolderInUseError extends Error {
  constructor(folder: string, waitedMs: number, owner: string) {
    super(
      `The data folder ${folder} is in use by ${owner}, also after waiting ${waitedMs} ms. ` +
        'One process at a time may open it: stop the other one, or give this one a folder of its own.',
    );
    this.name = 'FolderInUseError';
  }
}

const retryEveryMs = 50;

/**
 * Takes the folder for this process alone, making it when it is not there. A live owner is waited for `waitMs`
 * milliseconds, then a FolderInUseError follows.
 *
 * The lock is the kernel's (on an open file, `owner.lock`), not the file's existence: it goes with its owner however
 * that one ends, so a dead owner never delays, a reused process id never misleads, and containers that share the
 * folder on one machine see each other. The file itself stays behind on purpose: removing it would let two processes
 * lock two different files of the same name.
 */
export async function lockFolder(folder: string, waitMs: number): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'owner.lock');
  const file = openSync(path, 'a+', 0o600);
  try {
    const started = performance.now();
    while (!tryLock(file)) {
      if (performance.now() - started >= waitMs) throw new FolderInUseError(folder, waitMs, ownerIn(path));
      await pause(retryEveryMs);
    }
    ftruncateSync(file);
    writeSync(file, `${process.pid}\n`);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      closeSync(file);
    },
  };
}

function ownerIn(path: string): string {
  const pid = readFileSync(path, 'utf8').trim();
  return pid === '' ? 'another process' : `process ${pid}`;
}
