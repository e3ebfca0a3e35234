import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const heartbeat = 1_000;
const silence = 15_000;
const poll = 100;

/**
 * Runs `action` while no other process does so for the same folder, and gives what it gives. `onWait` is called once
 * when another process has to be waited for.
 *
 * Lock files are numbered and only the highest number counts. A number is taken by `link`, which only one process can
 * do, and is never taken away from a live owner; so unlike a single lock file that is deleted when its owner seems
 * dead, two processes that see the same dead owner cannot delete each other's new lock. The owner is dead when its
 * process is gone, or when its file was not touched for 15 s by the waiter's own clock (a process id used again).
 */
export async function withLock(folder, onWait, action) {
  const number = await acquire(folder, onWait);
  const file = lockFile(folder, number);
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), heartbeat);
  try {
    return await action();
  } finally {
    clearInterval(beat);
    writeFileSync(file, 'released');
  }
}

async function acquire(folder, onWait) {
  let seen = { number: -1, touched: 0, since: 0 };
  let waited = false;
  for (;;) {
    const number = highest(folder);
    const touched = number === 0 ? 0 : touchedAt(folder, number);
    if (number !== seen.number || touched !== seen.touched) {
      seen = { number, touched, since: performance.now() };
    }
    const free = number === 0 || hasNoOwner(folder, number) || performance.now() - seen.since > silence;
    if (free && take(folder, number + 1)) return number + 1;
    if (!free) {
      if (!waited) onWait();
      waited = true;
      await delay(poll);
    }
  }
}

/** Takes a number; gives it back when a higher one is there: others may already have cleaned this one up before. */
function take(folder, number) {
  const mine = lockFile(folder, number);
  const draft = join(folder, `draft-${process.pid}-${number}`);
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, mine);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (highest(folder) > number) {
    rmSync(mine, { force: true });
    return false;
  }
  for (const older of numbers(folder)) {
    if (older < number) rmSync(lockFile(folder, older), { force: true });
  }
  return true;
}

function hasNoOwner(folder, number) {
  let content;
  try {
    content = readFileSync(lockFile(folder, number), 'utf8');
  } catch {
    return false; // cleaned up by a newer owner: look again
  }
  const pid = Number(content);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function touchedAt(folder, number) {
  return statSync(lockFile(folder, number), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function highest(folder) {
  return Math.max(0, ...numbers(folder));
}

function numbers(folder) {
  return readdirSync(folder).flatMap((name) => (/^lock-\d+$/.test(name) ? [Number(name.slice(5))] : []));
}

function lockFile(folder, number) {
  return join(folder, `lock-${number}`);
}
