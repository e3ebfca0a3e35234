import { randomUUID } from 'node:crypto';
import type { EventLog, Position } from '@samenspoor/event-log';
import type { ViewDefinition } from '../framework/definition.js';
import type { ViewEngine } from '../framework/engine.js';

export interface Tally {
  readonly count: number;
  readonly seen: readonly string[];
  readonly version: number;
  readonly word?: string;
}

/** Counts the events of each stream `tally-…`; the simplest view that shows an event applied twice, or not at all. */
export const tallyView = (
  changes: Partial<Pick<ViewDefinition<Tally>, 'name' | 'version' | 'fingerprint' | 'streamPrefixes'>> & {
    readonly throwOn?: (type: string) => boolean;
  } = {},
): ViewDefinition<Tally> => {
  const {
    name = 'tally',
    version = 1,
    fingerprint,
    streamPrefixes = ['tally-'],
    throwOn = () => false,
  } = changes;
  return {
    name,
    version,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    streamPrefixes,
    columns: [
      {
        name: 'count',
        type: 'integer',
        of({ count, word }) {
          if (word === 'uncountable') throw new RangeError('no count');
          return count;
        },
      },
    ],
    indexes: [{ name: 'by-count', on: '(count)' }],
    route: (event) => [event.stream],
    evolve(doc, event) {
      if (throwOn(event.type)) throw new TypeError(`no ${event.type}`);
      if (event.type === 'Gone') return null;
      const count = (doc?.count ?? 0) + 1;
      const seen = [...(doc?.seen ?? []), event.id];
      const word = { Unstorable: '\0', Uncountable: 'uncountable' }[event.type];
      return { count, seen, version, ...(word === undefined ? {} : { word }) };
    },
  };
};

/** Appends events of one type to a stream; the position of the last. */
export async function tell(log: EventLog, stream: string, type = 'Told', times = 1): Promise<Position> {
  const events = Array.from({ length: times }, () => ({
    id: randomUUID(),
    type,
    schemaVersion: 1,
    data: {},
    meta: {},
  }));
  const appended = await log.append(stream, events, 'any');
  if (!appended.ok) throw new Error('an append at any revision was refused');
  return appended.position;
}

export const talliesOf = (engine: ViewEngine, view = 'tally'): Promise<ReadonlyMap<string, Tally>> =>
  engine.read(view, async (database, table) => {
    const { rows } = await database.query<{ key: string; doc: Tally }>(`select key, doc from ${table}`);
    return new Map(rows.map(({ key, doc }) => [key, doc]));
  });

export const totalOf = async (engine: ViewEngine, view = 'tally'): Promise<number> =>
  [...(await talliesOf(engine, view)).values()].reduce((sum, { count }) => sum + count, 0);
