import type { TrajectoryId } from '@samenspoor/domain';
import { type CursorKind, readCursor, writeCursor } from '../framework/cursor.js';
import { type ViewEngine, ViewNotReadyError } from '../framework/engine.js';
import { clocksViewName } from './clocks-view.js';

/** A trajectory of which a deadline has run out, and the log does not say so yet. */
export interface DueTrajectory {
  readonly trajectoryId: TrajectoryId;
  /** Where it stands in the list, for asking what comes after it. */
  readonly place: string;
}

export interface ClockQueries {
  /**
   * Trajectories with deadlines that ran out by `now`: who is late for longest first, at most `limit`. `after` is the `place` of the
   * last one given before. None as long as the view was never built: who asks will ask again. May still give one of which it
   * was just said: saying it again is nothing.
   * @param now ISO 8601: the clock of whoever asks, never the database's
   * @throws InvalidCursor
   */
  due(now: string, limit: number, after?: string | null): Promise<readonly DueTrajectory[]>;
  /**
   * How many there are, and since when the first of them waits; null where there are none.
   * @throws ViewNotReadyError
   */
  waiting(now: string): Promise<{ readonly count: number; readonly oldestDueAt: string | null }>;
}

const cursors: CursorKind = { list: 'clocks', version: 1, types: ['moment', 'text'] };

interface Row {
  readonly trajectoryId: TrajectoryId;
  readonly dueAt: string;
}

export function clockQueries(views: Pick<ViewEngine, 'read'>): ClockQueries {
  return {
    async due(now, limit, after = null) {
      const place = readCursor(cursors, after, ['-infinity', '']);
      try {
        return await views.read(clocksViewName, async (database, table) => {
          const { rows } = await database.query<Row>(
            `select key as "trajectoryId", due_at as "dueAt" from ${table}
              where due_at <= $1::timestamptz and (due_at, key) > ($3::timestamptz, $4::text collate "C")
              order by due_at, key limit $2`,
            [now, limit, ...place],
          );
          return rows.map(({ trajectoryId, dueAt }) => ({
            trajectoryId,
            place: writeCursor(cursors, [dueAt, trajectoryId]),
          }));
        });
      } catch (error) {
        if (error instanceof ViewNotReadyError) return [];
        throw error;
      }
    },
    waiting: (now) =>
      views.read(clocksViewName, async (database, table) => {
        const { rows } = await database.query<{ count: number; oldestDueAt: string | null }>(
          `select count(*)::integer as count, min(due_at) as "oldestDueAt" from ${table}
            where due_at <= $1::timestamptz`,
          [now],
        );
        return rows[0] ?? { count: 0, oldestDueAt: null };
      }),
  };
}
