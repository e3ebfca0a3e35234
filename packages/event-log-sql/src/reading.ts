import type {
  EventCodec,
  JsonObject,
  ReadStreamOptions,
  RecordedEvent,
  StreamName,
} from '@samenspoor/event-log';
import { checkedMax } from '@samenspoor/event-log';
import type { Queryable } from '@samenspoor/sql';
import type { LogNames } from './names.js';
import { positionFrom } from './position.js';

/** The columns of an event, in every query the same. */
export const eventColumns =
  'e.position, e.stream, e.revision, e.id, e.type, e.schema_version, e.data, e.meta, e.recorded_at';

export interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: JsonObject;
  readonly meta: JsonObject;
  readonly recorded_at: string;
}

export function eventFrom(row: EventRow, codec: EventCodec): RecordedEvent {
  return codec.decode({
    id: row.id,
    type: row.type,
    schemaVersion: row.schema_version,
    data: row.data,
    meta: row.meta,
    stream: row.stream,
    revision: row.revision,
    position: positionFrom(row.position),
    recordedAt: row.recorded_at,
  });
}

export async function readStream(
  database: Queryable,
  names: LogNames,
  codec: EventCodec,
  stream: StreamName,
  options: ReadStreamOptions,
): Promise<readonly RecordedEvent[]> {
  const backwards = options.direction === 'backwards';
  const { rows } = await database.query<EventRow>(
    `select ${eventColumns} from ${names.events} e
      where e.stream = $1 and e.revision ${backwards ? '<=' : '>='} $2
      order by e.revision ${backwards ? 'desc' : 'asc'} limit $3`,
    [stream, options.from ?? (backwards ? 2_147_483_647 : 0), checkedMax(options.max)],
    { prepared: true },
  );
  return rows.map((row) => eventFrom(row, codec));
}
