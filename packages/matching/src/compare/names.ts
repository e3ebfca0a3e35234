import { type NormalisedName, sameButForParticle } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import type { LevelOf } from './levels.js';
import { isTypoOf } from './similarity.js';

type NameLevel = LevelOf<'familyName'>;

/** What two tokens are to each other, from weakest to strongest. */
const relations = ['different', 'initial', 'similar', 'sounds-alike', 'particle', 'exact'] as const;
const [different, initial, similar, soundsAlike, particle, exact] = [0, 1, 2, 3, 4, 5] as const;

/** A number in a name is there to tell people apart (`Onbekend 1`, `Onbekend 2`), never a typing error. */
const digit = /\d/;

function relation(a: NormalisedName, i: number, b: NormalisedName, j: number): number {
  const one = a.tokens[i] ?? '';
  const other = b.tokens[j] ?? '';
  if (one === other) return exact;
  if (digit.test(one) || digit.test(other)) return different;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0) ? initial : different;
  const coreOfOne = a.cores[i] ?? '';
  const coreOfOther = b.cores[j] ?? '';
  if (coreOfOne === coreOfOther || sameButForParticle(one, other)) return particle;
  const sound = a.phonetic[i] ?? '';
  if (sound.length > 2 && sound === b.phonetic[j]) return soundsAlike;
  return isTypoOf(coreOfOne, coreOfOther) || isTypoOf(one, other) ? similar : different;
}

/** The weakest of the best relations that the tokens of `a` find in `b`. */
function covered(a: NormalisedName, b: NormalisedName): number {
  let weakest: number = exact;
  for (let i = 0; i < a.tokens.length; i++) {
    let best: number = different;
    for (let j = 0; j < b.tokens.length && best < exact; j++) best = Math.max(best, relation(a, i, b, j));
    weakest = Math.min(weakest, best);
    if (weakest === different) break;
  }
  return weakest;
}

function ofTokens(a: NormalisedName, b: NormalisedName): NameLevel {
  if (a.tokens.length === b.tokens.length)
    return relations[Math.min(covered(a, b), covered(b, a))] ?? 'different';
  const [fewer, more] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const level = covered(fewer, more);
  return level >= particle ? 'partial' : (relations[level] ?? 'different');
}

/** How two names agree, token by token and whatever their order; `partial` when one has more tokens. */
function nameLevel(a: NormalisedName | null, b: NormalisedName | null): NameLevel {
  if (a === null || b === null) return 'missing';
  if (a.key === b.key || a.joined === b.joined) return 'exact';
  const level = ofTokens(a, b);
  if (
    level === 'different' &&
    a.tokens.length !== b.tokens.length &&
    !digit.test(a.joined + b.joined) &&
    isTypoOf(a.joined, b.joined)
  )
    return 'similar';
  return level;
}

/** How family name and given names of two reports agree. */
export interface NameComparison {
  readonly familyName: NameLevel;
  readonly givenNames: NameLevel;
}

const nearly: ReadonlySet<NameLevel> = new Set<NameLevel>(['particle', 'partial', 'sounds-alike', 'similar']);

function swappedLevel(family: NameLevel, given: NameLevel): NameLevel | null {
  if (family === 'exact' && given === 'exact') return 'swapped';
  const near = (level: NameLevel) => level === 'exact' || nearly.has(level);
  return near(family) && near(given) ? 'swapped-similar' : null;
}

function wholeName({ familyName, givenNames }: NormalisedDetails): string | null {
  if (familyName === null || givenNames === null) return (familyName ?? givenNames)?.key ?? null;
  return [...familyName.tokens, ...givenNames.tokens].sort().join('');
}

/**
 * Compares names field by field, and crosswise when that gives nothing: family and given name swapped (also between
 * the parts of a whole name that stands in one field).
 */
export function compareNames(a: NormalisedDetails, b: NormalisedDetails): NameComparison {
  const familyName = nameLevel(a.familyName, b.familyName);
  const givenNames = nameLevel(a.givenNames, b.givenNames);
  if (familyName === 'exact' && givenNames === 'exact') return { familyName, givenNames };
  if (familyName === 'missing' || givenNames === 'missing') {
    const whole = wholeName(a);
    const oneSided =
      (a.familyName === null) !== (b.familyName === null) ||
      (a.givenNames === null) !== (b.givenNames === null);
    return oneSided && whole === wholeName(b)
      ? { familyName: 'swapped', givenNames: 'swapped' }
      : { familyName, givenNames };
  }
  if (familyName !== 'different' && givenNames !== 'different') return { familyName, givenNames };
  const crossed = swappedLevel(nameLevel(a.familyName, b.givenNames), nameLevel(a.givenNames, b.familyName));
  return crossed === null ? { familyName, givenNames } : { familyName: crossed, givenNames: crossed };
}
