import type { EventLog, Position } from './port.js';

/** How long, in milliseconds, the next event is looked for. */
const patienceMs = 2_000;

/**
 * When the log stored the first event after the position in such streams, ISO 8601; null when there is none, or it was
 * not found in time. One that can't be read has waited since now, as far as anybody can tell.
 */
export async function nextStoredAt(
  log: EventLog,
  after: Position | null,
  streamPrefixes: readonly string[],
): Promise<string | null> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    for await (const item of log.subscribe({ after, filter: { streamPrefixes }, signal }))
      return item.kind === 'event' ? item.event.recordedAt : null;
  } catch {
    return new Date().toISOString();
  }
  return null;
}
