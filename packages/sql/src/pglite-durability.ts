import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';

/** Where PGlite mounts the data folder inside its own file system. */
const mountedAt = '/pglite/data';

/** PGlite's start parameters less `-F` (which turns fsync off): a commit waits for the disk. */
export function durable(startParams: readonly string[]): string[] {
  return [...startParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];
}

interface OpenStream {
  readonly path?: string;
  /** Node's file descriptor; absent on directories and on what is no real file. */
  readonly nfd?: number;
  readonly stream_ops: { fsync?: (stream: OpenStream) => void };
}

/**
 * Makes PGlite's flushes real. PostgreSQL asks for an fsync at every commit, but the WebAssembly glue passes it on
 * only to a file system whose stream operations have a `fsync`, and the Node one that PGlite ships has none: without
 * this an acknowledged commit would live in the operating system's memory alone. All files share one operations
 * object, so giving it to one gives it to all. Throws when PGlite no longer looks as expected, because a log that
 * silently is not durable is worse than one that does not start.
 */
export function makeFlushesReal(db: PGlite, folder: string): void {
  const stream = openStreams(db).find((candidate) => candidate.nfd !== undefined);
  if (stream === undefined) {
    throw new Error('PGlite has no open file to make durable: this version of PGlite is not supported.');
  }
  stream.stream_ops.fsync = (open) => flush(open, folder);
}

function flush(open: OpenStream, folder: string): void {
  // A failed flush is let through as it is: it ends the engine, as it ends a PostgreSQL server, because nobody can
  // know any more what is on the disk.
  if (open.nfd !== undefined) {
    fdatasyncSync(open.nfd);
  } else if (open.path?.startsWith(mountedAt)) {
    flushFolder(join(folder, open.path.slice(mountedAt.length)));
  }
}

/** Flushes the list of names in a folder, without which a new or renamed file can vanish with the power. */
export function flushFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    // Windows has no flush of folders (EPERM); its file systems journal names themselves.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(fd);
  }
}

/**
 * Flushes every file and folder beneath a folder. A start after an unclean stop needs it: the engine replays its log
 * and notes that it did before `makeFlushesReal` can be in force. Some 80 ms for the thousand files of a database, so
 * it is done at every start rather than only when a stop seems to have been unclean.
 */
export async function flushTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) flushFolder(path);
    else if (entry.isFile()) flushFile(path);
  }
  flushFolder(folder);
}

function flushFile(path: string): void {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** PGlite does not type its file system's open streams; this looks at each before it believes it is one. */
function openStreams(db: PGlite): readonly OpenStream[] {
  const fs: object = db.Module.FS;
  const streams: unknown = 'streams' in fs ? fs.streams : undefined;
  return Array.isArray(streams) ? streams.filter(isOpenStream) : [];
}

function isOpenStream(candidate: unknown): candidate is OpenStream {
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    'stream_ops' in candidate &&
    typeof candidate.stream_ops === 'object' &&
    candidate.stream_ops !== null
  );
}
