import { addDays, addMonths, daysIn } from '../calendar/index.js';
import type { Known } from '../reason.js';
import type {
  EducationLevel,
  HomeTeachingRules,
  InternetTeachingRules,
  MeasureType,
  Requester,
  RequestRules,
  SickPupilEducationRules,
} from '../rules/index.js';
import type { Illness, SickPupil } from './facts.js';

export const sickPupilOffers = [
  'toah',
  'bednet',
  'school-ziekzijn',
] as const satisfies readonly MeasureType[];
export type SickPupilOffer = (typeof sickPupilOffers)[number];

export type ConditionCode =
  | 'offered-in-community'
  | 'level'
  | 'third-pre-primary-year-or-age'
  | 'enrolled'
  | 'consecutive-days'
  | 'relapse'
  | 'less-than-half-time'
  | 'treatment-months'
  | 'half-days'
  | 'distance'
  | 'medical-certificate'
  | `requested-by-${Requester}`
  | 'requested-by-one-of'
  | 'expected-days'
  | 'expected-half-days';

/** One condition, whether it holds, and the values that it was judged on. */
export interface Condition {
  readonly code: ConditionCode;
  readonly holds: Known;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whether a pupil may have an offer. It is never imposed: the rule says who asks for it. */
export interface Eligibility {
  readonly offer: SickPupilOffer;
  /** `no` when a condition fails, `unknown` when none fails and of one it is not known. */
  readonly eligible: Known;
  readonly conditions: readonly Condition[];
  /** Lessons earned in this school year by absence already gathered; null when they are not counted so. */
  readonly lessons: number | null;
}

const condition = (
  code: ConditionCode,
  holds: Known | boolean,
  values: Readonly<Record<string, string | number>> = {},
): Condition => ({ code, holds: typeof holds === 'string' ? holds : holds ? 'yes' : 'no', values });

/** A condition on a number that may not be known. */
const measured = (
  code: ConditionCode,
  value: number | null,
  holds: (value: number) => boolean,
  values: Readonly<Record<string, number>>,
): Condition =>
  value === null
    ? condition(code, 'unknown', values)
    : condition(code, holds(value), { ...values, is: value });

function all(conditions: readonly Condition[]): Known {
  if (conditions.some((each) => each.holds === 'no')) return 'no';
  return conditions.every((each) => each.holds === 'yes') ? 'yes' : 'unknown';
}

const answer = (
  offer: SickPupilOffer,
  conditions: readonly Condition[],
  lessons: number | null = null,
): Eligibility => ({ offer, eligible: all(conditions), conditions, lessons });

function anyOf(known: readonly Known[]): Known {
  if (known.includes('yes')) return 'yes';
  return known.includes('unknown') ? 'unknown' : 'no';
}

const requested = ({ all: each, oneOf }: RequestRules, { requestedBy }: SickPupil): readonly Condition[] => [
  ...each.map((who) => condition(`requested-by-${who}`, requestedBy[who] ?? 'unknown')),
  ...(oneOf.length === 0
    ? []
    : [
        condition('requested-by-one-of', anyOf(oneOf.map((who) => requestedBy[who] ?? 'unknown')), {
          oneOf: oneOf.join(' '),
        }),
      ]),
];

const ofLevel = (levels: readonly EducationLevel[], { level }: SickPupil): Condition =>
  level === null ? condition('level', 'unknown') : condition('level', levels.includes(level), { level });

function distance({ kilometres }: HomeTeachingRules, pupil: SickPupil): Condition {
  const atMost = pupil.special ? kilometres.special : kilometres.ordinary;
  if (pupil.schoolGoesFurther) return condition('distance', 'yes', { atMost, schoolGoesFurther: 'yes' });
  const between =
    pupil.kilometres !== null && pupil.kilometres > atMost && pupil.kilometres <= kilometres.special;
  if (pupil.special === null && between) return condition('distance', 'unknown', { atMost, ...kilometres });
  return measured('distance', pupil.kilometres, (is) => is <= atMost, { atMost });
}

/** Ill again within the months of a relapse: then there is no waiting, and another request. */
function isRelapse({ relapseMonths }: HomeTeachingRules, illness: Illness): boolean {
  if (illness.kind !== 'long' || illness.earlierUntil === null) return false;
  const { since, earlierUntil } = illness;
  return earlierUntil < since && since <= addMonths(earlierUntil, relapseMonths);
}

function waited(rules: HomeTeachingRules, illness: Illness & { kind: 'long' }, day: string): Condition {
  const { since, earlierUntil } = illness;
  if (earlierUntil !== null && isRelapse(rules, illness))
    return condition('relapse', 'yes', { earlierUntil, since, withinMonths: rules.relapseMonths });
  const days = daysIn({ from: since, to: day });
  const from = addDays(since, rules.moreThanDays);
  return condition('consecutive-days', days > rules.moreThanDays, {
    is: days,
    moreThan: rules.moreThanDays,
    from,
  });
}

function toahGround(rules: HomeTeachingRules, illness: Illness, day: string): readonly Condition[] {
  if (illness.kind === 'unknown')
    return [condition('consecutive-days', 'unknown', { moreThan: rules.moreThanDays })];
  if (illness.kind === 'long')
    return [waited(rules, illness, day), condition('less-than-half-time', illness.lessThanHalfTime)];
  const { treatmentMonths, forHalfDays } = rules.chronic;
  return [
    measured('treatment-months', illness.treatmentMonths, (is) => is >= treatmentMonths, {
      atLeast: treatmentMonths,
    }),
    measured('half-days', illness.halfDaysThisSchoolYear, (is) => is >= forHalfDays, {
      atLeast: forHalfDays,
    }),
  ];
}

function toahLessons({ chronic }: HomeTeachingRules, illness: Illness): number | null {
  if (illness.kind !== 'chronic') return null;
  return Math.floor(illness.halfDaysThisSchoolYear / chronic.forHalfDays) * chronic.lessons;
}

function toah(rules: HomeTeachingRules, pupil: SickPupil, day: string): Eligibility {
  const conditions = [
    condition('enrolled', pupil.enrolled),
    ofLevel(rules.levels, pupil),
    ...toahGround(rules, pupil.illness, day),
    condition('medical-certificate', pupil.medicalCertificate),
    distance(rules, pupil),
    ...requested(isRelapse(rules, pupil.illness) ? rules.requestedByOnRelapse : rules.requestedBy, pupil),
  ];
  return answer('toah', conditions, toahLessons(rules, pupil.illness));
}

function oldEnough({ prePrimaryFromAge }: InternetTeachingRules, pupil: SickPupil): readonly Condition[] {
  if (pupil.level !== 'pre-primary') return [];
  const code = 'third-pre-primary-year-or-age';
  const values = { fromAge: prePrimaryFromAge };
  if (pupil.thirdPrePrimaryYear === 'yes') return [condition(code, 'yes', values)];
  const byAge = measured(code, pupil.age, (is) => is >= prePrimaryFromAge, values);
  return [byAge.holds === 'no' ? { ...byAge, holds: pupil.thirdPrePrimaryYear } : byAge];
}

function longEnough(rules: InternetTeachingRules, illness: Illness): Condition {
  if (illness.kind === 'unknown') return condition('expected-days', 'unknown', { atLeast: rules.leastDays });
  if (illness.kind === 'long')
    return measured('expected-days', illness.expectedDays, (is) => is >= rules.leastDays, {
      atLeast: rules.leastDays,
    });
  const atLeast = rules.leastHalfDaysWhenChronic;
  return measured('expected-half-days', illness.expectedHalfDays, (is) => is >= atLeast, { atLeast });
}

const bednet = (rules: InternetTeachingRules, pupil: SickPupil): Eligibility =>
  answer('bednet', [
    condition('enrolled', pupil.enrolled),
    ofLevel(rules.levels, pupil),
    ...oldEnough(rules, pupil),
    longEnough(rules, pupil.illness),
    condition('medical-certificate', pupil.medicalCertificate),
    ...requested(rules.requestedBy, pupil),
  ]);

const schoolZiekzijn = (rules: SickPupilEducationRules['schoolZiekzijn'], pupil: SickPupil): Eligibility =>
  answer('school-ziekzijn', [
    condition('enrolled', pupil.enrolled),
    condition('medical-certificate', pupil.medicalCertificate),
    ...requested(rules.requestedBy, pupil),
  ]);

/**
 * Which education beside school a pupil who is ill may have on a day, each with the conditions that hold, fail or are not
 * known [S2 §2.2].
 * @param rules those of the community of the pupil's school; null where there is no such education
 * @param day `YYYY-MM-DD`
 * @throws RangeError when a day does not exist
 */
export function sickPupilEligibility(
  rules: SickPupilEducationRules | null,
  pupil: SickPupil,
  day: string,
): readonly Eligibility[] {
  if (rules === null)
    return sickPupilOffers.map((offer) => answer(offer, [condition('offered-in-community', 'no')]));
  return [
    toah(rules.toah, pupil, day),
    bednet(rules.bednet, pupil),
    schoolZiekzijn(rules.schoolZiekzijn, pupil),
  ];
}
