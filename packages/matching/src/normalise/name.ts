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

/** Particles that are also written in one piece with the name, longest first: `vandenberg`, `elamrani`, `benali`. */
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

interface Piece {
  readonly token: string;
  readonly core: string;
}

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

/** Whether two tokens are one name, with a particle joined, apart or dropped on one side. */
export function sameButForParticle(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (shorter.length < 3 || !longer.endsWith(shorter)) return false;
  const rest = longer.slice(0, longer.length - shorter.length);
  return rest === '' || prefixes.includes(rest) || particles.has(rest);
}
