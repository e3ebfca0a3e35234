import type { LevelOf } from './levels.js';

/** BIS numbers carry the month plus 20 or 40. */
function isBis(number: string): boolean {
  return number.charAt(2) >= '2';
}

/**
 * How two valid national numbers agree. Two different ones are strong evidence of two persons; a BIS number beside a
 * regular one less so (`other-kind`), since the one may have become the other.
 */
export function nationalNumberLevel(a: string | null, b: string | null): LevelOf<'nationalNumber'> {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'exact';
  return isBis(a) === isBis(b) ? 'different' : 'other-kind';
}
