import { foldLetters } from './fold-letters.js';
import { phoneticKey } from './phonetic.js';

/** A family name or given names, folded so that what only spelling makes different is equal. */
export interface NormalisedName {
  /** Distinct tokens in alphabetical order, particles joined to what follows. */
  readonly tokens: readonly string[];
  /** The tokens without their particles, in the same order: `elamrani` has the core `amrani`. */
  readonly cores: readonly string[];
  /** Phonetic key of every core, in the same order. */
  readonly phonetic: readonly string[];
  /** All tokens in one piece, as written: equal for `Jean-Pierre`, `Jean Pierre` and `Jeanpierre`. */
  readonly joined: string;
  /** The alphabetical tokens in one piece: equal whatever the order. */
  readonly key: string;
}

const particles: ReadonlySet<string> = new Set(
  (
    'van von vander vanden vande den der de het t ter ten op la le les el al ul ed es en ' +
    'ben bin ibn bint bou abu abou abd abdel abdul ait oulad ould ou du des di da das do dos del della st saint sint ' +
    'mac mc o'
  ).split(' '),
);

/** Particles that are also written in one piece with the name: `vandenberg`, `elamrani`, `benali`. */
const prefixes = [
  'vanden',
  'vander',
  'vande',
  'van',
  'abdel',
  'abdul',
  'ben',
  'bin',
  'ait',
  'el',
  'al',
  'de',
];

function joinParticles(words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  words.forEach((word, place) => {
    if (particles.has(word) && place < words.length - 1) before += word;
    else {
      pieces.push({ token: before + word, core: word });
      before = '';
    }
  });
  return pieces;
}

function ofPieces(pieces: readonly Piece[]): NormalisedName | null {
  if (pieces.length === 0) return null;
  const distinct = new Map(pieces.map((piece) => [piece.token, piece]));
  const sorted = [...distinct.values()].sort((a, b) => (a.token < b.token ? -1 : 1));
  return {
    tokens: sorted.map((piece) => piece.token),
    cores: sorted.map((piece) => piece.core),
    phonetic: sorted.map((piece) => phoneticKey(piece.core)),
    joined: pieces.map((piece) => piece.token).join(''),
    key: sorted.map((piece) => piece.token).join(''),
  };
}

/** Folds a family name or given names; null when nothing but punctuation is left. */
export function normaliseName(text: string | null): NormalisedName | null {
  if (text === null) return null;
  const words = foldLetters(text)
    .split(' ')
    .filter((word) => word !== '');
  return ofPieces(joinParticles(words));
}

/** Whether a name is a family name or a given one: what is a particle of one is a part of the other. */
export type NameKind = 'family' | 'given';

/** One article, written as it sounds before what follows. */
const article: ReadonlySet<string> = new Set('el al ul ed es en'.split(' '));
/** Particles of given names: Abdelkader and Kader, El Mehdi and Mehdi; but Delia is not Lia. */
const givenParticles: ReadonlySet<string> = new Set([...article, ...'abd abdel abdul'.split(' ')]);
/** Fewest letters after an article in one piece with a given name: Elmehdi is El Mehdi, Elisa is not Isa. */
const fewestAfterArticle = 5;

/** Whether two different tokens are one name, written in one piece with a particle on one side and without it on the other. */
function hasPrefixMore(a: string, b: string, kind: NameKind): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = longer === a ? b : a;
  if (shorter.length < 3 || !longer.endsWith(shorter)) return false;
  const rest = longer.slice(0, longer.length - shorter.length);
  if (kind === 'family') return prefixes.includes(rest);
  return givenParticles.has(rest) && (!article.has(rest) || shorter.length >= fewestAfterArticle);
}

/** What may be the name where a token is one in one piece with a particle: `amrani` of `elamrani`; of most tokens nothing. */
export const withoutJoinedParticle = (token: string, kind: NameKind): readonly string[] =>
  [...(kind === 'family' ? prefixes : givenParticles)]
    .filter((prefix) => token.startsWith(prefix))
    .map((prefix) => token.slice(prefix.length))
    .filter((rest) => hasPrefixMore(token, rest, kind));

const particleOf = (token: string, core: string): string => token.slice(0, token.length - core.length);

/** A token of a name, and the same without its particle. */
interface Piece {
  readonly token: string;
  readonly core: string;
}

/**
 * Whether two tokens that differ are one name, by themselves and by what they are without their particles: `particle` when
 * one side has a particle that the other lacks, or another spelling of the article; `other-particle` when each has its own
 * (Ait Said, Ben Said); else null.
 */
export function sameButForParticle(
  token: string,
  core: string,
  otherToken: string,
  otherCore: string,
  kind: NameKind,
): 'particle' | 'other-particle' | null {
  if (core !== otherCore) return hasPrefixMore(token, otherToken, kind) ? 'particle' : null;
  const one = particleOf(token, core);
  const other = particleOf(otherToken, otherCore);
  if (one !== '' && other !== '')
    return article.has(one) && article.has(other) ? 'particle' : 'other-particle';
  return kind === 'family' || givenParticles.has(one + other) ? 'particle' : 'other-particle';
}
