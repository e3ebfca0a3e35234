import type { Queryable } from '@samenspoor/sql';

/**
 * Whether there is a key store in a database that was begun. Tables without anything in them, as a start that was
 * refused leaves behind, count as nothing.
 */
export const holdsKeys = async (database: Queryable): Promise<boolean> => {
  const { rows } = await database.query<{ there: boolean }>(
    `select to_regclass('keys.data_key') is not null as there`,
  );
  if (rows[0]?.there !== true) return false;
  const { rows: some } = await database.query<{ some: boolean }>(
    'select exists (select from keys.data_key) or exists (select from keys.marker) as some',
  );
  return some[0]?.some === true;
};
