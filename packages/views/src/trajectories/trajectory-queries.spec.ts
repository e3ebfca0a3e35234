import { organisationId, reportId } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import { expect, it } from 'vitest';
import { ViewNotReadyError } from '../framework/engine.js';
import { trajectoryQueries } from './trajectory-queries.js';
import { worklistPage } from './worklist-page.js';
import type { WorklistQuery } from './worklist-query.js';

const now = '2024-10-10T12:00:00.000Z';
const moment = { audiences: { own: ['o:kans'], keeping: ['o:kans', 'k'] }, now, soon: now, tooOften: 3 };
const viewer = { kind: 'all', organisationId: organisationId('kans') } as const;
const page = { limit: 1, cursor: null };
const empty: Queryable = { query: async () => ({ rows: [], rowCount: 0 }) };

/** Views of which some are only there in an older version. */
const outdated = (...old: readonly string[]) =>
  trajectoryQueries({
    read: async (view, read, version) => {
      if (version === 'newest' && old.includes(view)) throw new ViewNotReadyError(view);
      return read(empty, view);
    },
  });

it('gives the default list while all views are built anew', async () => {
  const { worklist } = outdated('trajectories', 'clocks', 'matches');
  expect(await worklist(viewer, page, { moment })).toEqual({ items: [], next: null });
});

it.each<[string, Omit<WorklistQuery, 'moment'>]>([
  ['trajectories', { filter: { reasons: [['new']] } }],
  ['trajectories', { filter: { reports: [reportId('r')] } }],
  ['clocks', { filter: { reasons: [['stalled']] } }],
  ['clocks', { order: 'due' }],
  ['matches', { filter: { reasons: [['review', 'new']] } }],
])('waits for %s where %j needs the newest columns', async (view, query) => {
  const { worklist, countWorklists } = outdated(view);
  await expect(worklist(viewer, page, { moment, ...query })).rejects.toThrow(ViewNotReadyError);
  if (query.filter)
    await expect(countWorklists(viewer, moment, [{}, query.filter], 5)).rejects.toThrow(ViewNotReadyError);
  const { worklist: others } = outdated(
    ...['trajectories', 'clocks', 'matches'].filter((each) => each !== view),
  );
  if (query.order) expect(await others(viewer, page, { moment, ...query })).toMatchObject({ items: [] });
});

it('reads portions, and not two rows at a time, where a short page is filled with what is rare', async () => {
  let asked = 0;
  const rows = Array.from({ length: 500 }, (_, index) => ({
    doc: { trajectoryId: `t${index}` },
    s0: 1,
    s1: now,
    s2: `t${index}`,
  }));
  const database: Queryable = {
    query: async <Row extends object>(text: string, parameters: readonly unknown[] = []) => {
      const most = Number(parameters[Number(/limit \$(\d+)$/.exec(text)?.[1]) - 1]);
      asked += 1;
      // What a row holds is known to who writes the statement alone.
      return { rows: rows.splice(0, most) as object[] as Row[], rowCount: most };
    },
  };
  const tables = { trajectories: 't', clocks: 'c', matches: 'm' };
  const found = await worklistPage(database, tables, viewer, page, {
    moment,
    accepts: ({ trajectoryId }) => trajectoryId === 't499',
  });
  expect(found.items).toHaveLength(1);
  expect(asked).toBeLessThanOrEqual(11);
});
