import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { MovingFault } from '../fault.js';

export interface WrittenFile {
  readonly lines: number;
  readonly sha256: string;
}

const mostCharacters = 262_144;

/**
 * Writes JSON values, one a line, to a new file that only its owner may read; on disk when it resolves. Holds some of
 * them at a time.
 * @throws MovingFault when the file is there already: a backup never replaces another
 */
export async function writeLines(path: string, values: AsyncIterable<unknown>): Promise<WrittenFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await newFile(path);
  const hash = createHash('sha256');
  let lines = 0;
  let waiting = '';
  const flush = async (): Promise<void> => {
    hash.update(waiting);
    // `write` may write a part and say so; this writes all of it, or fails.
    await file.appendFile(waiting);
    waiting = '';
  };
  try {
    for await (const value of values) {
      waiting += `${JSON.stringify(value)}\n`;
      lines += 1;
      if (waiting.length > mostCharacters) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { lines, sha256: hash.digest('hex') };
}

const newFile = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new MovingFault(`${path} is there already: a backup replaces nothing. Name a new folder.`);
    throw error;
  }
};

/** Writes a small file as a whole: it is there in full, or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/** The JSON values of a file, a line each, some held at a time. @throws MovingFault for a line that is none */
export async function* readLines(path: string): AsyncGenerator<unknown> {
  const input = createReadStream(path, 'utf8');
  await once(input, 'open').catch(() => {
    throw new MovingFault(`${path} is missing, which the manifest beside it names.`);
  });
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      yield parsedLine(text, path, line);
    }
  } finally {
    input.destroy();
  }
}

const parsedLine = (text: string, path: string, line: number): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new MovingFault(
      `${path}, line ${line} is no JSON: the file was damaged. Take another copy of the backup.`,
    );
  }
};

/**
 * Holds a file against what the manifest says of it, before anything of it is used.
 * @throws MovingFault when it is another one, or damaged
 */
export async function checkFile(path: string, manifest: WrittenFile): Promise<void> {
  const hash = createHash('sha256');
  let lines = 0;
  const input = createReadStream(path);
  try {
    for await (const chunk of input) {
      const bytes: Buffer = chunk;
      hash.update(bytes);
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new MovingFault(`${path} is missing, which the manifest beside it names.`);
    throw error;
  }
  if (lines !== manifest.lines)
    throw new MovingFault(
      `${path} has ${lines} lines where the manifest says ${manifest.lines}. Take another copy.`,
    );
  if (hash.digest('hex') !== manifest.sha256)
    throw new MovingFault(
      `${path} is not what was written: its SHA-256 is not that of the manifest. Take another copy.`,
    );
}
