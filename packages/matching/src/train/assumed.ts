import type { ComparedField } from '../compare/levels.js';
import type { LevelProbabilities } from '../parameters/parameters.js';

/** Shares by level. */
export type Shares = Readonly<Record<string, number>>;

/**
 * What is assumed of the national number, since it is the anchor and can't be learned from itself: about one number in
 * forty is somebody else's or has changed (BIS to regular) although it is valid; two strangers share one practically
 * never, and in a household one in three hundred is a brother's or sister's.
 */
export const assumedNumbers = {
  same: { exact: 0.975, 'other-kind': 0.015, different: 0.01 },
  stranger: { exact: 1e-7, 'other-kind': 0.085, different: 0.9149999 },
  household: { exact: 0.003, 'other-kind': 0.085, different: 0.912 },
} as const satisfies Readonly<Record<string, Shares>>;

const names: Shares = {
  similar: 3,
  'sounds-alike': 2,
  different: 2,
  partial: 2,
  resembles: 1,
  swapped: 1,
  'swapped-similar': 1,
  'short-form': 1,
  particle: 1,
  'part-shared': 0.5,
  'partial-similar': 0.5,
  initial: 0.5,
};

/**
 * Offices differ in the errors they make: to what was learned is added, in this proportion of weight, what reports
 * elsewhere may show. So a level that was hardly seen never counts as proof.
 */
export const allowance: {
  readonly weight: number;
  readonly shares: Readonly<Record<ComparedField, Shares>>;
} = {
  weight: 0.05,
  shares: {
    familyName: names,
    givenNames: names,
    birthDate: {
      'one-digit-off': 3,
      different: 2,
      swapped: 1,
      'stand-in': 1,
      month: 1,
      year: 1,
      'day-and-month': 1,
    },
    sex: { different: 1 },
    address: { 'same-municipality': 1, different: 1, 'same-street': 1 },
    school: { different: 1, similar: 1 },
    nationalNumber: {},
  },
};

/**
 * Households were found by an equal house and surname, so those two levels are assumed: a member may bear another
 * surname, or be known at another address.
 */
export function assumedHousehold(learned: LevelProbabilities): LevelProbabilities {
  const { different, ...alike } = learned.familyName;
  const otherSurname = 0.15;
  const rest = (1 - otherSurname) / (1 - different);
  const familyName = Object.fromEntries(Object.entries(alike).map(([level, share]) => [level, share * rest]));
  return {
    ...learned,
    familyName: { ...familyName, different: otherSurname } as LevelProbabilities['familyName'],
    address: {
      exact: 0.5,
      'same-house-number': 0.17,
      'same-street': 0.05,
      'same-municipality': 0.1,
      'place-only': 0.1,
      'same-elsewhere': 0.01,
      different: 0.07,
    },
  };
}

/** Twins are often given names that are alike (Yamina and Yasmina, Giulia and Giulio): so many more than were seen. */
export const alike: Shares = {
  similar: 2,
  'sounds-alike': 2,
  resembles: 2,
  'partial-similar': 1,
  'short-form': 1,
  partial: 1,
};

/** Twins: members of a household of one birth date (written as well as one person's is), and with their own names. */
export function assumedTwin(
  household: LevelProbabilities,
  same: LevelProbabilities,
  givenNames: Shares,
): LevelProbabilities {
  return {
    ...household,
    birthDate: same.birthDate,
    givenNames: givenNames as LevelProbabilities['givenNames'],
  };
}

/**
 * Namesakes who are taken for each other: the same names, about the same age, often the same neighbourhood and so the
 * same school, and never the same house. Too rare to count, hence assumed.
 */
export function assumedNamesake(same: LevelProbabilities): LevelProbabilities {
  // A date is written without day or month as often as one person's is; most namesakes then have the year in common.
  const partial = {
    month: same.birthDate.month * 0.5,
    year: same.birthDate.year * 0.75,
    'stand-in': same.birthDate['stand-in'] * 0.75,
  };
  const full = { exact: 0.2, swapped: 0.05, 'one-digit-off': 0.25, 'day-and-month': 0.02 };
  const agreeing = Object.values({ ...partial, ...full }).reduce((sum, share) => sum + share, 0);
  return {
    familyName: same.familyName,
    givenNames: same.givenNames,
    birthDate: { ...full, ...partial, different: 1 - agreeing },
    sex: { exact: 0.97, different: 0.03 },
    address: {
      exact: 0.002,
      'same-house-number': 0.003,
      'same-street': 0.02,
      'same-municipality': 0.4,
      'place-only': 0.15,
      'same-elsewhere': 0.001,
      different: 0.424,
    },
    school: { exact: 0.3, similar: 0.2, different: 0.5 },
    nationalNumber: { exact: 0.0001, 'other-kind': 0.085, different: 0.9149 },
  };
}
