import {
  type AllStreamRecordedEvent,
  type EventData,
  jsonEvent,
  type RecordedEvent as ServerEvent,
} from '@eventstore/db-client';
import type { EventToAppend, JsonObject, RecordedEvent, StreamName } from '@samenspoor/event-log';
import { AppendTooLargeError } from './errors.js';
import { positionFrom } from './position.js';
import type { StreamNames } from './stream-names.js';

/** The server's own limit for all events of one append together, in bytes. */
export const mostAppendBytes = 1_048_576;

/**
 * Events in the form in which they are stored: `data` as JSON, and as metadata `{ schemaVersion, meta }`. They are
 * copies, so what the caller does with the originals afterwards changes nothing.
 * @throws AppendTooLargeError when they are too large for one append, which can't be split: all are stored or none
 */
export function preparedEvents(stream: StreamName, events: readonly EventToAppend[]): EventData[] {
  let together = 0;
  const prepared = events.map(({ id, type, schemaVersion, data, meta }) => {
    const text = JSON.stringify(data);
    const metadata = new TextEncoder().encode(JSON.stringify({ schemaVersion, meta }));
    // The server counts a type in two bytes a letter.
    const bytes = Buffer.byteLength(text) + metadata.byteLength + 2 * type.length;
    if (bytes > mostAppendBytes) {
      throw new AppendTooLargeError(
        `Event ${id} alone takes ${bytes} bytes; EventStoreDB takes at most ${mostAppendBytes} in one append. Nothing was stored.`,
      );
    }
    together += bytes;
    const copy: Record<string, unknown> = JSON.parse(text);
    return jsonEvent({ id, type, data: copy, metadata });
  });
  if (together > mostAppendBytes) {
    throw new AppendTooLargeError(
      `${events.length} events for ${stream} take ${together} bytes together; EventStoreDB takes at most ${mostAppendBytes} ` +
        'in one append, and they must be stored together or not at all. Nothing was stored: append fewer at once.',
    );
  }
  return prepared;
}

/**
 * An event of the server as the port gives it, before upcasting. Of an event that another program wrote to the same
 * server there may be no schema version (1, then), and no JSON object (then it has no data): it is no event of ours.
 */
export function storedEvent(event: ServerEvent | AllStreamRecordedEvent, names: StreamNames): RecordedEvent {
  if (event.position === undefined) {
    throw new Error(`The server gave event ${event.id} without its position.`);
  }
  const { schemaVersion, meta } = ownMetadata(event.metadata);
  return {
    id: event.id,
    type: event.type,
    schemaVersion,
    data: isJsonObject(event.data) ? event.data : {},
    meta,
    stream: names.ours(event.streamId),
    revision: Number(event.revision),
    position: positionFrom(event.position),
    recordedAt: event.created.toISOString(),
  };
}

function ownMetadata(metadata: unknown): { readonly schemaVersion: number; readonly meta: JsonObject } {
  if (!isJsonObject(metadata)) return { schemaVersion: 1, meta: {} };
  const { schemaVersion, meta } = metadata;
  if (typeof schemaVersion !== 'number' || !isJsonObject(meta)) return { schemaVersion: 1, meta: metadata };
  return { schemaVersion, meta };
}

/** Only for what the client parsed from JSON: then an object holds JSON all the way down. */
function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}
