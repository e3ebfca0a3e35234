import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { flushFolder, flushTree } from './pglite-durability.js';

/**
 * The database's folder inside the data folder, made when it is not there. It is prepared under another name, flushed
 * and then renamed: a process killed half-way leaves no half database that the next one would take for a whole one.
 */
export async function preparedDatabaseFolder(folder: string, engine: typeof PGlite): Promise<string> {
  const database = join(folder, 'database');
  if (existsSync(database)) return database;
  const unfinished = join(folder, 'database.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  const db = await engine.create(unfinished);
  await db.close();
  await flushTree(unfinished);
  await rename(unfinished, database);
  flushFolder(folder);
  return database;
}
