import type { PersonId, ReportId } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import { clocksViewName } from '../clocks/clocks-view.js';
import type { Page, PageRequest } from '../framework/cursor.js';
import type { ViewEngine } from '../framework/engine.js';
import { matchesView } from '../matches/matches-view.js';
import type { Viewer } from '../viewer.js';
import { trajectoriesView } from './trajectories-view.js';
import type { TrajectoryDoc } from './trajectory-doc.js';
import { tablesOf, type WorklistTable, type WorklistTables } from './worklist-conditions.js';
import { worklistPage } from './worklist-page.js';
import type { WorklistFilter, WorklistMoment, WorklistQuery } from './worklist-query.js';
import { countStatement, ownReportsStatement } from './worklist-sql.js';

/** No chain of merges is longer; a circle would be a fault of the log. */
const longestChain = 100;

export interface TrajectoryQueries {
  /**
   * The trajectory, or the one in which it goes on; null when there is none, or it was erased. Compare `trajectoryId`
   * with what was asked for to see whether it was merged.
   */
  byId(trajectoryId: string): Promise<TrajectoryDoc | null>;
  /** Trajectories of a person's own, open, closed and merged ones, in the order in which they were opened. */
  ofPerson(personId: PersonId): Promise<readonly TrajectoryDoc[]>;
  /**
   * Open trajectories that the viewer has to do with: where it takes part or is asked to come in; of its territory as
   * well; or all. And closed ones that it coordinates, or all, as long as a person is to say where some of their records
   * belong. Narrowed and sorted as asked; a trajectory on which something happens between two pages may move to another one.
   * @throws InvalidCursor
   * @throws ViewNotReadyError while a view is built anew in the version that a filter or order needs
   */
  worklist(viewer: Viewer, request: PageRequest, query: WorklistQuery): Promise<Page<TrajectoryDoc>>;
  /** How many of a worklist pass each filter, in their order; none is counted further than `most`. */
  countWorklists(
    viewer: Viewer,
    moment: WorklistMoment,
    filters: readonly WorklistFilter[],
    most: number,
  ): Promise<readonly number[]>;
  /** The reports of those trajectories of a worklist that the viewer does not only preview, in no order. */
  reportsOfWorklist(viewer: Viewer, moment: WorklistMoment): Promise<readonly ReportId[]>;
}

interface Row {
  readonly doc: TrajectoryDoc;
}

export function trajectoryQueries(views: Pick<ViewEngine, 'read'>): TrajectoryQueries {
  const inTables = <T>(
    needed: ReadonlySet<WorklistTable>,
    work: (database: Queryable, tables: WorklistTables) => Promise<T>,
  ): Promise<T> => {
    // A statement that names no column of a view waits for none of its versions.
    const withTable = (
      name: 'clocks' | 'matches',
      view: string,
      next: (table: string) => Promise<T>,
    ): Promise<T> =>
      needed.has(name) ? views.read(view, (_, table) => next(table), 'newest') : next('not asked for');
    return views.read(
      trajectoriesView.name,
      (database, trajectories) =>
        withTable('clocks', clocksViewName, (clocks) =>
          withTable('matches', matchesView.name, (matches) =>
            work(database, { trajectories, clocks, matches }),
          ),
        ),
      needed.has('trajectories') ? 'newest' : 'any',
    );
  };
  return {
    byId: (trajectoryId) =>
      views.read(trajectoriesView.name, async (database, table) => {
        let next: string | null = trajectoryId;
        for (let step = 0; next !== null && step < longestChain; step += 1) {
          const { rows }: { rows: Row[] } = await database.query<Row>(
            `select doc from ${table} where key = $1`,
            [next],
          );
          const doc: TrajectoryDoc | undefined = rows[0]?.doc;
          if (doc?.state.status !== 'merged') return doc ?? null;
          next = doc.state.mergedInto;
        }
        return null;
      }),
    ofPerson: (personId) =>
      views.read(trajectoriesView.name, async (database, table) => {
        const { rows } = await database.query<Row>(
          `select doc from ${table} where person_id = $1 order by opened_at, key`,
          [personId],
        );
        return rows.map((row) => row.doc);
      }),
    worklist: (viewer, request, query) =>
      inTables(tablesOf([query.filter ?? {}], query.order), (database, tables) =>
        worklistPage(database, tables, viewer, request, query),
      ),
    countWorklists: (viewer, moment, filters, most) =>
      inTables(tablesOf(filters), async (database, tables) => {
        if (filters.length === 0) return [];
        const { text, parameters } = countStatement(viewer, tables, moment, filters, most);
        const { rows } = await database.query<Readonly<Record<string, number>>>(text, parameters);
        return filters.map((_, index) => rows[0]?.[`n${index}`] ?? 0);
      }),
    reportsOfWorklist: (viewer, moment) =>
      inTables(new Set(['trajectories']), async (database, tables) => {
        const { text, parameters } = ownReportsStatement(viewer, tables, moment);
        const { rows } = await database.query<{ id: ReportId }>(text, parameters);
        return rows.map(({ id }) => id);
      }),
  };
}
