import { addDays, addYears, dayNumber } from '../calendar/index.js';
import type { Known, Reason } from '../reason.js';
import type { CompulsoryEducationRules } from '../rules/index.js';
import type { CompulsoryEducationFacts } from './facts.js';
import { type PossibleDays, possibleDays } from './milestones.js';
import { compulsoryEducationOn, dutiesOfBorn, type EducationDuty } from './status.js';

/** The active forms of absence that follow from facts [S0 §2; S2 'Terminologie' 2], or none of them. */
export const absenceKinds = ['relative', 'absolute', 'early-school-leaving', 'none'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

export interface AttendanceFacts extends CompulsoryEducationFacts {
  readonly enrolled: Known;
  /** Declared beforehand; permanent education at home for a handicap counts as well. */
  readonly homeEducation: Known;
  /** Unauthorised half days of an enrolled pupil, at least and at most so many; null when nothing is recorded. */
  readonly unauthorised: { readonly atLeast: number; readonly atMost: number } | null;
}

export type AbsenceKindReasonCode =
  | 'duty'
  | 'enrolled'
  | 'home-education'
  | 'unauthorised-half-days'
  | 'secondary-diploma'
  | 'of-leaving-age';

export interface DerivedAbsenceKind {
  /** Every kind that fits what is known, in the order of `absenceKinds`; one when it is certain. */
  readonly possible: readonly AbsenceKind[];
  readonly reasons: readonly Reason<AbsenceKindReasonCode>[];
}

/** One way in which all that is not known may be. */
interface Supposition {
  readonly duty: EducationDuty;
  readonly enrolled: boolean;
  readonly homeEducation: boolean;
  readonly unauthorised: boolean;
  readonly diploma: boolean;
  readonly ofLeavingAge: boolean;
}

/**
 * Somebody enrolled is absent relatively, whatever the age: S2 'Terminologie' 2.2 speaks of enrolled pupils. (The regional
 * indicator counts those of compulsory age alone [S0 §2].) Not enrolled it is absolute under compulsory education, and early leaving after it.
 */
function kindOf(given: Supposition): AbsenceKind {
  if (given.enrolled) return given.unauthorised ? 'relative' : 'none';
  if (given.duty === 'full-time' || given.duty === 'part-time-possible')
    return given.homeEducation ? 'none' : 'absolute';
  if (given.duty === 'ended' && !given.diploma && given.ofLeavingAge) return 'early-school-leaving';
  return 'none';
}

const bothIfUnknown = (known: Known): readonly boolean[] =>
  known === 'unknown' ? [true, false] : [known === 'yes'];

const isOfLeavingAge = (rules: CompulsoryEducationRules, born: string, day: string): boolean =>
  day < addYears(born, rules.earlySchoolLeaver.toAge + 1);

interface Ages {
  readonly born: PossibleDays | null;
  readonly ofLeavingAge: boolean;
}

/**
 * The possible birth days in stretches of which all are, or none is, of the age at which one leaves early: duty and age
 * follow from the same birth date, so that one is only supposed together with the other.
 */
function stretchesOfAge(
  rules: CompulsoryEducationRules,
  facts: AttendanceFacts,
  day: string,
): readonly Ages[] {
  if (facts.birthDate === null) return [true, false].map((ofLeavingAge) => ({ born: null, ofLeavingAge }));
  const { earliest, latest } = possibleDays(facts.birthDate);
  const stretches: Ages[] = [];
  for (let born = earliest; born <= latest; born = addDays(born, 1)) {
    const ofLeavingAge = isOfLeavingAge(rules, born, day);
    const last = stretches.at(-1);
    if (last?.ofLeavingAge === ofLeavingAge) stretches.pop();
    const from = last?.ofLeavingAge === ofLeavingAge ? (last.born?.earliest ?? born) : born;
    stretches.push({ born: { earliest: from, latest: born }, ofLeavingAge });
  }
  return stretches;
}

function ofLeavingAge(rules: CompulsoryEducationRules, facts: AttendanceFacts, day: string): Known {
  const ages = stretchesOfAge(rules, facts, day).map((each) => each.ofLeavingAge);
  if (!ages.includes(false)) return 'yes';
  return ages.includes(true) ? 'unknown' : 'no';
}

const hasUnauthorised = ({ unauthorised }: AttendanceFacts): Known => {
  if (unauthorised === null) return 'unknown';
  if (unauthorised.atLeast > 0) return 'yes';
  return unauthorised.atMost > 0 ? 'unknown' : 'no';
};

function* suppositions(
  rules: CompulsoryEducationRules,
  facts: AttendanceFacts,
  day: string,
): Generator<Supposition> {
  for (const diploma of bothIfUnknown(facts.secondaryDiploma)) {
    const supposed = { ...facts, secondaryDiploma: diploma ? ('yes' as const) : ('no' as const) };
    for (const { born, ofLeavingAge } of stretchesOfAge(rules, facts, day))
      for (const duty of dutiesOfBorn(rules, supposed, born, day))
        for (const enrolled of bothIfUnknown(facts.enrolled))
          for (const homeEducation of bothIfUnknown(facts.homeEducation))
            for (const unauthorised of bothIfUnknown(hasUnauthorised(facts)))
              yield { duty, enrolled, homeEducation, unauthorised, diploma, ofLeavingAge };
  }
}

function reasonsFor(rules: CompulsoryEducationRules, facts: AttendanceFacts, day: string) {
  const { possible } = compulsoryEducationOn(rules, facts, day);
  const reasons: Reason<AbsenceKindReasonCode>[] = [
    ...possible.map((duty) => ({ code: 'duty' as const, values: { duty } })),
    { code: 'enrolled', values: { known: facts.enrolled } },
    { code: 'home-education', values: { known: facts.homeEducation } },
    { code: 'secondary-diploma', values: { known: facts.secondaryDiploma } },
    {
      code: 'of-leaving-age',
      values: { known: ofLeavingAge(rules, facts, day), ...rules.earlySchoolLeaver },
    },
  ];
  if (facts.unauthorised !== null)
    reasons.push({ code: 'unauthorised-half-days', values: { ...facts.unauthorised } });
  return reasons;
}

/**
 * The kind of absence that follows from what is known on a day [S0 §2; S2 'Terminologie' 2.2–2.3], with the reasons. What is
 * not known leaves open every kind that it may make.
 * @param day `YYYY-MM-DD`
 * @throws RangeError when `day` is no day
 */
export function absenceKindOn(
  rules: CompulsoryEducationRules,
  facts: AttendanceFacts,
  day: string,
): DerivedAbsenceKind {
  dayNumber(day);
  const kinds = new Set<AbsenceKind>();
  for (const supposition of suppositions(rules, facts, day)) kinds.add(kindOf(supposition));
  return {
    possible: absenceKinds.filter((kind) => kinds.has(kind)),
    reasons: reasonsFor(rules, facts, day),
  };
}
