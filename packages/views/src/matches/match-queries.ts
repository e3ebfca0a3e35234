import type { PersonId, ReportId } from '@samenspoor/domain';
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
import { type MatchDoc, type MatchStatus, type PersonOfMatches, personKey } from './match-docs.js';
import { matchesView } from './matches-view.js';

const cursors: CursorKind = { list: 'matches', version: 1, types: ['moment', 'number', 'text'] };

export interface MatchQueries {
  /** The match, whatever became of it; null when there never was one. */
  byId(matchId: string): Promise<MatchDoc | null>;
  /** Whom the id of a person stands for now, and whether that one was forgotten; null for an id never given. */
  presentPerson(personId: PersonId): Promise<PresentPerson | null>;
  /**
   * Matches of the reports that the viewer may see as sent: the oldest report first, and of one report whether it
   * still belongs to its person, then the match with the greatest weight.
   * @throws InvalidCursor
   */
  page(viewer: Viewer, status: MatchStatus, request: PageRequest): Promise<Page<MatchDoc>>;
  /**
   * Those of some reports of which an open match is among the viewer's.
   * @throws ViewNotReadyError while matches are built anew in the version that tells so
   */
  withOpenMatch(viewer: Viewer, reports: readonly ReportId[]): Promise<ReadonlySet<ReportId>>;
}

export interface PresentPerson {
  readonly personId: PersonId;
  readonly forgotten: boolean;
}

interface Row {
  readonly doc: MatchDoc;
}
interface SortedRow extends Row {
  readonly reported_at: string;
  readonly lightness: number;
  readonly key: string;
}

export function matchQueries(views: Pick<ViewEngine, 'read'>): MatchQueries {
  return {
    byId: (matchId) =>
      views.read(matchesView.name, async (database, table) => {
        const { rows } = await database.query<Row>(
          `select doc from ${table} where key = 'match:' || $1::text and kind = 'match'`,
          [matchId],
        );
        return rows[0]?.doc ?? null;
      }),
    presentPerson: (personId) =>
      views.read(matchesView.name, async (database, table) => {
        for (let next = personId; ; ) {
          const { rows }: { rows: { doc: PersonOfMatches }[] } = await database.query(
            `select doc from ${table} where key = $1 and kind = 'person'`,
            [personKey(next)],
          );
          const person = rows[0]?.doc.person;
          if (!person) return null;
          if (person.redirectsTo === null) return { personId: next, forgotten: person.forgotten };
          next = person.redirectsTo;
        }
      }),
    async page(viewer, status, request) {
      const most = rowsFor(request);
      const after = readCursor(cursors, request.cursor, ['-infinity', 0, '']);
      return views.read(matchesView.name, async (database, table) => {
        // Each condition walks an index of its own in the order of the list, no further than one page: who sees few
        // waits for no scan of what others see.
        const parts = conditionsFor(viewer, 6).map(
          (condition) => `(select doc, reported_at, lightness, key from ${table}
            where kind = 'match' and status = $5 and ${condition}
              and (reported_at, lightness, key)
                > ($1::timestamptz, $2::double precision, $3::text collate "C")
            order by reported_at, lightness, key limit $4)`,
        );
        const { rows } = await database.query<SortedRow>(
          `select distinct on (reported_at, lightness, key) doc, reported_at, lightness, key
            from (${parts.join(' union all ')}) found
            order by reported_at, lightness, key limit $4`,
          [...after, most, status, ...parametersFor(viewer)],
        );
        return pageOf(
          cursors,
          rows,
          request.limit,
          (row) => row.doc,
          (row) => [row.reported_at, row.lightness, row.key],
        );
      });
    },
    async withOpenMatch(viewer, reports) {
      if (reports.length === 0) return new Set();
      return views.read(
        matchesView.name,
        async (database, table) => {
          const { rows } = await database.query<{ id: ReportId }>(
            `select report_id as id from ${table} where kind = 'match' and status = 'open'
            and report_id = any($1::text[]) and (${conditionsFor(viewer, 2).join(' or ')})`,
            [reports, ...parametersFor(viewer)],
          );
          return new Set(rows.map(({ id }) => id));
        },
        'newest',
      );
    },
  };
}

/** @param first number of the first of `parametersFor` */
function conditionsFor(viewer: Viewer, first: number): readonly string[] {
  const own = [`organisation_id = $${first}`, `registered_by = $${first}`];
  if (viewer.kind === 'all') return ['true'];
  return viewer.kind === 'territory' ? [...own, `territory = $${first + 1}`] : own;
}

function parametersFor(viewer: Viewer): readonly string[] {
  if (viewer.kind === 'all') return [];
  return viewer.kind === 'territory' ? [viewer.organisationId, viewer.territory] : [viewer.organisationId];
}
