import { type NameKind, type NormalisedName, sameButForParticle } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import { spellingKey } from '../normalise/phonetic.js';
import type { LevelOf } from './levels.js';
import { isCloseTo, letterDifference, typingErrors } from './similarity.js';

export type NameLevel = LevelOf<'familyName'>;

/** What two tokens are to each other, from weakest to strongest. */
const relations = [
  'different',
  'resembles',
  'initial',
  'short-form',
  'similar',
  'sounds-alike',
  'particle',
  'exact',
] as const;
const [different, resembles, initial, shortForm, similar, soundsAlike, particle, exact] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;

/** A number in a name is there to tell people apart (`Onbekend 1`, `Onbekend 2`), never a typing error. */
const digit = /\d/;

/** Endings of pet names in the languages that meet in Brussels: Annie, Mieke, Jantje, Momo, Gaby. */
const petEnding = /(?:tje|ke|je|ie|ou|y|i|o|e|a)$/;
const doubled = /(.)\1$/;

/** Whether one is a short form of the other: Mo of Mohamed, Zak of Zakaria, Lotte of Charlotte, Gaby of Gabriel. */
function isShortForm(a: string, b: string): boolean {
  if (a.length === b.length) return false;
  return a.length < b.length ? isShortOf(a, b) : isShortOf(b, a);
}

function isShortOf(short: string, long: string): boolean {
  if (short.length < 2 || long.length < 4) return false;
  if (short.length >= 4 && long.endsWith(short)) return true;
  if (long.charCodeAt(0) !== short.charCodeAt(0)) return false;
  if (long.startsWith(short)) return true;
  const stem = short.replace(petEnding, '').replace(doubled, '$1');
  return stem.length >= 3 && stem.length < short.length && long.startsWith(stem);
}

function spelling(a: string, b: string, sound: string, otherSound: string): number {
  const shorter = Math.min(a.length, b.length);
  const errors = typingErrors(a, b, 3);
  if (sound === otherSound && (sound.length > 2 || (sound.length === 2 && errors <= 2))) return soundsAlike;
  if ((errors <= 1 && shorter >= 3) || (errors <= 2 && shorter >= 6)) return similar;
  if (isShortForm(a, b)) return shortForm;
  if (errors === 1 || (errors === 2 && shorter >= 4) || (errors === 3 && shorter >= 7)) return resembles;
  // So alike as is asked for here, two words have most letters in common.
  if (letterDifference(a, b) > 6) return different;
  return isCloseTo(a, b) ? resembles : different;
}

function relation(a: NormalisedName, i: number, b: NormalisedName, j: number, kind: NameKind): number {
  const one = a.tokens[i] ?? '';
  const other = b.tokens[j] ?? '';
  if (one === other) return exact;
  if (digit.test(one) || digit.test(other)) return different;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0) ? initial : different;
  const core = a.cores[i] ?? '';
  const otherCore = b.cores[j] ?? '';
  const butForParticle = sameButForParticle(one, core, other, otherCore, kind);
  if (butForParticle !== null) return butForParticle === 'particle' ? particle : similar;
  const byCore = spelling(core, otherCore, a.phonetic[i] ?? '', b.phonetic[j] ?? '');
  if (byCore >= similar || (core === one && otherCore === other)) return byCore;
  const whole = typingErrors(one, other, 2);
  return whole <= 1 || (whole === 2 && Math.min(one.length, other.length) >= 6) ? similar : byCore;
}

/**
 * Tokens of two names that are alike, and are more than two spellings of one: what may be two names, or a name written
 * wrongly.
 */
export function alikeTokens(
  a: NormalisedName,
  b: NormalisedName,
  kind: NameKind,
): readonly (readonly [string, string])[] {
  const own = [...a.tokens.keys()].filter((i) => !b.tokens.includes(a.tokens[i] ?? ''));
  const others = [...b.tokens.keys()].filter((j) => !a.tokens.includes(b.tokens[j] ?? ''));
  return own.flatMap((i) =>
    others.flatMap((j) => {
      const [one, other] = [a.tokens[i] ?? '', b.tokens[j] ?? ''];
      const how = relation(a, i, b, j, kind);
      const mayBeOne = how === particle || how === initial || spellingKey(one) === spellingKey(other);
      const areAlike = how !== different && !mayBeOne;
      return areAlike ? [[one, other] as const] : [];
    }),
  );
}

/**
 * Which given name two have in common: the first one of the side with more of them, or only a later one. Adam of Omar Adam
 * may be his brother's first name. Null when they have none in common, or as many names and another first one.
 */
export function givenNameInCommon(a: NormalisedName, b: NormalisedName): 'first' | 'later' | null {
  const [fewer, more] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const isAmongFewer = (i: number) =>
    fewer.tokens.some((_, j) => relation(more, i, fewer, j, 'given') >= particle);
  if (isAmongFewer(firstOf(more))) return 'first';
  if (fewer.tokens.length === more.tokens.length) return null;
  return more.tokens.some((_, i) => isAmongFewer(i)) ? 'later' : null;
}

/** Which of the alphabetical tokens was written first: the one before all others. */
function firstOf({ tokens, joined }: NormalisedName): number {
  return tokens.findIndex((token) => {
    const rest = joined.slice(token.length);
    return joined.startsWith(token) && tokens.every((other) => other === token || rest.includes(other));
  });
}

