import type { ComparisonLevels } from '../compare/compare.js';

const equalName: ReadonlySet<string> = new Set(['exact', 'swapped', 'particle']);
const alikeName: ReadonlySet<string> = new Set([
  ...equalName,
  'partial',
  'sounds-alike',
  'similar',
  'swapped-similar',
]);
const nearDate: ReadonlySet<string> = new Set(['exact', 'swapped', 'one-digit-off']);
const sameAge: ReadonlySet<string> = new Set([...nearDate, 'stand-in', 'month', 'year']);
const sameHouse: ReadonlySet<string> = new Set(['exact', 'same-house-number']);
const sameStreet: ReadonlySet<string> = new Set([...sameHouse, 'same-street']);

/** Nobody gives two children of one birth date the same name: of two different numbers one is wrong. */
export const isOneChild = ({ givenNames, birthDate }: ComparisonLevels): boolean =>
  equalName.has(givenNames) && nearDate.has(birthDate);

/** One child at one address: whatever the numbers say. */
export const isSurelyOne = (levels: ComparisonLevels): boolean =>
  isOneChild(levels) && levels.birthDate === 'exact' && sameHouse.has(levels.address);

/**
 * Two strangers hardly ever agree on two of given name, birth date and where they live, and neither do brothers and
 * sisters: such a pair is one person, and one of the numbers is wrong.
 */
export function looksLikeOne({ givenNames, birthDate, address }: ComparisonLevels): boolean {
  const inCommon = [alikeName.has(givenNames), nearDate.has(birthDate), sameStreet.has(address)];
  return inCommon.filter(Boolean).length >= 2;
}

/** Two who live in one house are of one household, twins among them: alike in surname, and not one child. */
export const areHousehold = (levels: ComparisonLevels): boolean =>
  levels.familyName !== 'different' && !isOneChild(levels);

/** Members of a household who were born on one day. */
export const areTwins = (levels: ComparisonLevels): boolean =>
  areHousehold(levels) && levels.birthDate === 'exact';

/** Two who bear equal names and are of about one age, and live apart. */
export const areNamesakes = ({ birthDate, address }: ComparisonLevels): boolean =>
  sameAge.has(birthDate) && address !== 'missing' && !sameStreet.has(address);
