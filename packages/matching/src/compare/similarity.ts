import { jaroWinkler } from '@skyra/jaro-winkler';

/** Longest words that are compared letter by letter; what is longer is no name. */
const longest = 64;

// Rows of the table of distances, made once: words are compared by the million.
let beforeLast = new Int32Array(longest + 1);
let last = new Int32Array(longest + 1);
let current = new Int32Array(longest + 1);

/** The number of a letter; other signs share one. */
const numberOf = (code: number): number => (code >= 97 && code < 123 ? code - 97 : 26);

/** Which letters occur, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << numberOf(word.charCodeAt(place));
  return letters;
}

function bitsIn(value: number): number {
  let bits = value - ((value >> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >> 2) & 0x33_33_33_33);
  return (((bits + (bits >> 4)) & 0x0f_0f_0f_0f) * 0x01_01_01_01) >> 24;
}

/** How many letters occur in one of two words and not in the other: each typing error makes two at most. */
export function letterDifference(a: string, b: string): number {
  return bitsIn(lettersOf(a) ^ lettersOf(b));
}

/**
 * Typing errors between two words, at most `limit + 1`: letters inserted, left out, replaced, or two neighbours in the
 * wrong order (optimal string alignment). Symmetric.
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  return a.length <= b.length ? errorsBetween(a, b, limit) : errorsBetween(b, a, limit);
}

function errorsBetween(shorter: string, longer: string, limit: number): number {
  if (longer.length - shorter.length > limit || shorter.length > longest) return limit + 1;
  if (letterDifference(shorter, longer) > 2 * limit) return limit + 1;
  const width = shorter.length + 1;
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= longer.length; row++) {
    if (nextRow(shorter, longer, row) > limit) return limit + 1;
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return Math.min(last[width - 1] ?? 0, limit + 1);
}

/** Fills the row of one letter of the longer word; answers the least in it. */
function nextRow(shorter: string, longer: string, row: number): number {
  const letter = longer.charCodeAt(row - 1);
  const letterBefore = row > 1 ? longer.charCodeAt(row - 2) : -1;
  current[0] = row;
  let least = row;
  for (let column = 1; column <= shorter.length; column++) {
    const other = shorter.charCodeAt(column - 1);
    let errors = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
    errors = Math.min(errors, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    if (column > 1 && letterBefore === other && letter === shorter.charCodeAt(column - 2))
      errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = errors;
    if (errors < least) least = errors;
  }
  return least;
}

/** Whether two folded words are probably one with a typing error in it: one, or two in a long word. Symmetric. */
export function isTypoOf(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return a === b;
  const allowed = shorter >= 8 ? 2 : 1;
  return typingErrors(a, b, allowed) <= allowed;
}

/** From which Jaro-Winkler similarity on two words resemble each other. */
const close = 0.85;
/** What rounding may take from the bound. */
const hair = 1e-9;

// How often each letter occurs in a word, made once; other signs count as one.
const occurrences = new Int32Array(27);

/** Whether it is the second half of a sign that takes two places: one sign, as the library counts. */
const isSecondHalf = (code: number): boolean => code >= 0xdc_00 && code < 0xe0_00;

/**
 * The most that Jaro and Winkler can make of two words with these letters: every common one paired, none in the wrong
 * order, and half of what lacks made good by an equal beginning.
 */
function closestPossible(a: string, b: string): number {
  occurrences.fill(0);
  let length = 0;
  for (let place = 0; place < a.length; place++) {
    const code = a.charCodeAt(place);
    if (isSecondHalf(code)) continue;
    const letter = numberOf(code);
    length += 1;
    occurrences[letter] = (occurrences[letter] ?? 0) + 1;
  }
  let otherLength = 0;
  let common = 0;
  for (let place = 0; place < b.length; place++) {
    const code = b.charCodeAt(place);
    if (isSecondHalf(code)) continue;
    const letter = numberOf(code);
    otherLength += 1;
    const left = occurrences[letter] ?? 0;
    if (left === 0) continue;
    occurrences[letter] = left - 1;
    common += 1;
  }
  const jaro = (common / length + common / otherLength + 1) / 3;
  return a.charCodeAt(0) === b.charCodeAt(0) ? jaro + 0.5 * (1 - jaro) : jaro;
}

/** Whether two words have their letters in common, about in one order, and best their first ones (Jaro-Winkler). Symmetric. */
export function isCloseTo(a: string, b: string): boolean {
  // The library takes both words apart: only for those of which it may say yes.
  if (closestPossible(a, b) < close - hair) return false;
  return (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a)) >= close;
}
