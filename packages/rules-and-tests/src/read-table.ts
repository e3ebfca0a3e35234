import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { chapter, explained, type Table } from './row.js';

/** The folder of the table: a file for each chapter, by number, and `explained.yaml`. */
export const rowsFolder = new URL('../rows/', import.meta.url);

/**
 * Reads the table of rules.
 * @throws Error that names the file and the place of what does not have the form
 */
export const readTable = async (folder: URL = rowsFolder): Promise<Table> => {
  const names = (await readdir(folder)).filter((name) => /^\d.*\.yaml$/.test(name)).toSorted();
  return {
    chapters: await Promise.all(names.map((name) => read(new URL(name, folder), chapter))),
    explained: await read(new URL('explained.yaml', folder), explained),
  };
};

const read = async <Schema extends z.ZodType>(file: URL, schema: Schema): Promise<z.output<Schema>> => {
  const found = schema.safeParse(parse(await readFile(file, 'utf8')));
  if (found.success) return found.data;
  const problems = found.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
  throw new Error(`${file.pathname.split('/').at(-1)}: ${problems.join('; ')}`);
};
