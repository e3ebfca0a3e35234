import {
  audiencesOf,
  municipalities,
  organisationId,
  type ReportId,
  reportId,
  type WorklistReason,
  worklistReasons,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import type { Database } from '@samenspoor/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksView } from '../clocks/clocks-view.js';
import type { AnyView } from '../framework/definition.js';
import { viewNames } from '../framework/names.js';
import { installViews, makeIndexes } from '../framework/schema.js';
import { matchesView } from '../matches/matches-view.js';
import { onEveryStore, type Store } from '../test-kit/stores.fixture.js';
import type { Viewer } from '../viewer.js';
import { trajectoriesView } from './trajectories-view.js';
import type { WorklistTables } from './worklist-conditions.js';
import { soonAfter, type WorklistFilter, type WorklistOrder } from './worklist-query.js';
import { countStatement, pageStatement } from './worklist-sql.js';

const rules = await readRules();
const many = 60_000;
const now = new Date('2024-10-10T12:00:00.000Z');
const territory = municipalities[0]?.nis;
if (territory === undefined) throw new Error('there are municipalities');
const viewers: readonly Viewer[] = [
  { kind: 'all', organisationId: organisationId('kans') },
  { kind: 'territory', organisationId: organisationId('contact-1'), territory },
  { kind: 'organisation', organisationId: organisationId('school-1') },
];
const momentOf = ({ kind, organisationId: id }: Viewer) => ({
  audiences: audiencesOf({ id, type: kind === 'all' ? 'central-contact-point' : 'school' }),
  now: now.toISOString(),
  soon: soonAfter(now),
  tooOften: 3,
});

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows that were taken from the views' tables. */
const readBy = (nodes: readonly Node[]): number =>
  nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

// One in so many waits for a coordinator, few or a backlog, and so many rows may a page read beside those that it shows.
onEveryStore((open) =>
  describe.each([
    [100, many / 10],
    [2, many / 5],
  ])('of %d one waits', (oneIn, affordable) => {
    /** What ADR 0032 says is not bounded: the whole network's deadlines where half of it waits. */
    const isBounded = (viewer: Viewer, filter: WorklistFilter) =>
      oneIn === 100 ||
      viewer.kind !== 'all' ||
      !filter.reasons?.flat().some((reason) => reason.startsWith('deadline') || reason === 'stalled');
    let store: Store;
    let database: Database;
    const names = viewNames('views');
    const views: readonly AnyView[] = [trajectoriesView, clocksView(rules), matchesView];
    const tableOf = (view: string): string => {
      const of = views.find(({ name }) => name === view);
      return names.table({ view, version: of?.version ?? 0, generation: 0 });
    };
    const tables: WorklistTables = {
      trajectories: tableOf('trajectories'),
      clocks: tableOf('clocks'),
      matches: tableOf('matches'),
    };

    beforeAll(async () => {
      store = await open();
      ({ database } = await store.process());
      await installViews(database, names, views);
      // Each is some school's; of the school and the contact point asked about there are some dozens. One in a hundred waits.
      await database.exec(`insert into ${tables.trajectories} (key, position, doc, status, organisations, pending, territories,
        coordinator, unassigned_since, last_activity_at, opened_at, phase, undecided, tags, passed_on, report_ids, work_rank, work_since)
      select 't' || n, n::text, jsonb_build_object('as wide as a state', repeat('x', 1500)), 'open', array['school-' || n % 400], '{}', array[(21001 + n % 60)::text],
        case when n % ${oneIn} = 0 then null else 'clb-' || n % 50 end,
        case when n % ${oneIn} = 0 then timestamptz '2024-09-01' + n * interval '1 minute' end,
        timestamptz '2024-09-01' + n * interval '1 minute', timestamptz '2024-09-01' + n * interval '1 minute', n % 4, 0,
        case when n % ${oneIn} = 0 then array['k unassigned', 'o:school-' || n % 400 || ' participant'] ||
            case when n % 1000 = 0 then array['k new'] else '{}' end
          else array['k territory', 'o:clb-' || n % 50 || ' coordinator', 'o:school-' || n % 400 || ' participant',
            'o:school-' || n % 400 || ' my-pupil'] ||
            case when n % 500 = 1 then array['o:kans follow-up', 'k bounced', 'o:kans place-held', 'n undecided'] else '{}' end end,
        0, array['r' || n], case when n % ${oneIn} = 0 then 0 else 1 end, timestamptz '2024-09-01' + n * interval '1 minute'
      from generate_series(1, ${many}) n`);
      await database.exec(`insert into ${tables.clocks} (key, position, doc, timed_tags, timed)
      select 't' || n, n::text, jsonb_build_object('as wide as a state', repeat('x', 1500)),
        array[who || ' due', who || ' stalled'] || case when n % 1000 = 0 then array['o:kans threshold'] else '{}' end,
        array[who || ' due ' || at || ' 9999-12-31T00:00:00.000Z', who || ' stalled ' || at || ' 9999-12-31T00:00:00.000Z']
      from (select n, case when n % ${oneIn} = 0 then 'k' else 'o:clb-' || n % 50 end as who,
        to_char(timestamp '2024-09-25' + n * interval '2 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from generate_series(1, ${many}) n) made`);
      await database.exec(`insert into ${tables.matches} (key, position, doc, kind, status, report_id, territory)
      select 'match:' || n, n::text, '{}', 'match', case when n % 100 = 0 then 'open' else 'same' end, 'r' || n, (21001 + n % 60)::text
      from generate_series(1, ${many}) n`);
      for (const view of views)
        await makeIndexes(database, names, view, { view: view.name, version: view.version, generation: 0 });
    }, 120_000);
    afterAll(() => store.close());

    const planOf = async (statement: { readonly text: string; readonly parameters: readonly unknown[] }) => {
      // The answer of explain has one column whose name has a space.
      const { rows } = await database.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        `explain (analyze, format json) ${statement.text}`,
        [...statement.parameters] as never[],
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (!plan) throw new Error('no plan');
      return nodesOf(plan);
    };
    const filters: readonly [string, WorklistFilter, WorklistOrder][] = [
      ['everything', {}, 'urgency'],
      ['the newest', {}, 'opened'],
      ['the last touched', {}, 'activity'],
      [
        'what is asked of somebody',
        { reasons: [['called-in', 'follow-up', 'undecided', 'deadline-soon', 'deadline-overdue']] },
        'urgency',
      ],
      ['one of a coordinator and a reason', { reasons: [['unassigned']], coordinator: null }, 'opened'],
      [
        'what a search found',
        { reports: ['r7', 'r77', 'r777'].map((id): ReportId => reportId(id)) },
        'urgency',
      ],
      ['by deadline', { reasons: [['new']] }, 'due'],

      ...worklistReasons
        .filter((reason) => reason !== 'territory')
        .map((reason): [string, WorklistFilter, WorklistOrder] => [
          reason,
          { reasons: [[reason]] },
          'urgency',
        ]),
    ];

    it.each(viewers)('$kind: no list that can be bounded reads all trajectories', async (viewer) => {
      // A short page is where walking the whole list in its order looks cheapest.
      for (const most of [3, 51])
        for (const [name, filter, order] of filters.filter(([, each]) => isBounded(viewer, each))) {
          const asked = pageStatement(
            viewer,
            tables,
            momentOf(viewer),
            { filter, order },
            { after: null, most },
          );
          expect(readBy(await planOf(asked)), `${most} of ${name} for ${viewer.kind}`).toBeLessThan(
            affordable,
          );
        }
    });

    it.each(viewers)('$kind: counts up to a bound read no more than that', async (viewer) => {
      const counted: readonly WorklistReason[][] = [
        ['new'],
        ['unassigned'],
        ['review'],
        ['follow-up'],
        ['bounced'],
      ];
      const nodes = await planOf(
        countStatement(
          viewer,
          tables,
          momentOf(viewer),
          [{}, ...counted.map((group) => ({ reasons: [group] }))],
          501,
        ),
      );
      expect(readBy(nodes)).toBeLessThan(affordable);
    });
  }),
);
