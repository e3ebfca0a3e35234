/** Name origins that the generator knows. */
export const origins = [
  'belgian-dutch',
  'belgian-french',
  'moroccan',
  'turkish',
  'congolese',
  'polish',
  'romanian',
  'portuguese',
  'spanish',
  'italian',
  'bulgarian',
  'syrian',
  'guinean',
  'albanian',
  'ukrainian',
] as const;
export type Origin = (typeof origins)[number];

export type NamedSex = 'F' | 'M';

/** Names of one origin, the most frequent first. */
export interface NamePool {
  readonly family: readonly string[];
  readonly given: Readonly<Record<NamedSex, readonly string[]>>;
  /** The form of a family name for this sex, where the language has two. */
  readonly familyFor?: (name: string, sex: NamedSex) => string;
  /** Share of young people with two family names (the father's and the mother's). */
  readonly doubleFamily: number;
}

/** Words of a text; an underscore stands for a space within a name. */
export function words(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

/**
 * Every stem with every ending, so that the first ones hold all sorts: stem 1 with ending 1, stem 2 with ending 2, …
 * Frequent names come from the list before it; these are the long tail.
 */
export function combined(stems: readonly string[], endings: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let round = 0; round < endings.length; round++)
    for (const [index, stem] of stems.entries()) {
      const ending = endings[(index + round) % endings.length] ?? '';
      names.push(join(stem, ending));
    }
  return names;
}

/** A vowel at the seam is written once. */
function join(stem: string, ending: string): string {
  const seam = /[aeiou]$/.test(stem) && /^[aeiou]/.test(ending);
  return (seam ? stem.slice(0, -1) : stem) + ending;
}

/** Prefixes with every stem. */
export function prefixed(prefixes: readonly string[], stems: readonly string[]): readonly string[] {
  return combined(prefixes, ['']).flatMap((prefix) => stems.map((stem) => `${prefix}${stem}`));
}

/** Each name once, in the order in which it first stands. */
export function distinct(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
