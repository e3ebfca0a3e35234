import {
  type NameKind,
  type NormalisedName,
  normaliseName,
  withoutJoinedParticle,
} from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import { phoneticKey, spellingKey } from '../normalise/phonetic.js';

/**
 * Letters from which a beginning is looked for that only sounds alike, or stands behind another particle: of fewer almost everything
 * begins so.
 */
const fewest = 3;

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
 * names; null when nothing is left to look for. It finds wide: a name with the same consonants in the same order is found too
 * (`mohamed` finds Mahamadou). Each name is worked out once: make one for one search.
 */
export function nameSearch(text: string): NameSearch | null {
  const asked = normaliseName(text);
  if (asked === null) return null;
  const words = asked.tokens.map((token, index): Word => {
    const core = asked.cores[index] ?? token;
    return { token, core, phonetic: asked.phonetic[index] ?? phoneticKey(core), spelling: spellingKey(core) };
  });
  const borne = words.map((word) => ({ family: bearing(word, 'family'), given: bearing(word, 'given') }));
  return ({ familyName, givenNames }) =>
    borne.every(({ family, given }) => family(familyName) || given(givenNames)) ||
    isWritten(asked.joined, familyName, givenNames);
}

/** Whether a word is in a name of one kind. A token is worked out once with each of its cores: `elamrani` is one, and El Amrani another. */
const bearing = (word: Word, kind: NameKind): ((name: NormalisedName | null) => boolean) => {
  const known = new Map<string, boolean>();
  return (name) =>
    name !== null &&
    (name.joined.startsWith(word.token) ||
      name.tokens.some((token, at) => {
        const core = name.cores[at] ?? token;
        const key = core === token ? token : `${token} ${core}`;
        const seen = known.get(key);
        if (seen !== undefined) return seen;
        const fits =
          isMeant(word, token, core, name.phonetic[at] ?? '') ||
          withoutJoinedParticle(core, kind).some((rest) => isBehindParticle(word, rest));
        known.set(key, fits);
        return fits;
      }));
};

/** Whether a word may be the beginning of a name, or another spelling of it. */
const isMeant = (word: Word, token: string, core: string, phonetic: string): boolean =>
  token.startsWith(word.token) ||
  core.startsWith(word.token) ||
  (word.core.length >= fewest && core.startsWith(word.core)) ||
  (word.phonetic.length >= fewest && word.phonetic === phonetic) ||
  (word.spelling.length >= fewest && spellingKey(core).startsWith(word.spelling));

/** The same of what stands behind a particle that may be part of the name: the sound of so little says nothing. */
const isBehindParticle = (word: Word, rest: string): boolean =>
  word.core.length >= fewest &&
  (rest.startsWith(word.core) ||
    (word.spelling.length >= fewest && spellingKey(rest).startsWith(word.spelling)));

/** Whether what was typed in several words is one in several pieces: `jean pierre` for `Jeanpierre`. */
const isWritten = (joined: string, ...names: readonly (NormalisedName | null)[]): boolean =>
  names.some((name) => name?.joined.startsWith(joined) ?? false);

/** What names are sorted by: family name, then given names, as folded; of what is not known after all others. */
export const nameOrder = ({
  familyName,
  givenNames,
}: Pick<NormalisedDetails, 'familyName' | 'givenNames'>): string =>
  `${familyName?.joined ?? '\u{10FFFF}'} ${givenNames?.joined ?? ''}`;
