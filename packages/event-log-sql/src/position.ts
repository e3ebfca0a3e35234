import type { Position } from '@samenspoor/event-log';

/** A position of this adapter is the event's place in the whole log, from 1, in decimal. Throws a RangeError else. */
export function positionFrom(text: string): Position {
  if (!isPosition(text)) throw new RangeError(`${JSON.stringify(text)} is no position of this log.`);
  return text;
}

export function comparePositions(a: Position, b: Position): number {
  const difference = BigInt(positionFrom(a)) - BigInt(positionFrom(b));
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function isPosition(text: string): text is Position {
  return /^[1-9]\d{0,18}$/.test(text);
}
