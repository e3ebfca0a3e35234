import type { DataKeyRecord } from '@samenspoor/privacy';
import type { Companion } from '@samenspoor/sql';
import { schemaName } from './schema.js';

export const filedColumns = [
  ['key_id', 'uuid'],
  ['person_id', 'text'],
  ['wrapped', 'text'],
  ['master_key_id', 'text'],
] as const;

export const filedValues = ({ keyId, personId, wrapped, masterKeyId }: DataKeyRecord) => [
  keyId,
  personId,
  wrapped,
  masterKeyId,
];

/**
 * Files keys that stand in a relation with the columns above and `nth`. One row per key, or "on conflict" would meet its
 * own row: the last one. In one order, or two batches could deadlock.
 */
export const filing = (at: string, relation: string, nth: string) =>
  `insert into ${at}.data_key as known (key_id, person_id, wrapped, master_key_id)
   select distinct on (key_id) key_id, person_id, wrapped, master_key_id from ${relation} order by key_id, ${nth} desc
   on conflict (key_id) do update set person_id = excluded.person_id where known.person_id <> excluded.person_id`;

/**
 * Files keys with the events that they seal, for a log in the same database: in one transaction, so that neither stands
 * without the other whatever crashes, and a report waits for the disk once. The store must have been made before.
 */
export const keyFiling = (schema = 'keys'): Companion<DataKeyRecord> => ({
  columns: filedColumns,
  valuesOf: filedValues,
  insert: filing(schemaName(schema), 'beside', 'append'),
});
