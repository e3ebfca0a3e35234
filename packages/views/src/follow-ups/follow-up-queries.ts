import type { TrajectoryId } from '@samenspoor/domain';
import { type ViewEngine, ViewNotReadyError } from '../framework/engine.js';
import { followUpsView } from './follow-ups-view.js';

/** An event whose consequence in (other) trajectories has not been seen yet. */
export interface PendingFollowUp {
  readonly eventId: string;
  /** Its revision in its stream. */
  readonly revision: number;
  /** The trajectory whose event it is; null for an event of the register. */
  readonly trajectoryId: TrajectoryId | null;
}

export interface FollowUpQueries {
  /**
   * Events that the log stored more than `olderThanMs` ago (by the database's clock) and whose consequence
   * this view has not seen, those of the register oldest first, at most `limit`. None as long as the view was never built: who asks will
   * ask again. May still give one that was just done: doing it again is harmless.
   */
  pending(olderThanMs: number, limit: number): Promise<readonly PendingFollowUp[]>;
}

export function followUpQueries(views: Pick<ViewEngine, 'read'>): FollowUpQueries {
  return {
    async pending(olderThanMs, limit) {
      try {
        return await views.read(followUpsView.name, async (database, table) => {
          const { rows } = await database.query<PendingFollowUp & { readonly eventId: string }>(
            `select key as "eventId", revision, trajectory_id as "trajectoryId" from ${table}
              where at < clock_timestamp() - $1::double precision * interval '1 millisecond'
              order by revision, key limit $2`,
            [olderThanMs, limit],
          );
          return rows;
        });
      } catch (error) {
        if (error instanceof ViewNotReadyError) return [];
        throw error;
      }
    },
  };
}