/** The weakest of the best relations that the tokens of `a` find in `b`. */
function covered(a: NormalisedName, b: NormalisedName, kind: NameKind): number {
  let weakest: number = exact;
  for (let i = 0; i < a.tokens.length; i++) {
    let best: number = different;
    for (let j = 0; j < b.tokens.length && best < exact; j++)
      best = Math.max(best, relation(a, i, b, j, kind));
    weakest = Math.min(weakest, best);
    if (weakest === different) break;
  }
  return weakest;
}

/** Whether one of several tokens on both sides is the same: of a double surname, the mother's or the father's. */
function sharesPart(a: NormalisedName, b: NormalisedName, kind: NameKind): boolean {
  if (a.tokens.length < 2 || b.tokens.length < 2 || digit.test(a.joined) || digit.test(b.joined))
    return false;
  return a.tokens.some((_, i) => b.tokens.some((__, j) => relation(a, i, b, j, kind) >= particle));
}

function ofTokens(a: NormalisedName, b: NormalisedName, kind: NameKind): NameLevel {
  if (a.tokens.length === b.tokens.length)
    return relations[Math.min(covered(a, b, kind), covered(b, a, kind))] ?? 'different';
  const [fewer, more] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const level = covered(fewer, more, kind);
  if (level >= particle) return 'partial';
  if (level >= similar) return 'partial-similar';
  if (isOneTypo(a, b)) return 'similar';
  return relations[level] ?? 'different';
}

/** One typing error in names written in one piece: a space too many or too few is none. */
function isOneTypo(a: NormalisedName, b: NormalisedName): boolean {
  if (Math.min(a.joined.length, b.joined.length) < 5 || digit.test(a.joined) || digit.test(b.joined))
    return false;
  return typingErrors(a.joined, b.joined, 1) <= 1;
}

/** How two names agree, token by token and whatever their order; `partial` when one has more tokens. */
export function nameLevel(a: NormalisedName | null, b: NormalisedName | null, kind: NameKind): NameLevel {
  if (a === null || b === null) return 'missing';
  if (a === b || a.key === b.key || a.joined === b.joined) return 'exact';
  const level = ofTokens(a, b, kind);
  if (level !== 'different') return level;
  if (sharesPart(a, b, kind)) return 'part-shared';
  return isOneTypo(a, b) ? 'similar' : 'different';
}

/** How family name and given names of two reports agree. */
export interface NameComparison {
  readonly familyName: NameLevel;
  readonly givenNames: NameLevel;
}

/** The names of one report. */
export type Names = Pick<NormalisedDetails, 'familyName' | 'givenNames'>;

const nearly: ReadonlySet<NameLevel> = new Set<NameLevel>([
  'particle',
  'partial',
  'partial-similar',
  'sounds-alike',
  'similar',
]);
const isNear = (level: NameLevel): boolean => level === 'exact' || nearly.has(level);

function wholeName({ familyName, givenNames }: Names): string | null {
  if (familyName === null || givenNames === null) return (familyName ?? givenNames)?.key ?? null;
  return [...familyName.tokens, ...givenNames.tokens].sort().join('');
}

/** The whole name stands in one field on one side, and in two on the other. */
function isWholeInOne(a: Names, b: Names): boolean {
  const oneSided =
    (a.familyName === null) !== (b.familyName === null) ||
    (a.givenNames === null) !== (b.givenNames === null);
  return oneSided && wholeName(a) === wholeName(b);
}

/**
 * What family name and given name of `a` are when they stand in each other's place in `b`, both or one of them; null when
 * neither does.
 */
function crosswise(a: Names, b: Names, level: typeof nameLevel): NameComparison | null {
  const family = level(a.familyName, b.givenNames, 'given');
  const given = level(a.givenNames, b.familyName, 'given');
  if (family === 'exact' && given === 'exact') return { familyName: 'swapped', givenNames: 'swapped' };
  if (isNear(family) && isNear(given))
    return { familyName: 'swapped-similar', givenNames: 'swapped-similar' };
  if (family === 'exact') return { familyName: 'swapped', givenNames: 'different' };
  if (given === 'exact') return { familyName: 'different', givenNames: 'swapped' };
  if (isNear(family)) return { familyName: 'swapped-similar', givenNames: 'different' };
  return isNear(given) ? { familyName: 'different', givenNames: 'swapped-similar' } : null;
}

/**
 * Compares names field by field, and crosswise when that gives nothing: family and given name swapped (also between
 * the parts of a whole name that stands in one field). Symmetric but for one name of `a` that stands in the other's
 * place in `b`: that is the family name seen from one side, and the given name from the other.
 * @param level compares two names; `nameLevel`, or one that remembers
 */
export function compareNames(a: Names, b: Names, level: typeof nameLevel = nameLevel): NameComparison {
  const straight = {
    familyName: level(a.familyName, b.familyName, 'family'),
    givenNames: level(a.givenNames, b.givenNames, 'given'),
  };
  const { familyName, givenNames } = straight;
  if (familyName === 'missing' || givenNames === 'missing')
    return isWholeInOne(a, b) ? { familyName: 'swapped', givenNames: 'swapped' } : straight;
  if (familyName !== 'different' && givenNames !== 'different') return straight;
  const crossed = crosswise(a, b, level);
  const both = crossed !== null && crossed.familyName === crossed.givenNames;
  return both || (familyName === 'different' && givenNames === 'different')
    ? (crossed ?? straight)
    : straight;
}
