import { type EventLog, nextStoredAt, type Position } from '@samenspoor/event-log';
import type { AnyView } from './definition.js';
import { generationKey } from './names.js';

/** How far a generation of a view is behind the log. */
export interface ViewLag {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  /** How long ago the log stored the oldest event that it has not been given; 0 when it has all. */
  readonly seconds: number;
  /** Events of the whole log after it, those of other views' streams among them; null where the engine can't tell. */
  readonly events: number | null;
}

/** Where a generation stands now. */
interface Standing extends Pick<ViewLag, 'name' | 'version' | 'generation'> {
  readonly position: Position | null;
  readonly upToDate: boolean;
}

/** Where a generation stood when it was last looked at, and since when (ISO 8601) the next event waits for it. */
export type BehindSince = Map<string, { readonly position: Position | null; readonly since: string | null }>;

/** The lag of each generation; one that has not moved since it was last looked at costs no second look at the log. */
export async function lagsOf(
  log: EventLog,
  views: readonly AnyView[],
  standings: readonly Standing[],
  known: BehindSince,
): Promise<readonly ViewLag[]> {
  const head = await log.head();
  // Generations that stand at the same place ask once.
  const looked = new Map<string, Promise<string | null>>();
  const nextAfter = (position: Position | null, prefixes: readonly string[]): Promise<string | null> => {
    const place = `${position}/${prefixes.join()}`;
    const asked = looked.get(place) ?? nextStoredAt(log, position, prefixes);
    looked.set(place, asked);
    return asked;
  };
  return Promise.all(
    standings.map(async ({ name, version, generation, position, upToDate }) => {
      const key = generationKey({ view: name, version, generation });
      if (upToDate || head === null) {
        known.delete(key);
        return { name, version, generation, seconds: 0, events: log.eventsBetween ? 0 : null };
      }
      const prefixes = views.find((view) => view.name === name)?.streamPrefixes ?? [];
      const before = known.get(key);
      const isUnmoved = before !== undefined && before.position === position && before.since !== null;
      const since = isUnmoved ? before.since : await nextAfter(position, prefixes);
      known.set(key, { position, since });
      const seconds = since === null ? 0 : Math.max(0, (Date.now() - Date.parse(since)) / 1_000);
      return { name, version, generation, seconds, events: log.eventsBetween?.(position, head) ?? null };
    }),
  );
}
