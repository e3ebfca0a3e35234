import type { ComparisonLevels } from '../compare/compare.js';
import type { LevelOf } from '../compare/levels.js';

type NameLevel = LevelOf<'givenNames'>;

const equalNames: ReadonlySet<NameLevel> = new Set<NameLevel>(['exact', 'swapped']);
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
 * Whether a report is this person's without anyone looking: the same valid national number with a compatible given
 * name (a brother's or sister's number passes every check), or equal names and equal full birth date while no valid
 * number says otherwise. A stand-in date (1 January) is never enough. Twins differ in given name, namesakes in date.
 */
export function isCertain(levels: ComparisonLevels): boolean {
  const { nationalNumber, familyName, givenNames, birthDate } = levels;
  if (nationalNumber === 'exact') {
    if (givenNames === 'missing') return compatible.has(familyName);
    return compatible.has(givenNames);
  }
  return (
    nationalNumber === 'missing' &&
    equalNames.has(familyName) &&
    equalNames.has(givenNames) &&
    birthDate === 'exact'
  );
}
