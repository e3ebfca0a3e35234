import type { Queryable } from '@samenspoor/sql';
import { expect, it } from 'vitest';
import { offerQueries } from './offer-queries.js';

it('one programme is read with its own places alone, which an index finds', async () => {
  const asked: { readonly sql: string; readonly params: readonly unknown[] }[] = [];
  const database: Queryable = {
    query: async (sql, params = []) => {
      asked.push({ sql, params });
      return { rows: [], rowCount: 0 };
    },
  };
  const queries = offerQueries({ read: (view, work) => work(database, `"${view}"`) });
  await queries.byId('farm');
  await queries.running();
  const [one, all] = asked;
  expect(one?.sql).toContain('places && $2::text[]');
  expect(one?.params).toEqual(['farm', ['requested:farm', 'granted:farm']]);
  expect(all?.sql).not.toContain('places &&');
});
