import type { OrganisationId, PersonId } from '@samenspoor/domain';
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
import { closedUndecided, trajectoriesView } from './trajectories-view.js';
import {
  pendingAddressees,
  type TrajectoryDoc,
  type WorklistItem,
  type WorklistReason,
} from './trajectory-doc.js';

const cursors: CursorKind = { list: 'worklist', version: 1, types: ['integer', 'moment', 'text'] };
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
   * belong. First those without a coordinator, who waits longest first; then those with one, where nothing
   * happened longest first. A trajectory on which something happens between two pages may move to a later one.
   * @throws InvalidCursor
   */
  worklist(viewer: Viewer, request: PageRequest): Promise<Page<WorklistItem>>;
}

interface Row {
  readonly doc: TrajectoryDoc;
}
interface WorkRow extends Row {
  readonly work_rank: number;
  readonly work_since: string;
}

export function trajectoryQueries(views: Pick<ViewEngine, 'read'>): TrajectoryQueries {
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
    async worklist(viewer, request) {
      const most = rowsFor(request);
      const after = readCursor(cursors, request.cursor, [-1, '-infinity', '']);
      return views.read(trajectoriesView.name, async (database, table) => {
        const own = viewer.kind === 'all' ? 'true' : 'coordinator = $5';
        const conditions = [`status = 'open' and (${conditionFor(viewer)})`, `${closedUndecided} and ${own}`];
        const parts = conditions.map(
          (condition) => `(select doc, work_rank, work_since, key from ${table}
            where ${condition}
              and (work_rank, work_since, key) > ($1::integer, $2::timestamptz, $3::text collate "C")
            order by work_rank, work_since, key limit $4)`,
        );
        const { rows } = await database.query<WorkRow>(
          `select doc, work_rank, work_since from (${parts.join(' union all ')}) found
            order by work_rank, work_since, key limit $4`,
          [...after, most, ...parametersFor(viewer)],
        );
        return pageOf(
          cursors,
          rows,
          request.limit,
          ({ doc }) => ({ ...doc, why: reasonFor(viewer.organisationId, doc) }),
          ({ work_rank, work_since, doc }) => [work_rank, work_since, doc.trajectoryId],
        );
      });
    },
  };
}

function conditionFor(viewer: Viewer): string {
  const own = 'organisations @> array[$5::text] or pending @> array[$5::text]';
  if (viewer.kind === 'all') return 'true';
  return viewer.kind === 'territory' ? `${own} or territories @> array[$6::text]` : own;
}

function parametersFor(viewer: Viewer): readonly string[] {
  if (viewer.kind === 'all') return [];
  return viewer.kind === 'territory' ? [viewer.organisationId, viewer.territory] : [viewer.organisationId];
}

function reasonFor(viewer: OrganisationId, { state }: TrajectoryDoc): WorklistReason {
  if (state.coordinator === viewer) return 'coordinator';
  if (pendingAddressees(state).includes(viewer)) return 'called-in';
  if (state.participants.some((each) => each.organisationId === viewer)) return 'participant';
  return state.coordinator === null ? 'unassigned' : 'territory';
}
