import { municipalities, organisationId } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createViewEngine, type ViewEngine } from '../framework/engine.js';
import { onEveryStore, type Process, type Store, until } from '../test-kit/stores.fixture.js';
import type { Viewer } from '../viewer.js';
import { matchQueries } from './match-queries.js';
import { matchesView } from './matches-view.js';

const [here, elsewhere] = municipalities;
if (!here || !elsewhere) throw new Error('there are municipalities');
const few = organisationId('sees-few');
const viewers: readonly Viewer[] = [
  { kind: 'organisation', organisationId: few },
  { kind: 'territory', organisationId: few, territory: here.nis },
  { kind: 'all', organisationId: few },
];

interface Plan {
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
}

onEveryStore((open) => {
  let store: Store;
  let one: Process;
  let engine: ViewEngine;
  beforeAll(async () => {
    store = await open();
    one = await store.process();
    engine = await createViewEngine({ ...one, views: [matchesView] });
    engine.start();
    const isActive = async () => (await engine.status()).some(({ active }) => active);
    await until(isActive, 'the empty view can be read');
    await engine.read(matchesView.name, async (database, table) => {
      await database.query(
        `insert into ${table} (key, position, doc, kind, status, organisation_id, registered_by, territory, reported_at, lightness)
          select 'match:' || n, '1', jsonb_build_object('kind', 'match', 'padding', repeat('x', 600)), 'match', 'open',
            'school-' || n % 50, 'school-' || n % 50, $1, now() - n * interval '1 minute', -(n % 17)
          from generate_series(1, 6000) n`,
        [elsewhere.nis],
      );
      await database.query(`analyze ${table}`);
    });
  });
  afterAll(async () => {
    await engine.stop();
    await store.close();
  });

  /** Pages of the database that the query of one page of a list looks at. */
  async function pagesRead(viewer: Viewer): Promise<number> {
    let pages = 0;
    const explaining = (database: Queryable): Queryable => ({
      async query(sql, params) {
        const { rows } = await database.query<{ 'QUERY PLAN': readonly Plan[] }>(
          `explain (analyze, buffers, format json) ${sql}`,
          params,
        );
        for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? [])
          pages += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
        return database.query(sql, params);
      },
    });
    const read: ViewEngine['read'] = (view, work) =>
      engine.read(view, (database, table) => work(explaining(database), table));
    await matchQueries({ read }).page(viewer, 'open', { limit: 50, cursor: null });
    return pages;
  }

  it.each(viewers)(
    'a page for $kind reads no more than it shows, however many others see',
    async (viewer) => {
      const pages = await pagesRead(viewer);
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThan(100);
    },
  );
});
