import type { ConcernKind } from '../concern/index.js';
import type { PartialDate } from '../person/index.js';
import type { NisCode } from '../place/index.js';
import type { SchoolCommunity } from '../rules/index.js';
import type { Phase } from '../trajectory/events.js';
import { type AgeRange, ageOn } from './age.js';
import type { OfferContent, OfferLevel } from './offer.js';

/** What somebody knows of a young person. Null, or an empty list that is not complete, is not known. */
export interface FitFacts {
  readonly birthDate: PartialDate | null;
  /** ISO 639-1 code of a language that was reported; the young person may speak others. */
  readonly language: string | null;
  readonly residence: NisCode | null;
  /** The community whose school, CLB or PMS works with the young person. */
  readonly community: SchoolCommunity | null;
  readonly concernKinds: readonly ConcernKind[];
  /** Whether these are all concerns that were reported, or only those that may be known. */
  readonly allConcernsKnown: boolean;
  readonly enrolled: boolean | null;
  readonly level: OfferLevel | null;
  readonly phase: Phase | null;
}

export const fitCriteria = [
  'age',
  'language',
  'residence',
  'community',
  'concern',
  'enrolment',
  'level',
  'phase',
] as const;
export type FitCriterion = (typeof fitCriteria)[number];

export type Holds = 'yes' | 'unknown' | 'no';

/** Why a programme fits or not, on one criterion. */
export interface FitReason {
  readonly criterion: FitCriterion;
  readonly holds: Holds;
  /** What the programme is for: codes, or an age such as `12-18`; empty: it leaves nobody out. */
  readonly offered: readonly string[];
  /** What is known of the young person; empty: nothing. */
  readonly known: readonly string[];
}

export interface Fit {
  readonly fits: 'yes' | 'perhaps' | 'no';
  readonly reasons: readonly FitReason[];
}

/**
 * Whether a programme fits a young person, and why: `no` when one criterion certainly does not hold, `perhaps` when one
 * can't be told. More knowledge never turns `yes` or `no` into anything else [S2 §10].
 * @param day `YYYY-MM-DD`, on which the age counts
 */
export const fitOf = (content: OfferContent, facts: FitFacts, day: string): Fit => {
  const reasons = fitCriteria.map((criterion) => ({ criterion, ...judge[criterion](content, facts, day) }));
  const has = (holds: Holds) => reasons.some((each) => each.holds === holds);
  return { fits: has('no') ? 'no' : has('unknown') ? 'perhaps' : 'yes', reasons };
};

type Judge = (content: OfferContent, facts: FitFacts, day: string) => Omit<FitReason, 'criterion'>;

const judge: Readonly<Record<FitCriterion, Judge>> = {
  age: ({ ageFrom, ageTo }, { birthDate }, day) => {
    const age = birthDate === null ? null : ageOn(birthDate, day);
    const bounded = ageFrom !== null || ageTo !== null;
    return {
      holds: bounded ? withinAge(age, ageFrom ?? 0, ageTo ?? Number.POSITIVE_INFINITY) : 'yes',
      offered: bounded ? [`${ageFrom ?? ''}-${ageTo ?? ''}`] : [],
      known: age === null ? [] : [age.from === age.to ? String(age.from) : `${age.from}-${age.to}`],
    };
  },
  // One language that was reported says nothing against another one.
  language: ({ languages }, { language }) => ({
    holds: language !== null && languages.includes(language) ? 'yes' : 'unknown',
    offered: languages,
    known: knownAs(language),
  }),
  residence: ({ municipalities }, { residence }) => amongOf(municipalities, residence),
  community: ({ community }, { community: known }) => amongOf(community === 'bi' ? [] : [community], known),
  concern: ({ concernKinds }, { concernKinds: known, allConcernsKnown }) => ({
    holds:
      concernKinds.length === 0 || known.some((each) => concernKinds.includes(each))
        ? 'yes'
        : allConcernsKnown
          ? 'no'
          : 'unknown',
    offered: concernKinds,
    known,
  }),
  enrolment: ({ enrolment }, { enrolled }) =>
    amongOf(
      enrolment === 'any' ? [] : [enrolment],
      enrolled === null ? null : enrolled ? 'enrolled' : 'not-enrolled',
    ),
  level: ({ levels }, { level }) => amongOf(levels, level),
  phase: ({ phases }, { phase }) => amongOf(phases.map(String), phase === null ? null : String(phase)),
};

const knownAs = (known: string | null): readonly string[] => (known === null ? [] : [known]);

const amongOf = (offered: readonly string[], known: string | null): Omit<FitReason, 'criterion'> => ({
  holds: offered.length === 0 ? 'yes' : known === null ? 'unknown' : offered.includes(known) ? 'yes' : 'no',
  offered,
  known: knownAs(known),
});

const withinAge = (age: AgeRange | null, from: number, to: number): Holds => {
  if (age === null) return 'unknown';
  if (age.to < from || age.from > to) return 'no';
  return age.from >= from && age.to <= to ? 'yes' : 'unknown';
};
