/**
 * Typing errors between two words, at most `limit + 1`: letters inserted, left out, replaced, or two neighbours in the
 * wrong order (optimal string alignment). Symmetric.
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > limit) return limit + 1;
  const width = shorter.length + 1;
  let beforeLast = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, column) => column);
  let current = new Array<number>(width).fill(0);
  for (let row = 1; row <= longer.length; row++) {
    const letter = longer.charCodeAt(row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const other = shorter.charCodeAt(column - 1);
      let errors = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (letter === other ? 0 : 1),
      );
      const crossed =
        row > 1 &&
        column > 1 &&
        letter === shorter.charCodeAt(column - 2) &&
        longer.charCodeAt(row - 2) === other;
      if (crossed) errors = Math.min(errors, at(beforeLast, column - 2) + 1);
      current[column] = errors;
      least = Math.min(least, errors);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, width - 1), limit + 1);
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

/** Whether two folded words are probably one with a typing error in it: one, or two in a long word. Symmetric. */
export function isTypoOf(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return a === b;
  const allowed = shorter >= 8 ? 2 : 1;
  return typingErrors(a, b, allowed) <= allowed;
}
