import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../command/arguments.js';

/** What stands in a file, and by which name messages call it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a part of its path is no folder',
  EACCES: 'this user may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** What the operating system says of a file, for a person; anything else is a fault and is thrown on. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  return reasons[code] ?? code;
}

/** Reads a text of UTF-8. @throws UsageError when that can't be done */
export async function readTextFile(file: string | URL): Promise<TextFile> {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  try {
    return { name, text: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') };
  } catch (error) {
    throw new UsageError(`${name} can't be read: ${reasonOf(error)}.`);
  }
}

/** Writes a text, making the folder if need be. @throws UsageError when that can't be done */
export async function writeTextFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`${file} can't be written: ${reasonOf(error)}.`);
  }
}
