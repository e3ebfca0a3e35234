import type { Companion, CompanionValues, SqlValue } from '@samenspoor/sql';

/** The statement around a call of the append function that stores the companions of its appends too. */
export function accompanied(
  { columns, insert }: Pick<Companion<never>, 'columns' | 'insert'>,
  call: { readonly sql: string; readonly params: readonly SqlValue[] },
  companions: readonly (readonly CompanionValues[])[],
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const rows = companions.flatMap((some, index) => some.map((values) => [index + 1, ...values]));
  const all: Companion<never>['columns'] = [['append', 'integer'], ...columns];
  const arrays = all.map(([, type], index) => `$${call.params.length + index + 1}::${type}[]`);
  const names = all.map(([name]) => name);
  return {
    sql: `with appended as materialized (
        select * from ${call.sql} with ordinality as appended (ok, revision, last_position, stored, append)),
      beside as materialized (
        select given.* from unnest(${arrays.join(', ')}) as given (${names.join(', ')})
          join appended on appended.append = given.append where appended.stored),
      written as (${insert})
      select ok, revision, last_position from appended order by append`,
    params: [...call.params, ...all.map((_, index) => rows.map((row) => row[index] ?? null))],
  };
}
