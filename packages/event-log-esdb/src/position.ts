import type { Position } from '@samenspoor/event-log';

/** A place in the server's `$all` stream, as its client gives it. */
export interface AllPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** The position of this adapter: commit and prepare position in decimal, in the order in which they count. */
export function positionFrom({ commit, prepare }: AllPosition): Position {
  return checked(`${commit}/${prepare}`);
}

/** Throws a RangeError for a text that is no position of this adapter. */
export function allPosition(position: Position): AllPosition {
  const [commit = '', prepare = ''] = checked(position).split('/');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** Throws a RangeError for a text that is no position of this adapter. */
export function comparePositions(a: Position, b: Position): number {
  const left = allPosition(a);
  const right = allPosition(b);
  return signOf(left.commit - right.commit) || signOf(left.prepare - right.prepare);
}

/** The later of two positions; null is before all of them. */
export function later(a: Position | null, b: Position | null): Position | null {
  if (a === null || b === null) return a ?? b;
  return comparePositions(a, b) >= 0 ? a : b;
}

function signOf(difference: bigint): number {
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function checked(text: string): Position {
  if (!isPosition(text)) throw new RangeError(`${JSON.stringify(text)} is no position of this log.`);
  return text;
}

function isPosition(text: string): text is Position {
  return /^(0|[1-9]\d{0,19})\/(0|[1-9]\d{0,19})$/.test(text);
}
