import type { TrajectoryId } from '@samenspoor/domain';
import { type CursorKind, readCursor, writeCursor } from '../framework/cursor.js';
import { type ViewEngine, ViewNotReadyError } from '../framework/engine.js';
import { followUpsView } from './follow-ups-view.js';

/** An event whose consequence in (other) trajectories has not been seen yet. */
export interface PendingFollowUp {
  readonly eventId: string;
  /** Its revision in its stream. */
  readonly revision: number;
  /** The trajectory whose event it is; null for an event of the register. */
  readonly trajectoryId: TrajectoryId | null;
  /** Where it stands in the list, for asking what comes after it. */
  readonly place: string;
}

export interface FollowUpQueries {
  /**
   * Events that the log stored more than `olderThanMs` ago (by the database's clock) and whose consequence this view
   * has not seen: the oldest first, whatever stream they stand in, at most `limit`. `after` is the `place` of the last
   * one given before: what can't be carried out now hides none of those that come later. None as long as the view was
   * never built: who asks will ask again. May still give one that was just done: doing it again is harmless.
   * @throws InvalidCursor
   */
  pending(olderThanMs: number, limit: number, after?: string | null): Promise<readonly PendingFollowUp[]>;
}

const cursors: CursorKind = { list: 'follow-ups', version: 1, types: ['moment', 'integer', 'text'] };

interface Row extends Omit<PendingFollowUp, 'place'> {
  readonly at: string;
}

export function followUpQueries(views: Pick<ViewEngine, 'read'>): FollowUpQueries {
  return {
    async pending(olderThanMs, limit, after = null) {
      const place = readCursor(cursors, after, ['-infinity', -1, '']);
      try {
        return await views.read(followUpsView.name, async (database, table) => {
          const { rows } = await database.query<Row>(
            `select key as "eventId", revision, trajectory_id as "trajectoryId", at from ${table}
              where at < clock_timestamp() - $1::double precision * interval '1 millisecond'
                and (at, revision, key) > ($3::timestamptz, $4::integer, $5::text collate "C")
              order by at, revision, key limit $2`,
            [olderThanMs, limit, ...place],
          );
          return rows.map(({ at, ...row }) => ({
            ...row,
            place: writeCursor(cursors, [at, row.revision, row.eventId]),
          }));
        });
      } catch (error) {
        if (error instanceof ViewNotReadyError) return [];
        throw error;
      }
    },
  };
}
