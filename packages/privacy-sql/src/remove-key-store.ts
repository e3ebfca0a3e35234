import type { Database } from '@samenspoor/sql';
import { schemaName } from './schema.js';

/**
 * Removes a key store with all its keys (schema `keys` by default): what an interrupted move or restore had brought,
 * before it brings all of them again.
 */
export const removeKeyStore = async (
  database: Pick<Database, 'transaction'>,
  schema = 'keys',
): Promise<void> => {
  await database.transaction((tx) => tx.query(`drop schema if exists ${schemaName(schema)} cascade`));
};
