import { type NormalisedName, normaliseName } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import { phoneticKey, spellingKey } from '../normalise/phonetic.js';

/** Letters from which a beginning that only sounds alike is looked for: of fewer almost everything begins so. */
const fewestOfSound = 3;

/** Whether somebody bears a name that was looked for. */
export type NameSearch = (details: Pick<NormalisedDetails, 'familyName' | 'givenNames'>) => boolean;

interface Word {
  readonly token: string;
  readonly core: string;
  readonly phonetic: string;
  readonly spelling: string;
}

/**
 * Looks for names as people type them: each word stands at the beginning of some family or given name, in any order, however
 * accents, particles, spaces and spelling differ (`jean pier`, `el amrani yous`, `muhammad`). Folded as the matcher folds
 * names; null when nothing is left to look for. Each name is worked out once: make one for one search.
 */
export function nameSearch(text: string): NameSearch | null {
  const asked = normaliseName(text);
  if (asked === null) return null;
  const words = asked.tokens.map((token, index): Word => {
    const core = asked.cores[index] ?? token;
    return { token, core, phonetic: asked.phonetic[index] ?? phoneticKey(core), spelling: spellingKey(core) };
  });
  const known = words.map(() => new Map<string, boolean>());
  const bears = (word: Word, index: number, name: NormalisedName | null): boolean =>
    name !== null &&
    (name.joined.startsWith(word.token) ||
      name.tokens.some((token, at) => {
        const seen = known[index]?.get(token);
        if (seen !== undefined) return seen;
        const fits = isMeant(word, token, name.cores[at] ?? token, name.phonetic[at] ?? '');
        known[index]?.set(token, fits);
        return fits;
      }));
  return ({ familyName, givenNames }) =>
    words.every((word, index) => bears(word, index, familyName) || bears(word, index, givenNames)) ||
    isWritten(asked.joined, familyName, givenNames);
}

/** Whether a word may be the beginning of a name, or another spelling of it. */
const isMeant = (word: Word, token: string, core: string, phonetic: string): boolean =>
  token.startsWith(word.token) ||
  core.startsWith(word.token) ||
  core.startsWith(word.core) ||
  (word.phonetic.length >= fewestOfSound && word.phonetic === phonetic) ||
  (word.spelling.length >= fewestOfSound && spellingKey(core).startsWith(word.spelling));

/** Whether what was typed in several words is one in several pieces: `jean pierre` for `Jeanpierre`. */
const isWritten = (joined: string, ...names: readonly (NormalisedName | null)[]): boolean =>
  names.some((name) => name?.joined.startsWith(joined) ?? false);

/** What names are sorted by: family name, then given names, as folded; of what is not known after all others. */
export const nameOrder = ({
  familyName,
  givenNames,
}: Pick<NormalisedDetails, 'familyName' | 'givenNames'>): string =>
  `${familyName?.joined ?? '\u{10FFFF}'} ${givenNames?.joined ?? ''}`;
