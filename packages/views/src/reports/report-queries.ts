import type { PersonId } from '@samenspoor/domain';
import {
  type CursorKind,
  type Page,
  type PageRequest,
  pageOf,
  readCursor,
  rowsFor,
} from '../framework/cursor.js';
import type { ViewEngine } from '../framework/engine.js';
import type { Viewer } from '../viewer.js';
import type { ReportDoc } from './report-doc.js';
import { reportsView } from './reports-view.js';

const cursors: CursorKind = { list: 'reports', version: 1, types: ['integer', 'text'] };

export interface ReportQueries {
  /** The report, or null when there is none (any more). */
  byId(reportId: string): Promise<ReportDoc | null>;
  /** Those of these reports that are there, in no order, with one look-up. */
  byIds(reportIds: readonly string[]): Promise<readonly ReportDoc[]>;
  /** All reports that are about this person now, in the order in which they came in; for a person, they are few. */
  ofPerson(personId: PersonId): Promise<readonly ReportDoc[]>;
  /**
   * Reports that the viewer may see as sent, the last that came in first: an organisation's own (made by it, or
   * entered by it for another); of the territory as well; or all.
   * @throws InvalidCursor
   */
  page(viewer: Viewer, request: PageRequest): Promise<Page<ReportDoc>>;
}

interface Row {
  readonly doc: ReportDoc;
}

export function reportQueries(views: Pick<ViewEngine, 'read'>): ReportQueries {
  return {
    byId: (reportId) =>
      views.read(reportsView.name, async (database, table) => {
        const { rows } = await database.query<Row>(`select doc from ${table} where key = $1`, [reportId]);
        return rows[0]?.doc ?? null;
      }),
    byIds: (reportIds) =>
      views.read(reportsView.name, async (database, table) => {
        const { rows } = await database.query<Row>(`select doc from ${table} where key = any($1::text[])`, [
          reportIds,
        ]);
        return rows.map((row) => row.doc);
      }),
    ofPerson: (personId) =>
      views.read(reportsView.name, async (database, table) => {
        const { rows } = await database.query<Row>(
          `select doc from ${table} where person_id = $1 order by registered_revision, key`,
          [personId],
        );
        return rows.map((row) => row.doc);
      }),
    async page(viewer, request) {
      const most = rowsFor(request);
      const after = readCursor(cursors, request.cursor, [2_147_483_647, '']);
      return views.read(reportsView.name, async (database, table) => {
        // Each condition walks an index of its own, newest first, no further than one page.
        const parts = conditionsFor(viewer).map(
          (condition) => `(select key, registered_revision, doc from ${table}
            where ${condition} and (registered_revision, key) < ($1::integer, $2::text collate "C")
            order by registered_revision desc, key desc limit $3)`,
        );
        const { rows } = await database.query<Row>(
          `select distinct on (registered_revision, key) doc from (${parts.join(' union all ')}) found
            order by registered_revision desc, key desc limit $3`,
          [...after, most, ...parametersFor(viewer)],
        );
        const values = ({ doc }: Row) => [doc.registeredRevision, doc.reportId];
        return pageOf(cursors, rows, request.limit, (row) => row.doc, values);
      });
    },
  };
}

function conditionsFor(viewer: Viewer): readonly string[] {
  const own = ['organisation_id = $4', 'registered_by = $4'];
  if (viewer.kind === 'all') return ['true'];
  return viewer.kind === 'territory' ? [...own, 'territory = $5'] : own;
}

function parametersFor(viewer: Viewer): readonly string[] {
  if (viewer.kind === 'all') return [];
  return viewer.kind === 'territory' ? [viewer.organisationId, viewer.territory] : [viewer.organisationId];
}
