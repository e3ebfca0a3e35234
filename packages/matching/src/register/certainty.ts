import type { ComparisonLevels } from '../compare/compare.js';
import type { LevelOf } from '../compare/levels.js';

type NameLevel = LevelOf<'givenNames'>;

const equalNames: ReadonlySet<NameLevel> = new Set<NameLevel>(['exact', 'swapped']);
const near: ReadonlySet<NameLevel> = new Set<NameLevel>(['sounds-alike', 'similar', 'swapped-similar']);
const compatible: ReadonlySet<NameLevel> = new Set<NameLevel>([
  'exact',
  'particle',
  'swapped',
  'swapped-similar',
  'partial',
  'sounds-alike',
  'similar',
]);

/**
 * Whether an equal valid national number settles it. A brother's or sister's number passes every check: a given name
 * that is quite different, or that merely resembles (Amine, Amina) while the sex differs, is for a human.
 */
function sameNumberSettles({ familyName, givenNames, birthDate, sex }: ComparisonLevels): boolean {
  if (birthDate === 'different') return false;
  if (givenNames === 'missing') return compatible.has(familyName);
  return compatible.has(givenNames) && !(near.has(givenNames) && sex === 'different');
}

/**
 * Whether a report is this person's without anyone looking: the same valid national number with a compatible name, or
 * equal names and equal full birth date while no valid number says otherwise. A stand-in date (1 January) is never
 * enough. Twins differ in given name, namesakes in date.
 */
export function isCertain(levels: ComparisonLevels): boolean {
  if (levels.nationalNumber === 'exact') return sameNumberSettles(levels);
  return (
    levels.nationalNumber === 'missing' &&
    (equalNames.has(levels.familyName) || levels.familyName === 'particle') &&
    equalNames.has(levels.givenNames) &&
    levels.birthDate === 'exact'
  );
}
