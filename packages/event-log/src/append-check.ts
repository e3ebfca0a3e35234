import type { EventToAppend, ExpectedRevision, StreamName } from './port.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const longestStreamName = 500;

/**
 * What every engine refuses before it is asked to store anything, so that they all refuse the same; engines
 * themselves answer some of these with a riddle, or store them. Returns the events with their ids in lower case.
 *
 * Throws a RangeError for: no events, an id that is no UUID, one id twice, a stream name that is empty, longer than
 * 500 characters or holds control characters, a type that is empty, a schema version below 1, an expected revision
 * that is no whole number of at least 0.
 */
export function checkedAppend(
  stream: StreamName,
  events: readonly EventToAppend[],
  expected: ExpectedRevision,
): readonly EventToAppend[] {
  if (!isName(stream) || stream.length > longestStreamName) {
    throw new RangeError(
      `Stream name ${JSON.stringify(stream)} is refused: give 1 to ${longestStreamName} characters, no control characters.`,
    );
  }
  if (events.length === 0) {
    throw new RangeError(`An append to ${stream} holds no events: give at least one.`);
  }
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new RangeError(
      `Expected revision ${expected} is refused: revisions are whole numbers from 0; use 'none'.`,
    );
  }
  const ids = new Set<string>();
  return events.map((event) => {
    const id = event.id.toLowerCase();
    if (!uuid.test(id)) throw new RangeError(`Event id ${JSON.stringify(event.id)} is no UUID.`);
    if (ids.has(id)) throw new RangeError(`Event id ${id} stands twice in one append to ${stream}.`);
    ids.add(id);
    if (!isName(event.type))
      throw new RangeError(`Event ${id} has no usable type: ${JSON.stringify(event.type)}.`);
    if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1) {
      throw new RangeError(
        `Event ${id} has schema version ${event.schemaVersion}: give a whole number from 1.`,
      );
    }
    return id === event.id ? event : { ...event, id };
  });
}

/**
 * Most events a read may give. Throws a RangeError for anything but a whole number of at least 1.
 */
export function checkedMax(max = 1_000): number {
  if (Number.isSafeInteger(max) && max >= 1) return max;
  throw new RangeError(`A read of at most ${max} events is refused: give a whole number from 1.`);
}

function isName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
  return text.length > 0 && !/[\u0000-\u001f\u007f]/.test(text);
}
