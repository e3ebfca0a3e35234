import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@samenspoor/event-log';
import type { Load } from './load.js';
import { type System, topic } from './system.js';

/** Milliseconds since the cause was gone; null where it took longer than anybody waited. */
export interface Recovery {
  /** Until a report was accepted that was sent after that. */
  readonly accepted: number | null;
  /** Until all views knew of that report. */
  readonly views: number | null;
  /** Until the topic held it, acknowledged. */
  readonly topic: number | null;
  /** Until every service said that it is ready. */
  readonly ready: number | null;
}

const lookMs = 10;

/** Waits until everything is well again, and says how long each part took. */
export const recover = async (
  system: System,
  load: Load,
  gone: number,
  patienceMs: number,
): Promise<Recovery> => {
  const since = () => performance.now() - gone;
  const until = async (holds: () => Promise<boolean>): Promise<number | null> => {
    while (since() < patienceMs) {
      // What is asked may itself be away.
      if (await holds().catch(() => false)) return since();
      await pause(lookMs);
    }
    return null;
  };
  const ready = until(async () => {
    const all = await Promise.all(system.places.map((place) => place.isReady()));
    return all.every((each) => each);
  });
  const first = await load.firstAfter(gone, patienceMs);
  const accepted = first === null ? null : first.answeredAt - gone;
  if (first === null) return { accepted, views: null, topic: null, ready: await ready };
  const views = until(() => viewsKnow(system, first.position));
  const published = until(() => topicHolds(system, first.position));
  return { accepted, views: await views, topic: await published, ready: await ready };
};

/** Whether every view, as readers read it, was given everything up to the position. */
export const viewsKnow = async ({ database }: System, position: Position): Promise<boolean> => {
  const { rows } = await database.query<{ behind: number }>(
    `select count(*)::int as behind from views.active left join views.checkpoints using (view, version, generation)
      where coalesce(position::numeric, -1) < $1::numeric`,
    [position],
  );
  return rows[0]?.behind === 0;
};

/** Whether everything up to the position that may leave was acknowledged by the broker. */
export const topicHolds = async ({ database }: System, position: Position): Promise<boolean> => {
  const { rows } = await database.query<{ holds: boolean }>(
    'select position::numeric >= $1::numeric as holds from integration.publications where publication = $2',
    [position, topic],
  );
  return rows[0]?.holds === true;
};
